package struct MarkdownDocument: Sendable {}
