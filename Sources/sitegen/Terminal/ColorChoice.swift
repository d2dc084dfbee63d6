import ArgumentParser
import Diagnostics

/// When escape sequences for colour are written.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// The flag first, then `NO_COLOR` (no-color.org) and `CLICOLOR_FORCE`, then whether a person
  /// reads the stream.
  func style(
    for stream: OutputStream, environment: [String: String]
  ) -> FrameStyle {
    switch self {
    case .always: return .colored
    case .never: return .plain
    case .auto: break
    }
    if let value = environment["NO_COLOR"], !value.isEmpty { return .plain }
    if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return .colored }
    return stream.isTerminal && environment["TERM"] != "dumb" ? .colored : .plain
  }
}
