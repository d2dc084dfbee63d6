import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A terminal that nobody sits at: what a program writes to it can be read.
final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32

  init(columns: UInt16) throws {
    #if canImport(Darwin)
      master = posix_openpt(O_RDWR | O_NOCTTY)
      try #require(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0)
      let name = String(cString: try #require(ptsname(master)))
    #else
      // Swift's Glibc hides posix_openpt; these are the requests that it makes (ioctl_tty(2)).
      master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var locked: Int32 = 0
      var number: UInt32 = 0
      try #require(ioctl(master, 0x4004_5431, &locked) == 0)
      try #require(ioctl(master, 0x8004_5430, &number) == 0)
      let name = "/dev/pts/\(number)"
    #endif
    slave = open(name, O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(slave, UInt(TIOCSWINSZ), &size) == 0)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(slave)
    close(master)
  }

  /// Runs the program with its standard error, or both streams, on the terminal.
  func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    withOutput: Bool = false
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    let executable: URL = try #require(Executable.url())
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardError = handle
    process.standardOutput = withOutput ? handle : FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var bytes: [UInt8] = []
    while process.isRunning {
      bytes += available()
      usleep(10_000)
    }
    process.waitUntilExit()
    bytes += available()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  private func available() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }
}
