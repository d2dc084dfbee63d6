/// Fields of a schema that templates read: what nobody reads need not be made.
package struct FieldSet: Sendable {
  /// By number when all fields of the schema are counted; without elements none is read.
  var isRead: [Bool] = []

  mutating func formUnion(_ other: FieldSet) {
    if isRead.isEmpty { isRead = other.isRead }
    for (number, isRead) in other.isRead.enumerated() where isRead { self.isRead[number] = true }
  }
}
