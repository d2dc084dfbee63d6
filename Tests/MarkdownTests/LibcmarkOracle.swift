import CCmark

@testable import Markdown

/// Returns what libcmark's own renderer makes of `markdown`, raw HTML allowed.
func libcmarkHTML(_ markdown: String, smart: Bool = false) -> String {
  let options = CMARK_OPT_UNSAFE | (smart ? CMARK_OPT_SMART : 0)
  let bytes = Array(markdown.utf8)
  let html = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) {
      cmark_markdown_to_html($0.baseAddress, $0.count, options)
    }
  }
  guard let html else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}

/// Returns our HTML of `markdown` in the `spec` profile, or another.
func html(_ markdown: String, _ profile: MarkdownProfile = .spec, smart: Bool = false) -> String {
  let document = MarkdownDocument(parsing: Array(markdown.utf8), profile: profile, smart: smart)
  return String(decoding: document.html(), as: UTF8.self)
}

/// Returns how many inline nodes were not found in the source where they should be.
func misses(_ markdown: String, smart: Bool = false) -> Int {
  let bytes = Array(markdown.utf8)
  guard let tree = CmarkTree(parsing: bytes, from: 0, smart: smart) else { return -1 }
  var reader = DocumentReader(bytes: bytes, from: 0, profile: .spec)
  reader.read(tree)
  return reader.misses
}
