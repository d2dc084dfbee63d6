import Diagnostics
import Foundation
import SitePipeline

/// What a build says at its end, kept to be said again when nothing has changed.
struct BuildOutcome: Codable, Equatable {
  var counts: SiteCounts
  var diagnostics: [Diagnostic]

  /// As JSON.
  var bytes: [UInt8] {
    // Only numbers that JSON lacks could fail, and there are none.
    (try? JSONEncoder().encode(self)).map { Array($0) } ?? []
  }

  init(counts: SiteCounts, diagnostics: [Diagnostic]) {
    self.counts = counts
    self.diagnostics = diagnostics
  }

  /// Reads what `bytes` gives; `nil` for anything else.
  init?(bytes: [UInt8]) {
    guard let outcome = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = outcome
  }
}
