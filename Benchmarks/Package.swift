// swift-tools-version: 6.2
import PackageDescription

// The engine beside its peers, and its fuzzer. A package of its own, so that who builds sitegen
// fetches neither. It compiles the engine's sources again, through links, rather than depending on
// the root package: their API is `package`, and so is this one's use of it.
//
//   swift run -c release TemplateBenchmark
//   swift run -c release MarkdownBenchmark
//   swift run -c release AnalysisBenchmark
//   .ci/fuzz analysis [SECONDS]
//   .ci/fuzz templates [SECONDS]
//   .ci/fuzz markdown [SECONDS]
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
  ],
  targets: [
    .target(name: "BinarySearch"),
    .target(name: "CalendarDates"),
    .target(name: "JSONText"),
    .target(name: "MarkupText"),
    .target(name: "Diagnostics", dependencies: ["BinarySearch", "JSONText"]),
    .target(name: "Templating", dependencies: ["CalendarDates", "Diagnostics"]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark"),
    .target(name: "Markdown", dependencies: ["BinarySearch", "CCmark", "Diagnostics"]),
    .target(name: "SiteModel", dependencies: ["CalendarDates", "Markdown", "Diagnostics"]),
    .target(
      name: "Rendering",
      dependencies: [
        "BinarySearch", "SiteModel", "CalendarDates", "JSONText", "Markdown", "MarkupText",
        "Templating", "Diagnostics",
      ]),
    .executableTarget(name: "MarkdownBenchmark", dependencies: ["CCmark", "Markdown"]),
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: [
        "Templating", "Rendering", "Diagnostics", "CalendarDates",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ]),
    .target(name: "CWordLists"),
    .target(
      name: "TextAnalysis",
      dependencies: ["BinarySearch", "CWordLists", "CalendarDates", "Diagnostics"],
      exclude: ["Resources"]),
    .executableTarget(
      name: "AnalysisBenchmark", dependencies: ["TextAnalysis", "CalendarDates"]),
    .executableTarget(
      name: "TemplateFuzzer", dependencies: ["Templating", "Diagnostics"]),
    .executableTarget(name: "AnalysisFuzzer", dependencies: ["TextAnalysis", "CalendarDates"]),
    .executableTarget(name: "MarkdownFuzzer", dependencies: ["Markdown"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
