internal import CalendarDates
internal import Diagnostics

/// The program of one page kind with what it was made from.
final class CompiledPage: Sendable {
  let kind: PageKind
  let syntax: ThemeSyntax
  let program: Program
  private let drawnOn: TemplateUsage

  /// For each template whether the page includes it.
  private let partials: [Bool]

  /// For each field of the schema whether the page names it.
  private let usedFields: [Bool]

  /// The fields that rendering may read.
  let reads: FieldSet

  /// Number of the record type that pages start from.
  let rootRecord: Int?

  /// Steps a page may take before it is refused.
  let operationLimit: Int

  init(
    kind: PageKind, syntax: ThemeSyntax, program: Program, usage: TemplateUsage,
    partials: [Bool], usedFields: [Bool], reads: FieldSet, operationLimit: Int
  ) {
    self.operationLimit = operationLimit
    rootRecord = kind.root.map { syntax.schema.record($0).number }
    self.kind = kind
    self.syntax = syntax
    self.program = program
    drawnOn = usage
    self.partials = partials
    self.usedFields = usedFields
    self.reads = reads
  }

  /// What the page draws on, in words.
  var usage: TemplateUsage {
    var usage = drawnOn
    for (number, template) in syntax.templates.enumerated() where partials[number] {
      usage.partials.insert(template.source.name)
    }
    for (number, record) in syntax.schema.records.enumerated() {
      let fields = record.fields.indices.filter {
        usedFields[syntax.schema.firstFields[number] + $0]
      }
      guard !fields.isEmpty else { continue }
      usage.fields.append(
        TemplateUsage.RecordUse(record: record.name, fields: fields.map { record.fields[$0].name }))
    }
    return usage
  }

  func keyBytes(_ key: Int) -> [UInt8] {
    let known = syntax.schema.keys.count
    return key < known ? Array(syntax.schema.keys[key].utf8) : program.extraKeys[key - known]
  }

  /// Renders a page over checked values.
  func render(_ root: Value, in values: ValueBuilder, as name: String) -> Diagnosed<[UInt8]?> {
    if values.tape.isFull || values.site?.isFull == true {
      return Diagnosed(
        nil, [Diagnostic(.limit, "the values of \(name) take more than 2 GB")])
    }
    let site = values.site ?? values.tape
    return withPointers(site, values.tape) { operations, text, paths, steps, memory in
      var renderer = Renderer(
        page: self, operations: operations, text: text, paths: paths, steps: steps,
        memory: memory, root: root, output: values.output, name: name)
      renderer.run()
      renderer.frames.deallocate()
      values.output = renderer.output
      return renderer.findings.isEmpty
        ? Diagnosed<[UInt8]?>(renderer.output.bytes) : Diagnosed(nil, renderer.findings)
    }
  }

  /// Opens all arrays at once; an empty one gets a pointer that is never followed.
  private func withPointers<Result>(
    _ site: ValueTape, _ tape: ValueTape,
    _ body: (
      UnsafePointer<Operation>, UnsafePointer<UInt8>, UnsafePointer<Path>, UnsafePointer<Step>,
      ValueMemory
    ) -> Result
  ) -> Result {
    pointer(program.operations) { operations in
      pointer(program.text) { text in
        pointer(program.paths) { paths in
          pointer(program.steps) { steps in
            pointer(program.literals.bytes) { literals in
              withPointers(site) { siteNodes, siteBytes, siteDates in
                withPointers(tape) { nodes, bytes, dates in
                  body(
                    operations, text, paths, steps,
                    ValueMemory(
                      siteNodes: siteNodes, pageNodes: nodes, siteBytes: siteBytes,
                      pageBytes: bytes, literalBytes: literals, siteDates: siteDates,
                      pageDates: dates))
                }
              }
            }
          }
        }
      }
    }
  }

  private func withPointers<Result>(
    _ tape: ValueTape,
    _ body: (UnsafePointer<Value>, UnsafePointer<UInt8>, UnsafePointer<DateSpan>) -> Result
  ) -> Result {
    pointer(tape.nodes) { nodes in
      pointer(tape.bytes) { bytes in pointer(tape.dates) { body(nodes, bytes, $0) } }
    }
  }

  private func pointer<Element, Result>(
    _ array: [Element], _ body: (UnsafePointer<Element>) -> Result
  ) -> Result {
    array.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { return body(base) }
      let empty = UnsafeMutablePointer<Element>.allocate(capacity: 1)
      defer { empty.deallocate() }
      return body(UnsafePointer(empty))
    }
  }
}
