import CDefaultTheme
package import SiteModel

/// The default look: the files of the `templates` folder as they were when sitegen was built.
///
/// They serve where a folder of templates is missing, and for what it does not hold.
package func defaultTheme() -> [SourceFile] {
  UnsafeBufferPointer(start: default_theme, count: default_theme_count).map { file in
    SourceFile(
      path: String(cString: file.path),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
