package import Diagnostics
import Dispatch
import SiteFiles
import SiteModel
package import SitePipeline
import Synchronization

/// The site of a preview: the last one that could be made, and the making of the next.
///
/// Changes come in by `changed(_:)`, on any thread; sites are composed one at a time on a thread of
/// their own. A request for a page waits while a change is not in it yet, so that no page speaks of
/// text that is there no longer. Where a site takes long to compose, the page of the one article that
/// was saved is made at once, before the rest.
package final class LiveSite: Sendable {
  /// One making of the site, or of one page ahead of it, for the terminal.
  package struct Report: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var counts: SiteCounts?
    package var time: Duration

    /// Whether there is a new site; otherwise the last one stays.
    package var isShown: Bool

    /// The page that was made ahead of the site.
    package var page: String?
  }

  private struct State {
    /// The number of the latest change, and of the latest that was carried out.
    var wanted = 0
    var done = 0

    /// Changes to be carried out, and those of the site that is being composed.
    var changes: Set<FolderChange> = []
    var composing: Set<FolderChange> = []
    var isComposing = false
    var shown: ShownSite?
    var problems = PreviewProblems([])

    /// How long it took to compose the site that is shown.
    var time = Duration.zero

    /// Pages made ahead of the site, with the number of the change that is in them.
    var revised: [String: (number: Int, bytes: [UInt8])] = [:]
    var waiting: [(change: Int, continuation: CheckedContinuation<Void, Never>)] = []

    var isSettled: Bool { done == wanted }
    var pending: Set<FolderChange> { changes.union(composing) }

    /// The page at a path if it was made ahead and nothing has changed since.
    func revised(at path: String) -> [UInt8]? {
      revised[path].flatMap { $0.number == wanted ? $0.bytes : nil }
    }
  }

  private let source: PreviewSource
  private let memory: Mutex<SourceMemory>
  private let state = Mutex(State())
  private let composing = DispatchQueue(label: "sitegen.preview", qos: .userInitiated)
  private let patience: Duration
  private let report: @Sendable (Report) -> Void
  let pages = OpenPages()

  /// A site that takes longer to compose than `patience` has single pages made ahead.
  package init(
    _ source: PreviewSource, patience: Duration = .milliseconds(60),
    report: @escaping @Sendable (Report) -> Void = { _ in }
  ) {
    self.source = source
    self.patience = patience
    self.report = report
    memory = Mutex(SourceMemory(source))
  }

  /// Takes in a burst of changes; the first call, with none, makes the first site.
  package func changed(_ changes: Set<FolderChange>) {
    let begins = state.withLock { state in
      state.wanted += 1
      state.changes.formUnion(changes)
      defer { state.isComposing = true }
      return !state.isComposing
    }
    revisePage()
    if begins { composing.async { self.composeAll() } }
  }

  /// Waits until everything that had changed when it was called is carried out, or until the page at
  /// `path` was made ahead.
  private func settled(for path: String) async {
    let number = state.withLock { $0.wanted }
    while state.withLock({ $0.done < number && $0.revised(at: path) == nil }) {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          guard state.done < number, state.revised(at: path) == nil else { return true }
          state.waiting.append((number, continuation))
          return false
        }
        if isDone { continuation.resume() }
      }
    }
  }

  // MARK: Composing

  /// Makes the page of the article that has changed, if it is the only thing that has.
  private func revisePage() {
    let start = ContinuousClock.now
    let (number, pending, shown) = state.withLock { state in
      let isWorthIt = state.problems.isEmpty && state.time > patience
      return (state.wanted, state.pending, isWorthIt ? state.shown : nil)
    }
    guard let shown, pending.count == 1, let change = pending.first, change.isWritten,
      change.folder == source.seeds, let path = change.path,
      let seed = try? readSeed(path, in: source.seeds),
      let page = shown.site.page(ofRevised: path, bytes: seed), let bytes = page.made().value
    else { return }
    let waiting = state.withLock { state in
      state.revised[page.path] = (number, bytes)
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.continuation.resume() }
    let version = Preview.version(of: bytes)
    pages.tell { $0.path == page.path && $0.version != version ? [.reload] : [] }
    report(Report(time: ContinuousClock.now - start, isShown: true, page: page.path))
  }

  /// Composes until no change is left.
  private func composeAll() {
    while true {
      let next = state.withLock { state -> (number: Int, changes: Set<FolderChange>)? in
        guard state.done < state.wanted else {
          state.isComposing = false
          return nil
        }
        state.composing = state.changes
        state.changes = []
        return (state.wanted, state.composing)
      }
      guard let next else { return }
      compose(after: next.changes, number: next.number)
    }
  }

  private func compose(after changes: Set<FolderChange>, number: Int) {
    let start = ContinuousClock.now
    var diagnostics: [Diagnostic] = []
    var build: ComposedBuild?
    do {
      let contents = try memory.withLock { try $0.contents(after: changes) }
      diagnostics = contents.diagnostics
      build = contents.seeds.map {
        composeSite($0, theme: contents.theme, settings: source.settings)
      }
      diagnostics += build?.diagnostics ?? []
    } catch let failure as FileFailure {
      diagnostics.append(failure.diagnostic)
    } catch {
      diagnostics.append(error as? Diagnostic ?? Self.failure("cannot read the folders: \(error)"))
    }
    let site = diagnostics.contains { $0.severity == .error } ? nil : build?.site
    let time = ContinuousClock.now - start
    state.withLock { state in if site != nil { state.time = time } }
    show(site.map(ShownSite.init), PreviewProblems(diagnostics), after: changes, number: number)
    report(
      Report(
        diagnostics: diagnostics.sorted(), counts: build?.counts, time: time, isShown: site != nil))
  }

  /// Puts a new site in the place of the old one, lets requests go on and tells the open pages.
  private func show(
    _ site: ShownSite?, _ problems: PreviewProblems, after changes: Set<FolderChange>, number: Int
  ) {
    let (old, waiting) = state.withLock { state in
      let old = state.shown
      if let site { state.shown = site }
      state.problems = problems
      state.done = number
      state.composing = []
      state.revised = state.revised.filter { $0.value.number > number }
      let waiting = state.waiting.filter { $0.change <= number }
      state.waiting.removeAll { $0.change <= number }
      return (old, waiting)
    }
    for waiter in waiting { waiter.continuation.resume() }
    // Pictures and documents are copied as they are: no fingerprint tells of them.
    let mayHaveCopies = changes.contains { change in
      change.folder == source.seeds
        && (change.path.map { !isText($0) } ?? (site?.hasCopies ?? false))
    }
    let styles = site.flatMap { old?.styles(changedIn: $0) }
    pages.tell { page in
      if let site, problems.isEmpty, page.version == version(at: page.path, in: site) {
        if mayHaveCopies, old != nil { return [.reload] }
        if let styles, page.assets == old?.assetsVersion {
          return [.well, .style(paths: styles, assets: site.assetsVersion)]
        }
      }
      return messages(for: page)
    }
  }

  private func isText(_ path: String) -> Bool {
    SeedFolder.settingsNames.contains(path) || SeedFolder.isArticle(path)
  }

  // MARK: Showing

  /// What a browser is to get for a path of the site.
  enum Found: Sendable {
    case file([UInt8])
    /// There is a folder of that name with a page.
    case folder
    /// There is nothing; the page that says so, where the site has one.
    case nothing([UInt8]?)
    case problems(PreviewProblems)
  }

  /// The file at a path once all changes are in it, and the fingerprint of the site's assets.
  func file(at path: String) async -> (found: Found, assets: String) {
    if let ready = readyFile(at: path) { return ready }
    await settled(for: path)
    if let ready = readyFile(at: path) { return ready }
    let (shown, problems) = state.withLock { ($0.shown, $0.problems) }
    guard let shown else { return (.problems(problems), "") }
    guard let file = shown.file(at: path) else {
      let isFolder = shown.file(at: path + "/index.html") != nil
      let missing = shown.file(at: "404.html").flatMap { bytes(of: $0).value }
      return (isFolder ? .folder : .nothing(missing), shown.assetsVersion)
    }
    let made = bytes(of: file)
    let problem = Found.problems(PreviewProblems(made.diagnostics))
    return (made.value.map { Found.file($0) } ?? problem, shown.assetsVersion)
  }

  /// A file that is known to be as it must be while the site is still being composed: a page made
  /// ahead, or what no text is in.
  private func readyFile(at path: String) -> (found: Found, assets: String)? {
    let (shown, revised, isUntouched) = state.withLock { state in
      let isUntouched = state.pending.allSatisfy { $0.folder == source.seeds && $0.path != nil }
      return (state.shown, state.revised(at: path), isUntouched && state.problems.isEmpty)
    }
    guard let shown else { return nil }
    if let revised { return (.file(revised), shown.assetsVersion) }
    guard isUntouched, shown.assets[path] != nil,
      let bytes = shown.file(at: path)?.made().value
    else { return nil }
    return (.file(bytes), shown.assetsVersion)
  }

  /// Opens the stream of a page; what it has missed is said at once, or when the site is composed.
  func open(_ page: OpenPages.Page) -> AsyncStream<[UInt8]> {
    pages.open(page) { messages(for: page) }
  }

  /// What a page must be told to show the present site; nothing while that is not known.
  private func messages(for page: OpenPages.Page) -> [PreviewMessage] {
    let (shown, problems, isSettled, revised) = state.withLock { state in
      (state.shown, state.problems, state.isSettled, state.revised(at: page.path))
    }
    if let revised {
      return page.version == Preview.version(of: revised) ? [.well] : [.reload]
    }
    guard isSettled else { return [] }
    guard let shown else { return page.version == problems.version ? [] : [.reload] }
    guard problems.isEmpty else { return [problems.message] }
    let isPresent =
      page.version == version(at: page.path, in: shown) && page.assets == shown.assetsVersion
    return isPresent ? [.well] : [.well, .reload]
  }

  /// The fingerprint of what a browser gets for a path; an address without a page has that of
  /// `404.html`, a page that cannot be made that of what is wrong with it.
  private func version(at path: String, in site: ShownSite) -> String? {
    if let revised = state.withLock({ $0.revised(at: path) }) {
      return Preview.version(of: revised)
    }
    guard let file = site.file(at: path) ?? site.file(at: "404.html") else { return nil }
    let made = bytes(of: file)
    return made.value.map { Preview.version(of: $0) } ?? PreviewProblems(made.diagnostics).version
  }

  private static func failure(_ message: String) -> Diagnostic {
    Diagnostic(.error, "disk-failure", message)
  }

  private func bytes(of file: OutputFile) -> Diagnosed<[UInt8]?> {
    guard case .copy(let location) = file.content else { return file.made() }
    let path = String(location.dropFirst(source.seeds.count + 1))
    guard let bytes = try? readSeed(path, in: source.seeds) else {
      return Diagnosed(nil, [Self.failure("cannot read \(location)")])
    }
    return Diagnosed(bytes)
  }
}
