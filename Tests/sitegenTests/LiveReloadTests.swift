import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct `Live reload in a browser` {
  private static let sentences = (1...60).map { "Paragraph \($0) tells of the harbour.\n\n" }

  @Test func `reloads in place, swaps styles and shows what is wrong`() throws {
    guard let executable = Browser.executable else {
      print("skipped: no Chromium is installed")
      return
    }
    let scratch = try Scratch()
    let text = "---\ntitle: Crews meet\n---\n" + Self.sentences.joined()
    try scratch.write(text, to: "seeds/a.md")
    try FileManager.default.copyItem(
      at: Executable.root.appending(path: "templates"),
      to: scratch.url.appending(path: "templates"))
    let preview = try PreviewProcess(scratch)
    let browser = try Browser(preview.url + "articles/a.html", executable: executable)
    try browser.waits(
      "the page", until: "document.readyState == 'complete' && !!document.querySelector('#s60')")

    _ = try browser.value("window.before = 1; scrollTo(0, 700)")
    try scratch.write(text + "The crews agreed at last.\n", to: "seeds/a.md")
    try browser.waits(
      "the reloaded page",
      until: "window.before === undefined && document.readyState == 'complete' "
        + "&& document.body.textContent.includes('agreed at last')")
    try browser.waits("the place", until: "Math.abs(scrollY - 700) < 2")

    _ = try browser.value("window.before = 2")
    let sheet = scratch.url.appending(path: "templates/assets/site.css")
    let style = try String(contentsOf: sheet, encoding: .utf8)
    try scratch.write(
      style + "\nbody { outline-color: rgb(1, 2, 3); }\n", to: "templates/assets/site.css")
    try browser.waits(
      "the new style", until: "getComputedStyle(document.body).outlineColor == 'rgb(1, 2, 3)'")
    try browser.waits(
      "one style sheet", until: "document.querySelectorAll('link[rel=stylesheet]').length == 1")
    #expect(try browser.value("window.before") as? Int == 2)

    try scratch.write("---\ndate: 2031-02-30\n---\n<i>Text</i>\n", to: "seeds/b.md")
    let shown = "(document.querySelector('sitegen-problems')?.shadowRoot.textContent ?? '')"
    try browser.waits("what is wrong", until: "\(shown).includes('error[bad-date]')")
    #expect(try browser.value("window.before") as? Int == 2)
    #expect(try browser.value("\(shown).includes('seeds/b.md:2:7')") as? Bool == true)
    try scratch.write("---\ndate: 2031-02-03\n---\nText\n", to: "seeds/b.md")
    try browser.waits("a mended site", until: "document.querySelector('sitegen-problems') === null")
  }
}
