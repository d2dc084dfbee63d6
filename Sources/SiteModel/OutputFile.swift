package import Diagnostics

/// One file to publish.
///
/// What is not at hand is made when it is asked for, on the thread that asks, and not kept: a large
/// site is never in memory as a whole.
package struct OutputFile: Sendable {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// The bytes of the file at this location.
    case copy(of: String)
    /// Made anew, to the same bytes, whenever it is asked for; `nil` if an error stands in the way.
    case made(@Sendable () -> Diagnosed<[UInt8]?>)
  }

  /// Relative to the site's root, `/`-separated.
  package var path: String
  package var content: Content

  /// Whether it takes long to make, and is best begun before others.
  package var isLarge = false

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// The bytes, made now if they are not at hand; `nil` for a file that is still to be copied, and
  /// where an error stands in the way.
  package func made() -> Diagnosed<[UInt8]?> {
    switch content {
    case .bytes(let bytes): Diagnosed(bytes)
    case .copy: Diagnosed(nil)
    case .made(let make): make()
    }
  }
}
