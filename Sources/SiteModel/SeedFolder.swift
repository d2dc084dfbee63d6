/// What lies below the seeds folder, read once and never written.
package struct SeedFolder: Sendable {
  /// The folder as the author named it, the prefix of all paths in diagnostics.
  package var name: String

  /// Articles (`.md`, `.markdown`, `.txt`), sorted by path.
  package var articles: [SourceFile]

  /// `site.yml`, `articles.yml`, `actors.yml`, `topics.yml` at the top, those that are there.
  package var settings: [SourceFile]

  /// Every other file that an article may show or link, by path, sorted.
  package var attachments: [Attachment]

  package init(
    name: String, articles: [SourceFile] = [], settings: [SourceFile] = [],
    attachments: [Attachment] = []
  ) {
    self.name = name
    self.articles = articles
    self.settings = settings
    self.attachments = attachments
  }

  /// The settings files, which lie at the top of the folder.
  package static let settingsNames = ["site.yml", "articles.yml", "actors.yml", "topics.yml"]

  /// Whether a file is an article by the ending of its name; `.md` itself is none.
  package static func isArticle(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return false
    }
    return ["md", "markdown", "txt"].contains(name[dot...].dropFirst().lowercased())
  }

  /// The path of a file below the folder as diagnostics show it: `seeds/talks/day-2.md`.
  package func displayPath(_ path: String) -> String { "\(name)/\(path)" }
}

/// One file's path, relative to the folder it was read from, and its bytes.
package struct SourceFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of the path.
  package var name: Substring { path.split(separator: "/").last ?? "" }
}

/// A picture or document below the seeds folder; its bytes stay on disk until it is copied.
package struct Attachment: Hashable, Sendable {
  package var path: String

  /// Where the file can be read.
  package var location: String

  /// Width and height in pixels, for a PNG, JPEG, GIF, WebP or SVG that states them.
  package var pixelSize: PixelSize?

  package init(path: String, location: String, pixelSize: PixelSize? = nil) {
    self.path = path
    self.location = location
    self.pixelSize = pixelSize
  }
}

/// The size of a picture in pixels.
package struct PixelSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
