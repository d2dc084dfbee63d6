import Parallelism
import Diagnostics
package import SiteModel

/// Publishes a site at `path`, all or nothing.
///
/// Files are made, compared with what is there and written one after the other on each thread, and
/// dropped. The new site is built beside the old one under a name such as `.public.sitegen-new`:
/// unchanged files and files of others as hard links, folders of others as trees of hard links.
/// Then the two are exchanged in one step, and what was the old site is removed. Whatever moment the
/// process is killed at, the folder holds the whole old or the whole new site, with everything of
/// others; the next build removes what is left beside it. Nothing is touched if nothing has changed.
///
/// On a disk that cannot exchange two names, the old site is renamed away and the new one into its
/// place; a build killed between the two is mended by the next one.
///
/// Throws a `Diagnostic` for what the author decides (`checkedOutput`, `OutputPlace`,
/// `StandingSite.kept` and `OutputLock` list the codes), `UnfitFiles` for what is wrong in the making
/// of a file, and `FileFailure` for what the machine refuses; after each the old site is intact.
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
  guard !options.isDryRun else {
    let plan = try publisher.plan()
    return try publisher.publication(of: plan, publisher.compare(plan, writing: nil))
  }
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

  /// What is there and what stays of it.
  struct Plan {
    /// The old site, `nil` where there is no folder yet.
    var old: StandingSite?
    var kept: [StandingSite.Foreign] = []

    /// How many files of the old site the new one lacks.
    var removed = 0
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

  /// Looks at what is there.
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
      plan.removed = old.own.reduce(0) { $0 + (paths.contains($1) ? 0 : 1) }
      plan.old = old
    }
    return plan
  }

  /// Sums up what was found of each file.
  func publication(of plan: Plan, _ compared: [ComparedFile]) -> Publication {
    var publication = Publication()
    publication.removed = plan.removed
    publication.unchanged = compared.count { $0.isUnchanged }
    publication.written = files.count - publication.unchanged
    publication.foreign = plan.kept.count
    publication.isChanged =
      plan.old == nil || publication.written + publication.removed > 0
      || manifest(of: compared).bytes != plan.old?.manifestBytes
    publication.warnings = compared.flatMap(\.diagnostics)
    publication.entries = manifest(of: compared).entries
    return publication
  }

  func manifest(of compared: [ComparedFile]) -> Manifest {
    Manifest(
      entries: zip(files, compared).map {
        Manifest.Entry(path: $0.path, fingerprint: $1.fingerprint)
      })
  }
}
