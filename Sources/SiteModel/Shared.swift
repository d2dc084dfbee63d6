/// Holds a large value behind one reference: cheap to hand on, copied when it is changed.
struct Shared<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  init(_ value: Value) { storage = Storage(value) }

  var value: Value { _read { yield storage.value } }

  mutating func change(_ body: (inout Value) -> Void) {
    var value = storage.value
    body(&value)
    storage = Storage(value)
  }
}
