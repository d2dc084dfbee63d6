#if FUZZING
  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// Analyses arbitrary bytes and holds the findings against what must be true of any text.
  ///
  /// The first byte chooses what is known besides: the day, the story's time, the actors.
  @main
  enum AnalysisFuzzer {
    static func main() {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      _ = runDriver(&count, &arguments) { fuzzOnce($0, $1) }
    }
  }

  /// What libFuzzer's own main would call; it is linked in though ours runs.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOnce(_ start: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    AnalysisFuzzing.run(Array(UnsafeBufferPointer(start: start, count: length)))
    return 0
  }
#else
  @main
  enum AnalysisFuzzer {
    static func main() { print("build with -Xswiftc -DFUZZING -Xswiftc -sanitize=fuzzer") }
  }
#endif
