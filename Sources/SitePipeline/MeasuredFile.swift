import Diagnostics
import SiteModel
import Synchronization

/// A file whose size pages tell: made once for the size, or for whoever wants its bytes first.
///
/// The size is kept, the bytes are not: exports of a large site hold more than all else.
final class MeasuredFile: Sendable {
  private let original: OutputFile
  private let size = Mutex<Int?>(nil)

  init(_ original: OutputFile) { self.original = original }

  var path: String { original.path }

  /// The file, of which every making leaves the size.
  var file: OutputFile {
    var file = original
    file.content = .made { self.made() }
    return file
  }

  /// Waits while another thread makes the file.
  var byteCount: Int {
    if let known = size.withLock({ $0 }) { return known }
    _ = made()
    return size.withLock { $0 } ?? 0
  }

  private func made() -> Diagnosed<[UInt8]?> {
    let first = size.withLock { size -> Diagnosed<[UInt8]?>? in
      guard size == nil else { return nil }
      let made = original.made()
      size = made.value?.count ?? 0
      return made
    }
    return first ?? original.made()
  }
}
