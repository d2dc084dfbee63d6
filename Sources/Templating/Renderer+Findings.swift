internal import Diagnostics

extension Renderer {
  /// The author's text that an operation came from.
  func written(_ operation: Operation) -> String {
    guard operation.use >= 0 else { return "" }
    let use = page.program.uses[Int(operation.use)]
    return page.syntax.templates[Int(use.template)].written(use.range)
  }

  mutating func fail(
    _ operation: Operation, _ code: FindingCode, _ message: String, help: String? = nil
  ) {
    guard operation.use >= 0 else { return }
    let use = page.program.uses[Int(operation.use)]
    add(
      page.syntax.templates[Int(use.template)].text.diagnostic(
        code, message, at: use.range, help: help), operation)
  }

  mutating func add(_ finding: Diagnostic, _ operation: Operation) {
    guard findings.count < Limits.findings else { return }
    var finding = finding
    var chain = ""
    if operation.use >= 0 {
      let use = page.program.uses[Int(operation.use)]
      chain = " (\(page.syntax.chain(Int(use.chain), of: page.program)))"
    }
    finding.notes.append("while rendering \(name)\(chain)")
    findings.append(finding)
    if findings.count == Limits.findings { budget = .min / 2 }
  }

  mutating func reportMissing(_ operation: Operation) {
    fail(
      operation, .unknownName, "no '\(written(operation))' in the data of this page",
      help: "use the filter default if it may be missing")
  }

  mutating func reportLimit(_ operation: Operation) {
    guard findings.count < Limits.findings,
      !findings.contains(where: { $0.code == FindingCode.limit.rawValue })
    else { return }
    let message =
      output.isFull
      ? "the page is longer than \(Limits.outputBytes) bytes"
      : "the page takes more than \(page.operationLimit) steps"
    let finding = Diagnostic(.limit, message)
    if operation.use >= 0 {
      fail(operation, .limit, message)
    } else {
      add(finding, operation)
    }
  }
}
