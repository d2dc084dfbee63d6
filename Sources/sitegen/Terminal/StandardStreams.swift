#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

import ArgumentParser
import Diagnostics
import SiteFiles

/// Writes whole strings to a standard stream, without buffers that a crash could lose.
struct OutputStream: Sendable {
  static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
  static let standardError = OutputStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Whether a person reads it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of `text`; a reader that has gone away ends the writing, not the program.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { write($0) }
  }

  /// What was asked for and cannot be written is a failure of the disk; what is only told is not, nor
  /// is a reader that has read enough.
  private func refused() {
    let failure = FileFailure("write", "standard output")
    guard descriptor == STDOUT_FILENO, failure.code != EPIPE else { return }
    Self.standardError.write("\(failure.diagnostic.frame())\n")
    exit(ExitStatus.disk.rawValue)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, base, rest.count)
      #else
        let count = Glibc.write(descriptor, base, rest.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return refused() }
      rest = rest.dropFirst(count)
    }
  }
}
