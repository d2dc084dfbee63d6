import Diagnostics
import Foundation
import SiteFiles
import SiteModel

/// The folder that an article is read with: the site's own where it lies below that.
struct ArticleFolder {
  let seeds: SeedFolder

  /// The article's path below the folder.
  let path: String

  /// Finds the folder of `file`: the source folder, else the nearest one above with settings such as
  /// `actors.yml`, else the file's own, of which nothing else is read.
  init(of file: String, below source: String, jobs: Int) throws {
    let place = Self.parts(of: file)
    let above = Self.folders(above: file)
    let folders = [source] + above.filter(Self.hasSettings)
    for folder in folders {
      let parts = Self.parts(of: folder)
      guard parts.count < place.count, place.starts(with: parts) else { continue }
      path = place.dropFirst(parts.count).joined(separator: "/")
      seeds = try Self.seeds(at: folder, with: path, from: file, jobs: jobs)
      return
    }
    path = place.last ?? file
    seeds = SeedFolder(
      name: above.first ?? ".", articles: [try Self.article(path, from: file)])
  }

  private static func seeds(
    at folder: String, with path: String, from file: String, jobs: Int
  ) throws -> SeedFolder {
    var seeds = try readSeeds(at: folder, jobs: jobs).value
    // A name that begins with _ is left out of the site, and can be asked about.
    if !seeds.articles.contains(where: { $0.path == path }) {
      seeds.articles.append(try article(path, from: file))
    }
    return seeds
  }

  private static func article(_ path: String, from file: String) throws -> SourceFile {
    SourceFile(path: path, bytes: try ContentsOfFile.bytes(of: file))
  }

  /// The folders that the path of a file names, the nearest first: `a/b`, `a` and `.` of `a/b/c.txt`.
  private static func folders(above file: String) -> [String] {
    let names = file.split(separator: "/").dropLast()
    let root = file.hasPrefix("/") ? "/" : ""
    let folders = names.indices.reversed().map { root + names[...$0].joined(separator: "/") }
    return folders + [root.isEmpty ? "." : root]
  }

  private static func hasSettings(_ folder: String) -> Bool {
    SeedFolder.settingsNames.contains {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)")
    }
  }

  /// The names that lead to a file from the root, without links.
  private static func parts(of path: String) -> [String] {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
  }
}
