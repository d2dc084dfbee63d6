internal import FlyingSocks
import Foundation

/// An address and port that are free to listen on.
struct ListeningPlace {
  /// As it was asked for, with `localhost` as its address.
  let host: String
  let address: any SocketAddress
  let url: String

  /// The first port that is tried where none was asked for, and how many more.
  private static let standard: UInt16 = 8000
  private static let tries: UInt16 = 100

  /// Tries to listen, and stops at once, so that the server finds the port free.
  init(_ asked: PreviewAddress) throws {
    host = asked.host.lowercased() == "localhost" ? "127.0.0.1" : asked.host
    let ports = asked.port.map { $0...$0 } ?? Self.standard...Self.standard + Self.tries
    for port in ports {
      guard let found = try Self.free(host, port) else { continue }
      address = try Self.socketAddress(host, found)
      let shown = host.contains(":") ? "[\(host)]" : host
      url = "http://\(shown):\(found)/"
      return
    }
    throw PreviewFailure.taken(host: asked.host, port: ports.lowerBound)
  }

  /// The port if it is free, or the one found for 0.
  private static func free(_ host: String, _ port: UInt16) throws -> UInt16? {
    let address = try socketAddress(host, port)
    do {
      let socket = try Socket(domain: CInt(type(of: address).family))
      defer { try? socket.close() }
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): return port
      case .unix: return nil
      }
    } catch SocketError.failed(_, let code, let message) {
      guard code == EADDRINUSE else {
        throw PreviewFailure.refused(host: host, port: port, reason: message)
      }
      return nil
    }
  }

  private static func socketAddress(_ host: String, _ port: UInt16) throws -> any SocketAddress {
    do {
      if host.contains(":") { return try sockaddr_in6.inet6(ip6: host, port: port) }
      return try sockaddr_in.inet(ip4: host, port: port)
    } catch {
      throw PreviewFailure.notAnAddress(host)
    }
  }
}
