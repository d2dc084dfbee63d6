#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
package import Diagnostics

/// A call to the operating system that failed: what was to be done, with which path, and why.
///
/// The machine's failures are thrown and end a run with status 74; what the author can mend without
/// the machine's help is a `Diagnostic` instead.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was to be done, such as `read` or `make the folder`.
  package var action: String
  package var path: String

  /// The value of `errno`.
  package var code: Int32

  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  package var description: String { "cannot \(action) \(path): \(reason)" }

  /// The system's words for the code, always in English: no call here sets a locale.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    #if canImport(Glibc)
      // Swift sees the POSIX form; a code without words gives a number.
      _ = strerror_r(code, &buffer, buffer.count)
    #else
      _ = strerror_r(code, &buffer, buffer.count)
    #endif
    let words = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return words.isEmpty ? "error \(code)" : words.prefix(1).lowercased() + words.dropFirst()
  }

  /// The failure as a finding, to be shown among the others of a run.
  package var diagnostic: Diagnostic {
    Diagnostic(.error, "disk-failure", description, help: help)
  }

  private var help: String? {
    switch code {
    case EACCES, EPERM: "check who owns it and its permissions, as with ls -l"
    case ENOSPC, EDQUOT: "make room on the disk, then run the same command again"
    case EROFS: "choose a folder on a disk that can be written, with --output"
    case EMFILE, ENFILE: "too many files are open; raise the limit with ulimit -n"
    default: nil
    }
  }
}
