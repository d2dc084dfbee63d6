import Parallelism
import Diagnostics
package import SiteModel

/// Publishes a site at `path`, all or nothing.
///
/// The new site is built beside the old one under a name such as `.public.sitegen-new`: unchanged
/// files and files of others as hard links, folders of others as trees of hard links. Then the two
/// are exchanged in one step, and what was the old site is removed. Whatever moment the process is
/// killed at, the folder holds the whole old or the whole new site, with everything of others; the
/// next build removes what is left beside it. Nothing is touched if nothing has changed.
///
/// On a disk that cannot exchange two names, the old site is renamed away and the new one into its
/// place; a build killed between the two is mended by the next one.
///
/// Throws a `Diagnostic` for what the author decides (`checkedOutput`, `OutputPlace`,
/// `StandingSite.kept` and `OutputLock` list the codes) and `FileFailure` for what the machine
/// refuses; after either the old site is intact.
package func publish(
  _ files: [OutputFile], to path: String, options: PublishOptions = PublishOptions()
) throws -> Publication {
  let files = try checkedOutput(files)
  let disk = options.disk
  let place = try OutputPlace(
    path, apartFrom: options.inputs, makingParents: !options.isDryRun, on: disk)
  guard let parent = place.parent else {
    var publication = Publication()
    publication.written = files.count
    publication.isChanged = true
    return publication
  }
  let publisher = Publisher(
    files: files, place: place, parent: parent, options: options, disk: disk)
  guard !options.isDryRun else { return try publisher.plan().publication }
  let lock = try OutputLock(place, in: parent, on: disk)
  defer { lock.release() }
  try publisher.clearLeftovers()
  return try publisher.publish()
}

/// One publishing of checked files at a place, under its lock.
struct Publisher {
  let files: [OutputFile]
  let place: OutputPlace
  let parent: OpenFolder
  let options: PublishOptions
  let disk: Disk

  /// What is to be done.
  struct Plan {
    /// The old site, `nil` where there is no folder yet.
    var old: StandingSite?
    var kept: [StandingSite.Foreign] = []

    /// Of every file, in order: whether the old site holds the same.
    var isUnchanged: [Bool] = []
    var manifest: [UInt8] = []
    var publication = Publication()
  }

  /// Removes what killed builds left, after putting back an old site that one of them had renamed.
  func clearLeftovers() throws {
    let isMissing = try disk.status(place.name, in: parent) == nil
    if isMissing, try disk.status(place.retiredName, in: parent) != nil {
      try disk.rename(place.retiredName, to: place.name, in: parent)
    }
    try disk.removeTree(place.retiredName, in: parent)
    try disk.removeTree(place.stagingName, in: parent)
  }

  /// Compares the new site with what is there.
  func plan() throws -> Plan {
    var plan = Plan()
    let newFolders = Set(files.flatMap { OutputPath.folders(of: $0.path) })
    let paths = Set(files.map(\.path))
    if try disk.status(place.name, in: parent) != nil {
      let old = try StandingSite(
        disk.openFolder(place.name, in: parent), newFolders: newFolders, on: disk)
      guard try disk.status(of: old.root).device == disk.status(of: parent).device else {
        throw Diagnostic(
          .error, "output-is-a-disk",
          "\"\(place.shown)\" is a disk of its own and cannot be exchanged in one step",
          help: "name a folder in it with --output, such as \"\(place.shown)/site\"")
      }
      plan.kept = try old.kept(
        beside: paths, newFolders: newFolders, isForced: options.isForced, shown: place.shown)
      plan.publication.removed = old.own.reduce(0) { $0 + (paths.contains($1) ? 0 : 1) }
      plan.old = old
    }
    let compared = try compare(with: plan.old)
    plan.isUnchanged = compared.map(\.isUnchanged)
    let entries = zip(files, compared).map {
      Manifest.Entry(path: $0.path, fingerprint: $1.fingerprint)
    }
    plan.manifest = Manifest(entries: entries).bytes
    plan.publication.unchanged = compared.count { $0.isUnchanged }
    plan.publication.written = files.count - plan.publication.unchanged
    plan.publication.foreign = plan.kept.count
    plan.publication.isChanged =
      plan.old == nil || plan.publication.written + plan.publication.removed > 0
      || plan.manifest != plan.old?.manifestBytes
    return plan
  }

  private typealias Compared = (isUnchanged: Bool, fingerprint: UInt64)

  private func compare(with old: StandingSite?) throws -> [Compared] {
    let parts = Self.parts(of: files)
    let compared = try inParallel(parts.count, jobs: options.jobs, chunk: 1) { number in
      let part = parts[number]
      var folder = old?.root
      if let old, !part.folder.isEmpty {
        let exists = old.folders.contains(part.folder)
        folder = exists ? try disk.openFolder(part.folder, in: old.root) : nil
      }
      return try files[part.range].map { file -> Compared in
        let bytes = try bytes(of: file)
        let name = String(OutputPath.split(file.path).name)
        let isUnchanged = try folder.map { try disk.holds(bytes, name, in: $0) } ?? false
        return (isUnchanged, fingerprint(of: bytes))
      }
    }
    return compared.flatMap { $0 }
  }

  func bytes(of file: OutputFile) throws -> [UInt8] {
    switch file.content {
    case .bytes(let bytes): bytes
    case .copy(let location): try disk.read(location)
    }
  }

  /// Runs of files in one folder, short enough to share between threads.
  static func parts(of files: [OutputFile]) -> [(folder: String, range: Range<Int>)] {
    var parts: [(folder: String, range: Range<Int>)] = []
    for (index, file) in files.enumerated() {
      let folder = OutputPath.split(file.path).folder
      if let last = parts.last, last.range.count < 64, last.folder == folder {
        parts[parts.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        parts.append((String(folder), index..<index + 1))
      }
    }
    return parts
  }
}
