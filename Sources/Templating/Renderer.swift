internal import CalendarDates
internal import Diagnostics

/// Runs one program over values; no recursion but for JSON, no reference counting in the loop.
struct Renderer {
  /// A section that was entered.
  struct Frame {
    var value: Value
    var list = Value.none
    var index = 0
    var isLoop = false
  }

  let page: CompiledPage
  let operations: UnsafePointer<Operation>
  let text: UnsafePointer<UInt8>
  let paths: UnsafePointer<Path>
  let steps: UnsafePointer<Step>
  let memory: ValueMemory
  let schema: Schema
  let isStrict: Bool

  var output: OutputBuffer
  var frames = FrameStack()
  var scratch = ValueTape()
  var budget: Int
  var findings: [Diagnostic] = []
  private var calls: [(back: Int, subroutine: Int)] = []

  /// Name of the page in findings.
  let name: String

  init(
    page: CompiledPage, operations: UnsafePointer<Operation>, text: UnsafePointer<UInt8>,
    paths: UnsafePointer<Path>, steps: UnsafePointer<Step>, memory: ValueMemory, root: Value,
    output: OutputBuffer, name: String
  ) {
    self.page = page
    self.operations = operations
    self.text = text
    self.paths = paths
    self.steps = steps
    self.memory = memory
    self.name = name
    budget = page.operationLimit
    schema = page.syntax.schema
    isStrict = page.syntax.profile == .site
    self.output = output
    self.output.removeAll()
    frames.push(Frame(value: root))
  }

  mutating func run() {
    // Read from locals: through `self` each step would load them again.
    let operations = self.operations
    let text = self.text
    let memory = self.memory
    var next = 0
    while true {
      let operation = operations[next]
      next += 1
      budget -= 1
      if budget < 0 {
        reportLimit(operation)
        return
      }
      if operation.textCount != 0 {
        output.append(text + Int(operation.textStart), Int(operation.textCount))
      }
      switch operation.code {
      case .text: break
      case .field:
        let scope = frames[Int(operation.b)].value
        if scope.kind == .record {
          let nodes = scope.space == .site ? memory.siteNodes : memory.pageNodes
          print(nodes[Int(scope.start) + Int(operation.a)], operation)
        } else {
          print(.none, operation)
        }
      case .value:
        let mark = scratch.bytes.count
        print(value(operation), operation)
        if scratch.bytes.count > mark { scratch.bytes.removeSubrange(mark...) }
      case .enter: if !enter(value(operation), operation) { next = Int(operation.target) }
      case .next: if goOn() { next = Int(operation.target) }
      case .test: if !value(operation).isTruthy { next = Int(operation.target) }
      case .testNot: if value(operation).isTruthy { next = Int(operation.target) }
      case .jump: next = Int(operation.target)
      case .call: call(Int(operation.a), operation, &next)
      case .callNamed: callNamed(operation, &next)
      case .exit:
        guard let call = calls.popLast() else {
          if output.isFull { reportLimit(operation) }
          return
        }
        next = call.back
      }
    }
  }

  // MARK: Sections

  private mutating func enter(_ value: Value, _ operation: Operation) -> Bool {
    guard value.isTruthy else { return false }
    guard frames.count < Limits.nesting * Limits.partialDepth else {
      budget = 0
      return false
    }
    if value.kind == .list {
      frames.push(Frame(value: element(0, of: value), list: value, isLoop: true))
    } else {
      frames.push(Frame(value: value))
    }
    return true
  }

  /// Moves to the next element of the innermost section, or leaves it.
  private mutating func goOn() -> Bool {
    if output.isFull { budget = 0 }
    let frame = frames.top
    let index = frame.pointee.index + 1
    guard frame.pointee.isLoop, index < Int(frame.pointee.list.count) else {
      frames.pop()
      return false
    }
    frame.pointee.index = index
    frame.pointee.value = element(index, of: frame.pointee.list)
    return true
  }

  @inline(__always)
  func element(_ index: Int, of list: Value) -> Value {
    let place = list.flags.contains(.reversed) ? Int(list.count) - 1 - index : index
    return node(list.space, Int(list.start) + place)
  }

  // MARK: Partials

  private mutating func call(_ number: Int, _ operation: Operation, _ next: inout Int) {
    let subroutine = page.program.subroutines[number]
    guard subroutine.findings.isEmpty else {
      for finding in subroutine.findings { add(finding, operation) }
      return
    }
    guard calls.count < Limits.partialDepth else {
      let names = calls.suffix(3).map { call in
        page.syntax.templates[page.program.subroutines[call.subroutine].template].source.name
      }
      fail(
        operation, .limit,
        "partial depth \(Limits.partialDepth) reached: \(names.joined(separator: " > ")) > …")
      budget = .min / 2
      return
    }
    calls.append((next, number))
    next = subroutine.start
  }

  private mutating func callNamed(_ operation: Operation, _ next: inout Int) {
    let named = value(operation)
    guard named.kind == .text else {
      if named.kind == .missing || named.kind == .none {
        if isStrict, named.kind == .missing { reportMissing(operation) }
      } else {
        fail(operation, .wrongType, "a template's name must be a text")
      }
      return
    }
    let target = String(decoding: bytes(of: named), as: UTF8.self)
    guard let number = page.program.choices[Int(operation.b)][target] else {
      guard isStrict else { return }
      fail(
        operation, .unknownPartial, "no template '\(ExpressionParser.shortened(target))'",
        help: didYouMean(target, among: page.syntax.templates.map(\.source.name)))
      return
    }
    // The operation's pipeline field holds the choices, so names take no filters.
    call(number, operation, &next)
  }

  // MARK: Lookup

  @inline(__always)
  func node(_ space: Value.Space, _ index: Int) -> Value {
    switch space {
    case .site: memory.siteNodes[index]
    case .page: memory.pageNodes[index]
    case .literal, .scratch: .none
    }
  }

  /// The bytes of a text, html or date value.
  @inline(__always)
  func bytes(of value: Value) -> UnsafeBufferPointer<UInt8> {
    let start = Int(value.start)
    let base: UnsafePointer<UInt8> =
      switch value.space {
      case .site: memory.siteBytes
      case .page: memory.pageBytes
      case .literal: memory.literalBytes
      case .scratch: scratch.bytes.withUnsafeBufferPointer { $0.baseAddress ?? memory.pageBytes }
      }
    return UnsafeBufferPointer(start: base + start, count: Int(value.count))
  }

  private mutating func value(_ operation: Operation) -> Value {
    let found = lookUp(paths[Int(operation.a)])
    guard operation.b >= 0, operation.code != .callNamed else { return found }
    return filtered(found, operation)
  }

  private mutating func lookUp(_ path: Path) -> Value {
    var value: Value
    var first = path.steps.lowerBound
    switch path.start {
    case .up: value = frames[path.up].value
    case .root: value = frames[frames.count - 1].value
    case .missing: return .missing
    case .index, .number, .first, .last: return loopValue(path.start)
    case .walk:
      value = .missing
      guard case .key(let key) = steps[first] else { return .missing }
      first += 1
      for up in 0..<frames.count {
        value = member(key, of: frames[up].value)
        if value.kind != .missing { break }
      }
    }
    for index in first..<path.steps.upperBound {
      switch steps[index] {
      case .slot(let slot):
        // A declared record that is empty has empty fields.
        value = value.kind == .record ? node(value.space, Int(value.start) + slot) : .none
      case .key(let key): value = value.kind == .none ? .missing : member(key, of: value)
      }
    }
    return value
  }

  private func loopValue(_ start: Path.Start) -> Value {
    guard let up = (0..<frames.count).first(where: { frames[$0].isLoop }) else { return .missing }
    let frame = frames[up]
    return switch start {
    case .index: .integer(frame.index)
    case .number: .integer(frame.index + 1)
    case .first: .truth(frame.index == 0)
    default: .truth(frame.index + 1 == Int(frame.list.count))
    }
  }

  /// The field of a record or entry of a map.
  private mutating func member(_ key: Int, of value: Value) -> Value {
    switch value.kind {
    case .record:
      guard let slot = schema.slot(of: key, in: Int(value.detail)) else { return .missing }
      return node(value.space, Int(value.start) + slot)
    case .map:
      budget -= Int(value.count) / 16
      return entry(page.keyBytes(key), of: value)
    default: return .missing
    }
  }

  private func entry(_ key: [UInt8], of map: Value) -> Value {
    for index in 0..<Int(map.count) {
      let name = node(map.space, Int(map.start) + 2 * index)
      if Int(name.count) == key.count, bytes(of: name).elementsEqual(key) {
        return node(map.space, Int(map.start) + 2 * index + 1)
      }
    }
    return .missing
  }
}

/// The sections entered, the innermost first.
struct FrameStack {
  private var base = UnsafeMutablePointer<Renderer.Frame>.allocate(capacity: 16)
  private var capacity = 16
  private(set) var count = 0

  func deallocate() { base.deallocate() }

  /// The frame so many sections further out.
  @inline(__always)
  subscript(up: Int) -> Renderer.Frame { base[count - 1 - up] }

  @inline(__always)
  var top: UnsafeMutablePointer<Renderer.Frame> { base + (count - 1) }

  @inline(__always)
  mutating func push(_ frame: Renderer.Frame) {
    if count == capacity { grow() }
    (base + count).initialize(to: frame)
    count += 1
  }

  @inline(__always)
  mutating func pop() { count -= 1 }

  @inline(never)
  private mutating func grow() {
    let new = UnsafeMutablePointer<Renderer.Frame>.allocate(capacity: capacity * 2)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
    capacity *= 2
  }
}

/// Where the values of a rendering lie.
struct ValueMemory {
  let siteNodes: UnsafePointer<Value>
  let pageNodes: UnsafePointer<Value>
  let siteBytes: UnsafePointer<UInt8>
  let pageBytes: UnsafePointer<UInt8>
  let literalBytes: UnsafePointer<UInt8>
  let siteDates: UnsafePointer<DateSpan>
  let pageDates: UnsafePointer<DateSpan>
}
