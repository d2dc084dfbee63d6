import Diagnostics
import Parallelism
import SiteModel

/// What became known of a file while it was at hand.
struct ComparedFile {
  /// Whether the old site holds the same.
  var isUnchanged = false
  var fingerprint: UInt64 = 0
  var diagnostics: [Diagnostic] = []
}

extension Publisher {
  /// Makes every file, compares it with the old site's, and writes it to `staging` if it differs.
  ///
  /// Throws `UnfitFiles` with all that was found when anything of it stops the publishing.
  func compare(_ plan: Plan, writing staging: StagedSite?) throws -> [ComparedFile] {
    let parts = parts()
    options.meter?.begin("write", of: files.count)
    let compared = try inParallel(parts.count, jobs: options.jobs, chunk: 1) { number in
      defer { options.meter?.advance(by: parts[number].range.count) }
      return try compare(parts[number], plan, staging)
    }
    var ordered = Array(repeating: ComparedFile(), count: files.count)
    for (part, results) in zip(parts, compared) {
      for (index, result) in zip(part.range, results) { ordered[index] = result }
    }
    let found = ordered.flatMap(\.diagnostics)
    guard !found.contains(where: { options.isStrict || $0.severity == .error }) else {
      throw UnfitFiles(diagnostics: found.sorted())
    }
    return ordered
  }

  private func compare(
    _ part: Part, _ plan: Plan, _ staging: StagedSite?
  ) throws -> [ComparedFile] {
    var folder = plan.old?.root
    if let old = plan.old, !part.folder.isEmpty {
      let exists = old.folders.contains(part.folder)
      folder = exists ? try disk.openFolder(part.folder, in: old.root) : nil
    }
    return try files[part.range].map { file in
      var compared = ComparedFile()
      let made = try made(file)
      compared.diagnostics = made.diagnostics
      guard let bytes = made.value else { return compared }
      compared.fingerprint = fingerprint(of: bytes)
      let name = String(OutputPath.split(file.path).name)
      compared.isUnchanged = try folder.map { try disk.holds(bytes, name, in: $0) } ?? false
      if !compared.isUnchanged, let staging {
        try disk.write(bytes, to: name, in: staging.folder(part.folder))
      }
      return compared
    }
  }

  /// The file's bytes; `nil` only with an error among the findings.
  func made(_ file: OutputFile) throws -> Diagnosed<[UInt8]?> {
    if case .copy(let location) = file.content { return Diagnosed(try disk.read(location)) }
    var made = file.made()
    if made.value == nil, !made.diagnostics.contains(where: { $0.severity == .error }) {
      made.diagnostics.append(
        Diagnostic(.error, "no-bytes", "\"\(file.path)\" could not be made"))
    }
    return made
  }

  /// A run of files in one folder.
  struct Part {
    var folder: String
    var range: Range<Int>
    var isLarge = false
  }

  /// Runs of files in one folder, short enough to share between threads; large files first, each
  /// alone, so that no thread is left with one at the end.
  func parts() -> [Part] {
    var parts: [Part] = []
    for (index, file) in files.enumerated() {
      let folder = OutputPath.split(file.path).folder
      if let last = parts.last, last.range.count < 64, last.folder == folder, !last.isLarge,
        !file.isLarge
      {
        parts[parts.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        parts.append(Part(folder: String(folder), range: index..<index + 1, isLarge: file.isLarge))
      }
    }
    return parts.filter(\.isLarge) + parts.filter { !$0.isLarge }
  }
}
