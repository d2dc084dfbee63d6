import Foundation
import Testing

/// A headless Chromium, spoken to through pipes in its own protocol (Chrome DevTools Protocol).
final class Browser {
  private let process = Process()
  private let folder: URL
  private let input: FileHandle
  private let output: FileHandle
  private var session = ""
  private var number = 0
  private var unread = Data()

  /// The browser of this machine; `nil` where there is none.
  static var executable: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    return path.split(separator: ":").flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first(where: FileManager.default.isExecutableFile)
  }

  /// Opens a page.
  init(_ url: String, executable: String) throws {
    let folder = Scratch.file()
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipes = ["in", "out"].map { folder.appending(path: $0).path }
    for pipe in pipes { try #require(mkfifo(pipe, 0o600) == 0) }
    process.executableURL = URL(filePath: "/bin/sh")
    // The browser reads descriptor 3 and writes 4.
    process.arguments = [
      "-c",
      "exec \"$0\" --headless --remote-debugging-pipe --no-sandbox --disable-gpu --no-first-run "
        + "--disable-dev-shm-usage --window-size=800,600 --user-data-dir=\"$1\" about:blank "
        + "3<\"$2\" 4>\"$3\" >/dev/null 2>&1",
      executable, folder.appending(path: "profile").path, pipes[0], pipes[1],
    ]
    try process.run()
    input = try FileHandle(forUpdating: URL(filePath: pipes[0]))
    output = try FileHandle(forUpdating: URL(filePath: pipes[1]))
    let target = try call("Target.createTarget", ["url": url])
    let id = try #require(target["targetId"] as? String)
    let attached = try call("Target.attachToTarget", ["targetId": id, "flatten": true])
    session = try #require(attached["sessionId"] as? String)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The value of an expression in the page; `nil` while the page is changing.
  func value(_ expression: String) throws -> Any? {
    let answer = try? call("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    return (answer?["result"] as? [String: Any])?["value"]
  }

  func waits(_ what: String, until expression: String) throws {
    try wait(what) { try value(expression) as? Bool == true }
  }

  private func call(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if !session.isEmpty { message["sessionId"] = session }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try #require(
        JSONSerialization.jsonObject(with: next()) as? [String: Any])
      guard answer["id"] as? Int == number else { continue }
      return try #require(answer["result"] as? [String: Any], "\(answer)")
    }
  }

  /// The next message; each ends in a zero.
  private func next() throws -> Data {
    while true {
      if let end = unread.firstIndex(of: 0) {
        defer { unread = Data(unread[(end + 1)...]) }
        return Data(unread[..<end])
      }
      let part = output.availableData
      try #require(!part.isEmpty, "the browser has ended")
      unread.append(part)
    }
  }
}
