import Diagnostics
import Parallelism
package import SiteModel

/// A published site that a build would make again to the last byte.
package struct StandingBuild: Sendable {
  /// What its build had to say, as it was given to `remember`.
  package var summary: [UInt8]
  package var fileCount: Int

  /// Whether each file was looked up in the record; where some had to be read, it is worth renewing.
  var isUpToDate: Bool

  /// What publishing it again did.
  package var publication: Publication {
    var publication = Publication()
    publication.unchanged = fileCount
    return publication
  }
}

/// Returns the site at `path` if nothing that it was made from has changed, and nothing of it.
///
/// It was made from `inputs`, by this very program with these very libraries. A file of it is
/// unchanged if the disk's stamp is the recorded one and from before the record was begun, or else if
/// its bytes, which are read then, are those that were published; what was copied must be what it
/// would be copied from. Any doubt, a failure of the disk included, gives `nil`.
package func standingBuild(
  of inputs: UInt64, at path: String, options: PublishOptions
) -> StandingBuild? {
  let disk = Disk()
  guard !options.isForced, let program = ProgramIdentity.program,
    let place = try? OutputPlace(path, apartFrom: options.inputs, makingParents: false, on: disk),
    let parent = place.parent, let record = record(of: place, in: parent, on: disk),
    record.program == program, record.inputs == inputs,
    let root = try? disk.openFolder(place.name, in: parent),
    let manifest = try? disk.read(Manifest.name, in: root),
    fingerprint(of: manifest) == record.manifest,
    // What a killed build left beside the site is removed by a build.
    !hasLeftovers(of: place, in: parent, on: disk)
  else { return nil }
  let isSameSession = record.session == ProgramIdentity.session
  let read = try? inParallel(record.files.count, jobs: options.jobs) { number -> Bool in
    let file = record.files[number]
    if let source = file.source {
      guard try fingerprint(of: disk.read(source)) == file.fingerprint else { throw Doubt() }
    }
    let status = try disk.status(file.path, in: root)
    guard status?.kind == .file else { throw Doubt() }
    if isSameSession, status?.stamp == file.stamp, file.stamp.changed < record.begun {
      return false
    }
    guard try fingerprint(of: disk.read(file.path, in: root)) == file.fingerprint else {
      throw Doubt()
    }
    return true
  }
  guard let read else { return nil }
  let standing = StandingBuild(
    summary: record.summary, fileCount: record.files.count, isUpToDate: !read.contains(true))
  if !standing.isUpToDate {
    // Best renewed, so that the next build need not read them.
    keep(record, of: place, in: parent, root, on: disk)
  }
  return standing
}

/// Keeps what `standingBuild` asks for; where that fails the next build is a full one.
///
/// `files` are those that `publication` is of.
package func remember(
  _ publication: Publication, of files: [OutputFile], from inputs: UInt64, summary: [UInt8],
  at path: String, options: PublishOptions
) {
  let disk = Disk()
  guard !options.isDryRun, let program = ProgramIdentity.program,
    let place = try? OutputPlace(path, apartFrom: options.inputs, makingParents: false, on: disk),
    let parent = place.parent, let root = try? disk.openFolder(place.name, in: parent)
  else { return }
  let sources = Dictionary(
    files.compactMap { file in
      if case .copy(let location) = file.content { (file.path, location) } else { nil }
    }, uniquingKeysWith: { first, _ in first })
  let record = BuildRecord(
    program: program, session: ProgramIdentity.session, inputs: inputs,
    manifest: fingerprint(of: Manifest(entries: publication.entries).bytes), begun: 0,
    files: publication.entries.map { entry in
      BuildRecord.File(
        path: entry.path, fingerprint: entry.fingerprint,
        stamp: FileStamp(size: 0, inode: 0, modified: 0, changed: 0), source: sources[entry.path])
    }, summary: summary)
  keep(record, of: place, in: parent, root, on: disk)
}

private func hasLeftovers(of place: OutputPlace, in parent: OpenFolder, on disk: Disk) -> Bool {
  for name in [place.stagingName, place.retiredName] {
    do {
      if try disk.status(name, in: parent) != nil { return true }
    } catch {
      return true
    }
  }
  return false
}

/// What stops the look at a published site.
private struct Doubt: Error {}

private func record(
  of place: OutputPlace, in parent: OpenFolder, on disk: Disk
) -> BuildRecord? {
  guard (try? disk.status(place.recordName, in: parent))??.kind == .file,
    let bytes = try? disk.read(place.recordName, in: parent)
  else { return nil }
  return BuildRecord(bytes: bytes)
}

/// Takes the stamps anew and writes the record; on any failure there is none.
private func keep(
  _ record: BuildRecord, of place: OutputPlace, in parent: OpenFolder, _ root: OpenFolder,
  on disk: Disk
) {
  let temporary = place.recordName + "-new"
  do {
    try? disk.remove(place.recordName, in: parent)
    try? disk.remove(temporary, in: parent)
    guard record.isWritable else { return }
    // Made first: its time is from before all stamps, by the disk's own clock.
    try disk.write([], to: temporary, in: parent)
    guard let begun = try disk.status(temporary, in: parent)?.stamp.changed else { return }
    var record = record
    record.begun = begun
    record.session = ProgramIdentity.session
    for index in record.files.indices {
      guard let status = try disk.status(record.files[index].path, in: root), status.kind == .file
      else { throw Doubt() }
      record.files[index].stamp = status.stamp
    }
    // Another build may have exchanged the site meanwhile.
    guard fingerprint(of: try disk.read(Manifest.name, in: root)) == record.manifest else {
      throw Doubt()
    }
    try disk.append(record.bytes, to: temporary, in: parent)
    try disk.rename(temporary, to: place.recordName, in: parent)
  } catch {
    try? disk.remove(temporary, in: parent)
  }
}
