// swift-tools-version: 6.2
import PackageDescription

// ARCHITECTURE.md draws these targets; LayeringTests holds the imports each may make.
let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Foundations
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CRename"),
    .target(name: "CDefaultTheme"),
    .target(name: "CManual"),
    .target(name: "CWordLists"),
    .target(name: "BinarySearch"),
    .target(name: "CalendarDates"),
    .target(name: "JSONText"),
    .target(name: "MarkupText"),
    .target(name: "Parallelism"),
    .target(name: "Diagnostics", dependencies: ["BinarySearch", "JSONText"]),

    // Engines
    .target(name: "Markdown", dependencies: ["BinarySearch", "CCmark", "Diagnostics"]),
    .target(
      name: "TextAnalysis",
      dependencies: ["BinarySearch", "CWordLists", "CalendarDates", "Diagnostics"],
      exclude: ["Resources"]),
    .target(name: "Templating", dependencies: ["CalendarDates", "Diagnostics"]),
    .target(name: "Importing", dependencies: ["CalendarDates", "Diagnostics"]),

    // Values
    .target(name: "SiteModel", dependencies: ["CalendarDates", "Markdown", "Diagnostics"]),

    // Stages
    .target(
      name: "Parsing",
      dependencies: [
        "SiteModel", "CalendarDates", "Markdown", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Annotating",
      dependencies: [
        "SiteModel", "CalendarDates", "TextAnalysis", "Markdown", "JSONText", "Diagnostics",
      ]),
    .target(
      name: "Indexing",
      dependencies: ["BinarySearch", "SiteModel", "CalendarDates", "TextAnalysis", "Diagnostics"]),
    .target(
      name: "Rendering",
      dependencies: [
        "BinarySearch", "SiteModel", "CalendarDates", "Markdown", "Templating", "JSONText",
        "MarkupText",
        "Diagnostics",
      ]),
    .target(
      name: "Exporting",
      dependencies: [
        "SiteModel", "CalendarDates", "JSONText", "MarkupText", "Parallelism", "Diagnostics",
      ]),

    // Composition and edges
    .target(
      name: "SitePipeline",
      dependencies: [
        "Parsing", "Annotating", "Indexing", "Rendering", "Exporting", "SiteModel", "CalendarDates",
        "Markdown", "Parallelism", "Diagnostics",
      ]),
    .target(
      name: "SiteFiles",
      dependencies: ["CDefaultTheme", "CRename", "SiteModel", "Parallelism", "Diagnostics"]),
    .target(
      name: "Preview",
      dependencies: [
        "SitePipeline", "SiteFiles", "SiteModel", "JSONText", "MarkupText", "Diagnostics",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "SitePipeline", "SiteFiles", "Preview", "Importing", "SiteModel", "Templating",
        "CalendarDates",
        "JSONText", "Markdown", "Parallelism", "CManual", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Resources"]),

    // Tests
    .target(
      name: "StoryFixture", dependencies: ["SiteModel", "CalendarDates", "Markdown"],
      path: "Tests/StoryFixture"),
    .target(name: "EmbeddedFiles", path: "Tests/EmbeddedFiles"),
    .testTarget(name: "LayeringTests"),
    .testTarget(name: "BinarySearchTests", dependencies: ["BinarySearch"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "ParallelismTests", dependencies: ["Parallelism"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "CalendarDatesTests", dependencies: ["CalendarDates"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "CCmark", "Diagnostics"]),
    .testTarget(
      name: "TextAnalysisTests",
      dependencies: ["TextAnalysis", "EmbeddedFiles", "CalendarDates", "Diagnostics"]),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Templating", "CalendarDates", "Diagnostics"]),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteModel", "CalendarDates"]),
    .testTarget(
      name: "ParsingTests",
      dependencies: ["Parsing", "SiteModel", "Markdown", "CalendarDates", "Diagnostics"]),
    .testTarget(
      name: "AnnotatingTests",
      dependencies: ["Annotating", "Parsing", "SiteModel", "CalendarDates", "Diagnostics"]),
    .testTarget(
      name: "IndexingTests",
      dependencies: [
        "Indexing", "StoryFixture", "SiteModel", "CalendarDates", "TextAnalysis", "Diagnostics",
      ]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Templating", "SiteModel", "CalendarDates", "Markdown", "Diagnostics",
      ]),
    .testTarget(
      name: "ExportingTests",
      dependencies: ["Exporting", "StoryFixture", "SiteModel", "CalendarDates", "Diagnostics"]),
    .testTarget(
      name: "SitePipelineTests",
      dependencies: ["SitePipeline", "SiteFiles", "SiteModel", "CalendarDates", "Diagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SiteFilesTests",
      dependencies: ["SiteFiles", "EmbeddedFiles", "SiteModel", "Diagnostics"]),
    .testTarget(name: "ImportingTests", dependencies: ["Importing", "Diagnostics"]),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["Preview", "SitePipeline", "SiteFiles", "SiteModel", "Diagnostics"]),
    .testTarget(name: "sitegenTests", dependencies: ["sitegen", "EmbeddedFiles"]),
  ],
  swiftLanguageModes: [.v6]
)

let swiftTypes: [Target.TargetType] = [.regular, .executable, .test]
let cTargets = ["CDefaultTheme", "CManual", "CRename", "CWordLists"]
for target in package.targets
where swiftTypes.contains(target.type) && !cTargets.contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
