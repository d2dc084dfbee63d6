import CManual
import SiteModel

/// The files that the executable carries for its users.
enum ManualFile {
  /// Those below a folder of `Resources`, with paths relative to it, in order of their paths.
  static func all(below folder: String) -> [SourceFile] {
    UnsafeBufferPointer(start: manual, count: manual_count).compactMap { file in
      let path = String(cString: file.path)
      guard path.hasPrefix(folder + "/") else { return nil }
      return SourceFile(
        path: String(path.dropFirst(folder.count + 1)),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
