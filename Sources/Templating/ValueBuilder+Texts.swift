extension ValueBuilder {
  /// A record all of whose fields are texts, in the order declared; for types whose fields only the
  /// data know, such as interface words.
  package func record(_ type: RecordID, texts: [String]) -> Value {
    let record = declare(type)
    for (slot, content) in texts.prefix(schema.records[type.number].fields.count).enumerated() {
      tape.nodes[Int(record.start) + slot] = text(content)
    }
    return record
  }
}
