#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import SiteModel

extension Disk {
  /// The size that a picture's header states; `nil` for other files, told by their names.
  func pixelSize(_ path: String, in folder: OpenFolder) throws -> PixelSize? {
    let name = path.lowercased()
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]
    guard endings.contains(where: name.hasSuffix) else { return nil }
    let descriptor = openat(folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure("read", folder.path(of: path)) }
    defer { close(descriptor) }
    return PixelSize { offset, count in
      [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
      }
    }
  }
}

extension PixelSize {
  /// Reads a picture's size with `read(offset, count)`, which gives fewer bytes at the end of file.
  ///
  /// PNG (ISO/IEC 15948 §11.2.2), GIF89a §18, JPEG (ITU-T T.81 B.2.2, turned as Exif says), WebP
  /// (RFC 9649), AVIF (ISO/IEC 23008-12 §6.5.3, turned as `irot` says) and SVG with sizes in pixels or a `viewBox`.
  init?(read: (_ offset: Int, _ count: Int) -> [UInt8]) {
    let head = read(0, 1024)
    let size: PixelSize?
    switch head.first {
    case 0x89: size = Self.png(head)
    case 0x47: size = Self.gif(head)
    case 0xFF: size = Self.jpeg(read)
    case 0x52: size = Self.webP(head)
    case 0x00: size = Self.avif(read(0, 16_384))
    default: size = Self.svg(head.count < 1024 ? head : read(0, 16_384))
    }
    guard let size, (1...1_000_000).contains(size.width), (1...1_000_000).contains(size.height)
    else { return nil }
    self = size
  }

  private static func png(_ head: [UInt8]) -> PixelSize? {
    guard head.count >= 24, head.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return PixelSize(width: big(head, 16, 4), height: big(head, 20, 4))
  }

  private static func gif(_ head: [UInt8]) -> PixelSize? {
    guard head.count >= 10, head.starts(with: Array("GIF8".utf8)) else { return nil }
    return PixelSize(width: little(head, 6, 2), height: little(head, 8, 2))
  }

  private static func webP(_ head: [UInt8]) -> PixelSize? {
    guard head.count >= 30, head.starts(with: Array("RIFF".utf8)),
      head[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    switch String(decoding: head[12..<16], as: UTF8.self) {
    case "VP8 ":
      return PixelSize(width: little(head, 26, 2) & 0x3FFF, height: little(head, 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(head, 21, 4)
      return PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8X": return PixelSize(width: little(head, 24, 3) + 1, height: little(head, 27, 3) + 1)
    default: return nil
    }
  }

  /// Takes the largest size that is stated: a picture in tiles states theirs too.
  private static func avif(_ head: [UInt8]) -> PixelSize? {
    guard head.count > 16, head[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    var largest: PixelSize?
    var isTurned = false
    for index in 12..<head.count - 4 where head[index] == 0x69 {
      if head[index..<index + 4].elementsEqual("ispe".utf8), index + 16 <= head.count {
        let size = PixelSize(width: big(head, index + 8, 4), height: big(head, index + 12, 4))
        if size.width > largest?.width ?? 0 { largest = size }
      } else if head[index..<index + 4].elementsEqual("irot".utf8) {
        isTurned = head[index + 4] & 1 == 1
      }
    }
    return isTurned ? largest.map { PixelSize(width: $0.height, height: $0.width) } : largest
  }

  /// Steps from segment to segment until the one that starts the frame.
  private static func jpeg(_ read: (Int, Int) -> [UInt8]) -> PixelSize? {
    var offset = 2
    var isTurned = false
    for _ in 0..<500 {
      let segment = read(offset, 64)
      guard segment.count >= 10, segment[0] == 0xFF else { return nil }
      let marker = segment[1]
      if marker == 0xFF || (0xD0...0xD8).contains(marker) {
        offset += marker == 0xFF ? 1 : 2
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let size = PixelSize(width: big(segment, 7, 2), height: big(segment, 5, 2))
        return isTurned ? PixelSize(width: size.height, height: size.width) : size
      }
      let length = big(segment, 2, 2)
      if marker == 0xE1 { isTurned = isTurnedByExif(read(offset + 4, min(length, 4096))) }
      offset += 2 + max(2, length)
    }
    return nil
  }

  /// Whether the Exif orientation (tag 0x0112) of the first directory lays the picture on its side.
  private static func isTurnedByExif(_ exif: [UInt8]) -> Bool {
    guard exif.count > 14, exif.starts(with: Array("Exif\0\0".utf8)) else { return false }
    let isBig = exif[6] == 0x4D
    func number(_ offset: Int, _ count: Int) -> Int {
      guard offset >= 0, offset + count <= exif.count else { return 0 }
      return isBig ? big(exif, offset, count) : little(exif, offset, count)
    }
    let directory = 6 + number(10, 4)
    for entry in 0..<min(number(directory, 2), 300) {
      let offset = directory + 2 + entry * 12
      if number(offset, 2) == 0x0112 { return (5...8).contains(number(offset + 8, 2)) }
    }
    return false
  }

  /// Reads the first `svg` tag's `width` and `height`, or else the last two numbers of `viewBox`.
  private static func svg(_ head: [UInt8]) -> PixelSize? {
    let text = String(decoding: head, as: UTF8.self).unicodeScalars.split(separator: "<")
    guard let tag = text.first(where: { $0.starts(with: "svg".unicodeScalars) }),
      let end = tag.firstIndex(of: ">")
    else { return nil }
    let attributes = String(tag[..<end])
    if let width = number(value(of: "width", in: attributes)),
      let height = number(value(of: "height", in: attributes))
    {
      return PixelSize(width: width, height: height)
    }
    let box = value(of: "viewBox", in: attributes).split { " ,\t\n\r".contains($0) }
    guard box.count == 4, let width = number(String(box[2])), let height = number(String(box[3]))
    else { return nil }
    return PixelSize(width: width, height: height)
  }

  private static func value(of name: String, in attributes: String) -> String {
    for quote in ["\"", "'"] {
      for space in [" ", "\n", "\t", "\r"] {
        let parts = attributes.split(separator: "\(space)\(name)=\(quote)", maxSplits: 1)
        if parts.count == 2 { return String(parts[1].split(separator: quote).first ?? "") }
      }
    }
    return ""
  }

  /// A number of pixels, rounded; `nil` for other units.
  private static func number(_ text: String) -> Int? {
    let digits = text.hasSuffix("px") ? String(text.dropLast(2)) : text
    guard let value = Double(digits), value.isFinite, (0...1_000_000).contains(value) else {
      return nil
    }
    return Int(value.rounded())
  }

  private static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
