#if canImport(Glibc)
  // Links the mathematics library, which rounding needs.
  import Glibc
#endif

#if FUZZING
  internal import Markdown

  @_silgen_name("LLVMFuzzerRunDriver")
  func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// Reads and writes arbitrary bytes and mutated documents in every profile, and stops at the first
  /// that breaks one of the laws that the tests check too.
  @main
  enum MarkdownFuzzer {
    static func main() {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      _ = runDriver(&count, &arguments) { fuzzOnce($0, $1) }
    }
  }

  /// What libFuzzer's own main would call; it is linked in though ours runs.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOnce(_ start: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: length))
    let broken = MarkdownLaws.broken(by: bytes)
    precondition(broken.isEmpty, broken.joined(separator: "\n"))
    return 0
  }
#else
  @main
  enum MarkdownFuzzer {
    static func main() { print("build with -Xswiftc -DFUZZING -Xswiftc -sanitize=fuzzer") }
  }
#endif
