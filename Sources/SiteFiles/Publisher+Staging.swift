import Parallelism
import Diagnostics
import SiteModel

extension Publisher {
  /// Builds the new site beside the old one and exchanges them.
  func publish() throws -> Publication {
    let plan = try plan()
    let staged = StagedSite(place, in: parent, on: disk)
    var publication: Publication
    do {
      let compared = try compare(plan, writing: staged)
      publication = self.publication(of: plan, compared)
      guard publication.isChanged else { return publication }
      let carried = try complete(staged, plan, compared)
      try putInPlace(plan, staged.root(), carried)
    } catch {
      // The failure is what the caller must hear of; the next build removes what is left.
      try? disk.removeTree(place.stagingName, in: parent)
      throw error
    }
    do {
      try disk.removeTree(place.stagingName, in: parent)
      try disk.removeTree(place.retiredName, in: parent)
    } catch let failure as FileFailure {
      publication.warnings.append(
        Diagnostic(
          .warning, "leftover",
          "the site is published, but what was there before is not all removed: \(failure)",
          help: "the next build tries again"))
    }
    return publication
  }

  /// Adds to the changed files all that stays, and returns the folders of others that could only be
  /// mirrored.
  private func complete(
    _ staged: StagedSite, _ plan: Plan, _ compared: [ComparedFile]
  ) throws -> [StandingSite.Foreign] {
    let root = try staged.root()
    var folders = Set(files.flatMap { OutputPath.folders(of: $0.path) })
    for item in plan.kept where !item.folder.isEmpty {
      folders.insert(item.folder)
      folders.formUnion(OutputPath.folders(of: item.folder))
    }
    let sorted = folders.sorted(by: OutputPath.precedes)
    for folder in sorted { _ = try staged.folder(folder) }
    try linkUnchanged(plan, compared, below: root)
    var carried: [StandingSite.Foreign] = []
    for item in plan.kept {
      guard let old = plan.old else { continue }
      let source = try item.folder.isEmpty ? old.root : disk.openFolder(item.folder, in: old.root)
      if try !disk.mirror(item.entry, from: source, to: staged.folder(item.folder)) {
        carried.append(item)
      }
    }
    try disk.write(manifest(of: compared).bytes, to: Manifest.name, in: root)
    if let old = plan.old {
      for folder in sorted where old.folders.contains(folder) {
        try disk.copyPermissions(
          of: disk.openFolder(folder, in: old.root), to: disk.openFolder(folder, in: root))
      }
      try disk.copyPermissions(of: old.root, to: root)
    }
    return carried
  }

  /// Links what is unchanged; where the disk cannot, the file is made and written once more.
  private func linkUnchanged(
    _ plan: Plan, _ compared: [ComparedFile], below root: OpenFolder
  ) throws {
    guard let old = plan.old else { return }
    let parts = parts().filter { part in compared[part.range].contains { $0.isUnchanged } }
    _ = try inParallel(parts.count, jobs: options.jobs, chunk: 1) { number in
      let part = parts[number]
      let folder = part.folder.isEmpty ? root : try disk.openFolder(part.folder, in: root)
      let oldFolder =
        part.folder.isEmpty ? old.root : try disk.openFolder(part.folder, in: old.root)
      for index in part.range where compared[index].isUnchanged {
        let name = String(OutputPath.split(files[index].path).name)
        if try disk.link(name, from: oldFolder, to: folder) { continue }
        try disk.write(made(files[index]).value ?? [], to: name, in: folder)
      }
    }
  }

  /// Makes the staged site the one in place, in one step where the disk can.
  private func putInPlace(
    _ plan: Plan, _ staging: OpenFolder, _ carried: [StandingSite.Foreign]
  ) throws {
    guard let old = plan.old else {
      return try disk.rename(place.stagingName, to: place.name, in: parent)
    }
    if try disk.exchange(place.stagingName, in: parent, with: place.name, in: parent) {
      // From here on the new site stands, with mirrors of the folders of others. The folders
      // themselves go back in their place, so that open files and later changes in them are not
      // lost; where that fails the mirrors do.
      for item in carried {
        guard
          let source = try? item.folder.isEmpty
            ? old.root : disk.openFolder(item.folder, in: old.root),
          let target = try? item.folder.isEmpty
            ? staging : disk.openFolder(item.folder, in: staging)
        else { continue }
        _ = try? disk.exchange(item.entry.name, in: source, with: item.entry.name, in: target)
      }
      return
    }
    try disk.rename(place.name, to: place.retiredName, in: parent)
    do {
      try disk.rename(place.stagingName, to: place.name, in: parent)
    } catch {
      try disk.rename(place.retiredName, to: place.name, in: parent)
      throw error
    }
  }
}
