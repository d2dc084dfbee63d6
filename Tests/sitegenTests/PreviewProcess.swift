import Foundation
import Testing

/// A running `sitegen serve` with a folder of its own.
final class PreviewProcess {
  let scratch: Scratch
  let port: UInt16
  private let process: Process
  private let errorsFile: URL

  var url: String { "http://127.0.0.1:\(port)/" }

  /// What it has printed on standard error.
  var errors: String {
    (try? Data(contentsOf: errorsFile)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Starts it with any free port and waits for the address that it prints.
  init(_ scratch: Scratch, arguments: [String] = ["--port", "0"]) throws {
    self.scratch = scratch
    errorsFile = scratch.url.appending(path: "errors.log")
    process = Process()
    let executable: URL = try #require(Executable.url())
    process.executableURL = executable
    process.arguments = ["serve"] + arguments
    process.currentDirectoryURL = scratch.url
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    try Data().write(to: errorsFile)
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let log = errorsFile
    var found: UInt16?
    try wait("the address") {
      let text = try String(decoding: Data(contentsOf: log), as: UTF8.self)
      guard let place = text.range(of: "http://127.0.0.1:") else { return false }
      found = UInt16(text[place.upperBound...].prefix { $0.isNumber })
      return found != nil
    }
    port = try #require(found)
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Sends a signal and returns the status with which it ends.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Asks for a target and returns status, headers and body.
  func get(
    _ target: String, method: String = "GET", headers: [String] = [], host: String? = nil
  ) throws -> (status: Int, headers: String, body: String) {
    let lines = [
      "\(method) \(target) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close",
    ]
    let client = try SocketClient(port: port)
    try client.send((lines + headers).joined(separator: "\r\n") + "\r\n\r\n")
    let text = client.rest()
    let head = text.range(of: "\r\n\r\n")
    let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (
      try #require(status, "no status in \(text.prefix(200))"),
      String(text[..<(head?.lowerBound ?? text.endIndex)]),
      String(text[(head?.upperBound ?? text.endIndex)...])
    )
  }
}

/// A connection to a port of this machine, without a library that would tidy up what is sent.
final class SocketClient {
  private let descriptor: CInt

  init(port: UInt16) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    try #require(result == 0, "cannot connect to port \(port)")
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
  }

  /// What comes next; empty at the end, or after ten seconds of silence.
  func next() -> String {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  func rest() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }

  /// Reads until `text` has come, or nothing comes any more.
  func waits(for text: String) -> Bool {
    var seen = ""
    while !seen.contains(text) {
      let part = next()
      guard !part.isEmpty else { return false }
      seen += part
    }
    return true
  }
}

/// Waits up to twenty seconds for `condition`.
func wait(_ what: String, for condition: () throws -> Bool) throws {
  let end = Date.now.addingTimeInterval(20)
  while try !condition() {
    try #require(Date.now < end, "waited in vain for \(what)")
    Thread.sleep(forTimeInterval: 0.02)
  }
}
