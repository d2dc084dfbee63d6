#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder, closed when the last reference goes.
///
/// Names are looked up relative to it, so that a whole path is not walked for each file, and
/// it stays the same folder when it is renamed.
final class OpenFolder: Sendable {
  let descriptor: CInt

  /// For messages only; may be out of date once the folder was renamed.
  let path: String

  init(owning descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The path of an entry, for messages.
  func path(of name: UnsafePointer<CChar>) -> String {
    path == "." ? String(cString: name) : "\(path)/\(String(cString: name))"
  }
}

/// One entry of a folder.
struct FolderEntry {
  enum Kind { case file, folder, link, other }

  /// As the disk has it, which need not be UTF-8, with the zero at the end.
  var name: [CChar]
  var kind: Kind

  /// The name as text, or `nil` if it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The name with U+FFFD for what is not UTF-8.
  var shownName: String { String(decoding: bytes, as: UTF8.self) }

  private var bytes: [UInt8] { name.dropLast().map { UInt8(bitPattern: $0) } }
}
