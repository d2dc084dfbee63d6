package import Diagnostics
package import Parallelism

/// What one publishing did, or would do.
package struct Publication: Sendable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0

  /// Files and folders of others that were kept; a folder with all that is in it counts as one.
  package var foreign = 0

  /// False where the folder already held the very same site: then nothing in it was touched.
  package var isChanged = false

  /// The site's files and their fingerprints, in the order of their paths.
  package var entries: [Manifest.Entry] = []

  /// Findings that do not stop the site from being published.
  package var warnings: [Diagnostic] = []
}

/// What was found while files were made that stops a publishing; the old site is intact.
package struct UnfitFiles: Error, Sendable {
  package var diagnostics: [Diagnostic]
}

/// How to publish.
package struct PublishOptions: Sendable {
  /// Build into a folder that sitegen did not make, and over files of others.
  package var isForced = false

  /// Find out what would be done and do nothing.
  package var isDryRun = false

  /// Whether any finding in the making of files stops the publishing, not errors alone.
  package var isStrict = false

  /// Threads that make, compare and write.
  package var jobs = 1

  /// Counts files as they are compared and written.
  package var meter: WorkMeter?

  /// Folders that are read (seeds, templates), which the output must not touch.
  package var inputs: [String] = []

  /// Tests only.
  package var faults: FaultPlan?

  /// Tests only: behave as on a disk that cannot exchange two names.
  package var canExchange = true

  /// Tests only: behave as on a disk without hard links.
  package var canLink = true

  package init(
    isForced: Bool = false, isDryRun: Bool = false, jobs: Int = 1, inputs: [String] = []
  ) {
    self.isForced = isForced
    self.isDryRun = isDryRun
    self.jobs = jobs
    self.inputs = inputs
  }

  var disk: Disk { Disk(faults: faults, canExchange: canExchange, canLink: canLink) }
}
