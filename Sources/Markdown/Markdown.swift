package struct MarkdownDocument: Sendable {
  package let text: [UInt8]
}
