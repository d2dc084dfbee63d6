import Diagnostics
import SiteModel
import SitePipeline
import Synchronization

/// A whole site as it is shown: files by path, each made when a browser asks for it.
struct ShownSite: Sendable {
  let site: ComposedSite
  private let files: [String: OutputFile]
  private let search: SearchFiles

  /// Fingerprints of what pages load, by path: style sheets, scripts, icons.
  let assets: [String: String]

  /// One for all assets.
  let assetsVersion: String

  init(_ site: ComposedSite) {
    self.site = site
    files = Dictionary(site.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    search = SearchFiles(site.searchFiles)
    var assets: [String: String] = [:]
    for file in site.files {
      guard case .bytes(let bytes) = file.content, !file.path.hasSuffix(".html") else { continue }
      assets[file.path] = version(of: bytes)
    }
    self.assets = assets
    let all = assets.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    assetsVersion = version(of: Array(all.utf8))
  }

  /// Whether it has pictures or documents, which are read when they are asked for.
  var hasCopies: Bool {
    files.values.contains { if case .copy = $0.content { true } else { false } }
  }

  /// The style sheets that `new` has otherwise, if it differs in nothing else that pages load.
  func styles(changedIn new: ShownSite) -> [String]? {
    guard assetsVersion != new.assetsVersion else { return nil }
    let paths = Set(assets.keys).union(new.assets.keys).sorted()
    let changed = paths.filter { assets[$0] != new.assets[$0] }
    return changed.allSatisfy { $0.hasSuffix(".css") && new.assets[$0] != nil } ? changed : nil
  }

  /// The file at a path; the search index is made when the first of its files is asked for.
  func file(at path: String) -> OutputFile? {
    if let file = files[path] { return file }
    return path.hasPrefix(ComposedSite.searchFolder) ? search.files[path] : nil
  }
}

/// The files of the search index, made once, when they are wanted.
private final class SearchFiles: Sendable {
  private let make: @Sendable () -> [OutputFile]
  private let made = Mutex<[String: OutputFile]?>(nil)

  init(_ make: @escaping @Sendable () -> [OutputFile]) { self.make = make }

  var files: [String: OutputFile] {
    made.withLock { made in
      if let made { return made }
      let files = Dictionary(make().map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      made = files
      return files
    }
  }
}

/// A fingerprint as it is sent.
func version(of bytes: [UInt8]) -> String {
  let digits = String(fingerprint(of: bytes), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
