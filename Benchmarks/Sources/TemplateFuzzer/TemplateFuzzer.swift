#if FUZZING
  internal import Diagnostics
  internal import Templating

  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// Compiles and renders arbitrary bytes with arbitrary values, under both profiles.
  ///
  /// A NUL divides the input: the page, a partial named `p`, a parent named `b`, the data as JSON. A
  /// page of declared values is rendered as well. What a page prints must be UTF-8.
  @main
  enum TemplateFuzzer {
    static func main() {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      _ = runDriver(&count, &arguments) { fuzzOnce($0, $1) }
    }
  }

  /// What libFuzzer's own main would call; it is linked in though ours runs.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOnce(_ start: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    TemplateFuzzing.run(Array(UnsafeBufferPointer(start: start, count: length)))
    return 0
  }
#else
  @main
  enum TemplateFuzzer {
    static func main() { print("build with -Xswiftc -DFUZZING -Xswiftc -sanitize=fuzzer") }
  }
#endif
