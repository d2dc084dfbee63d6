import Synchronization

/// The pages that are open in browsers, each with the stream on which it is told of changes.
final class OpenPages: Sendable {
  /// What a page says of itself when it opens its stream.
  struct Page: Equatable, Sendable {
    /// Path in the site.
    var path: String
    /// Fingerprint of the page that the browser has.
    var version: String
    /// Fingerprint of all assets when it got the page.
    var assets: String
  }

  private struct Listener {
    var page: Page
    var stream: AsyncStream<[UInt8]>.Continuation
  }

  private let listeners = Mutex<(next: Int, all: [Int: Listener])>((0, [:]))

  /// Opens a stream for `page` that begins with what is to be said now.
  ///
  /// `messages` is asked once the page is among those that are told, so that it misses nothing.
  func open(_ page: Page, saying messages: () -> [PreviewMessage]) -> AsyncStream<[UInt8]> {
    // More than a few messages that nobody reads mean a page that is gone.
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(32))
    let number = listeners.withLock { listeners in
      listeners.next += 1
      listeners.all[listeners.next] = Listener(page: page, stream: continuation)
      return listeners.next
    }
    continuation.onTermination = { [weak self] _ in
      _ = self?.listeners.withLock { $0.all.removeValue(forKey: number) }
    }
    continuation.yield(Array("retry: 500\n\n".utf8))
    for message in messages() { continuation.yield(message.event) }
    return stream
  }

  /// Tells each page what `messages` has for it.
  func tell(_ messages: (Page) -> [PreviewMessage]) {
    for (number, listener) in listeners.withLock({ $0.all }).sorted(by: { $0.key < $1.key }) {
      for message in messages(listener.page) {
        if case .style(_, let assets) = message {
          listeners.withLock { $0.all[number]?.page.assets = assets }
        }
        listener.stream.yield(message.event)
      }
    }
  }

  /// Writes a comment to each stream, by which those whose page is gone are found.
  func touch() {
    for listener in listeners.withLock({ $0.all }).values {
      listener.stream.yield(Array(": \n\n".utf8))
    }
  }

  /// Ends all streams.
  func close() {
    for listener in listeners.withLock({ $0.all }).values { listener.stream.finish() }
  }

  var count: Int { listeners.withLock { $0.all.count } }
}
