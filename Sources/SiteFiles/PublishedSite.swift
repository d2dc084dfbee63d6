import Parallelism
import Diagnostics
package import SiteModel

/// A site on disk, as `verify` looks at it.
package struct PublishedSite: Sendable {
  package var manifest: Manifest

  /// The listed files that are there, in the manifest's order.
  package var files: [SourceFile]

  /// Paths of listed files that are not there.
  package var missing: [String]

  /// Paths of listed files whose bytes are not those that were published.
  package var altered: [String]

  /// Reads the site at `path`, or throws `not-a-site` where no manifest says that it is one.
  package init(at path: String, jobs: Int = 1) throws {
    let disk = Disk()
    let root = try openSite(path, on: disk)
    guard let manifest = try? Manifest(bytes: disk.read(Manifest.name, in: root)) else {
      throw notASite(path)
    }
    let entries = manifest.entries
    let bytes = try inParallel(entries.count, jobs: jobs) { index -> [UInt8]? in
      guard try disk.status(entries[index].path, in: root)?.kind == .file else { return nil }
      return try disk.read(entries[index].path, in: root)
    }
    self.manifest = manifest
    files = zip(entries, bytes).compactMap { entry, bytes in
      bytes.map { SourceFile(path: entry.path, bytes: $0) }
    }
    missing = zip(entries, bytes).compactMap { $1 == nil ? $0.path : nil }
    altered = zip(entries, bytes).compactMap { entry, bytes in
      bytes.map { fingerprint(of: $0) != entry.fingerprint } ?? false ? entry.path : nil
    }
  }
}

/// Removes what sitegen made at `path` and returns the number of files; others' files stay.
///
/// The folder itself goes if nothing is left in it. The manifest goes last, so that a run that was
/// killed can be repeated. Throws `not-a-site` where there is no manifest.
package func clean(_ path: String, options: PublishOptions = PublishOptions()) throws -> Int {
  let disk = options.disk
  let place = try OutputPlace(path, apartFrom: options.inputs, makingParents: false, on: disk)
  guard let parent = place.parent, try disk.status(place.name, in: parent) != nil else {
    throw notASite(path)
  }
  let lock = options.isDryRun ? nil : try OutputLock(place, in: parent, on: disk)
  defer { lock?.release() }
  if !options.isDryRun {
    try disk.removeTree(place.retiredName, in: parent)
    try disk.removeTree(place.stagingName, in: parent)
    if try disk.status(place.recordName, in: parent) != nil {
      try disk.remove(place.recordName, in: parent)
    }
  }
  let site = try StandingSite(
    disk.openFolder(place.name, in: parent), newFolders: [], on: disk)
  guard site.manifest != nil else { throw notASite(path) }
  guard !options.isDryRun else { return site.own.count }
  for file in site.own.sorted(by: OutputPath.precedes) { try disk.remove(file, in: site.root) }
  // The innermost first; a folder in which others have something stays.
  for folder in site.folders.sorted(by: OutputPath.precedes).reversed() {
    let open = try disk.openFolder(folder, in: site.root)
    if try disk.entries(of: open).isEmpty { try disk.removeFolder(folder, in: site.root) }
  }
  try disk.remove(Manifest.name, in: site.root)
  if try disk.entries(of: site.root).isEmpty { try disk.removeFolder(place.name, in: parent) }
  return site.own.count
}

private func openSite(_ path: String, on disk: Disk) throws -> OpenFolder {
  guard let place = try? RealPath(path), place.missing.isEmpty, place.isFolder else {
    throw notASite(path)
  }
  return try disk.openFolder(at: path)
}

private func notASite(_ path: String) -> Diagnostic {
  Diagnostic(
    .error, "not-a-site", "there is no site made by sitegen at \"\(path)\"",
    help: "name its folder with --output, or build it with sitegen build")
}
