extension MarkdownDocument {
  /// Parses the Markdown in `bytes` from `start`, where the body begins behind the front matter.
  ///
  /// All places in the value count from the beginning of `bytes`. Files of more than 512 MB, which
  /// libcmark would stop the process for, give an empty document with an error.
  package init(
    parsing bytes: [UInt8], from start: Int = 0, profile: MarkdownProfile = .site,
    smart: Bool = false
  ) {
    self.init()
    self.profile = profile
    let start = min(max(0, start), bytes.count)
    guard bytes.count < 1 << 29 else {
      findings.append(MarkdownFinding(kind: .tooLarge, range: start..<start))
      return
    }
    if profile.hasExtensions, let blocks = BlockExtensions(bytes, from: start) {
      self = Self.read(blocks, profile: profile, smart: smart)
      return
    }
    guard let tree = CmarkTree(parsing: bytes, from: start, smart: smart) else { return }
    var reader = DocumentReader(bytes: bytes, from: start, profile: profile)
    reader.read(tree)
    reader.finish()
    self = reader.document
  }

  /// Reads a source whose tables and footnotes were written anew, and gives all places in the
  /// original.
  static func read(
    _ blocks: BlockExtensions, profile: MarkdownProfile, smart: Bool = false
  ) -> MarkdownDocument {
    let (bytes, runs) = blocks.composed
    guard let tree = CmarkTree(parsing: bytes, from: 0, smart: smart) else {
      return MarkdownDocument()
    }
    var reader = DocumentReader(bytes: bytes, from: 0, profile: profile)
    reader.take(blocks)
    reader.read(tree)
    reader.translate(through: runs)
    reader.finish()
    return reader.document
  }
}
