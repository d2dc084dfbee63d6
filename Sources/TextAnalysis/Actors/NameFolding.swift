/// The form in which spellings of one name are equal: case, accents, hyphens, apostrophes, full stops
/// and a leading article make no difference.
enum NameFolding {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  /// Returns the hashes of the folded words of a name.
  static func words(of name: String) -> [UInt64] {
    var words: [UInt64] = []
    let bytes = Array(name.utf8)
    bytes.withUnsafeBufferPointer { append($0, to: &words) }
    return words
  }

  /// Returns the key of a name: equal for spellings that are the same name.
  static func key(_ words: some Sequence<UInt64>) -> UInt64 {
    var key = seed
    for word in words { key = mix(key, word) }
    return key
  }

  /// Appends the hashes of the folded words of some UTF-8.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]) {
    let first = words.count
    var hash = seed
    var length = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        let lower = lowercasedASCII(byte)
        if lower &- 0x61 < 26 || lower &- 0x30 < 10 {
          hash = mix(hash, UInt64(lower))
          length += 1
        } else if lower != UInt8(ascii: "'"), lower != UInt8(ascii: "."), length > 0 {
          words.append(hash)
          hash = seed
          length = 0
        }
        continue
      }
      let (scalar, width) = Scalars.decode(bytes, at: index, end: bytes.count)
      index += width
      switch Scalars.kind(scalar) {
      case .letter, .digit, .ideograph:
        let (letter, second) = foldedLetters(Scalars.lowercased(scalar))
        guard letter != 0 else { continue }
        hash = mix(hash, UInt64(letter))
        if second != 0 { hash = mix(hash, UInt64(second)) }
        length += 1
      case .joiner: continue
      case .punctuation where scalar == 0x2019 || scalar == 0x2018 || scalar == 0x2BC: continue
      case .punctuation, .space, .symbol:
        if length > 0 {
          words.append(hash)
          hash = seed
          length = 0
        }
      }
    }
    if length > 0 { words.append(hash) }
    if words.count - first > 1, words[first] == theHash { words.remove(at: first) }
  }

  /// Returns the hash of a word of ASCII letters and digits; `nil` for any other.
  @inline(__always)
  static func plainWord(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = seed
    for byte in bytes {
      let lower = lowercasedASCII(byte)
      guard lower &- 0x61 < 26 || lower &- 0x30 < 10 else { return nil }
      hash = mix(hash, UInt64(lower))
    }
    return hash
  }

  /// "Jr" and the like, which stand behind a surname.
  static let generations = Set(["Jr", "Sr", "II", "III", "IV"].flatMap { words(of: $0) })

  private static let theHash: UInt64 = "the".utf8.reduce(seed) { mix($0, UInt64($1)) }

  /// The base letters of a small letter, at most two; 0 stands for none.
  private static func foldedLetters(_ scalar: UInt32) -> (UInt32, UInt32) {
    switch scalar {
    case 0x300...0x36F, 0x64B...0x652, 0x640, 0x591...0x5BD, 0x2BB...0x2BF: return (0, 0)
    case 0xDF: return (0x73, 0x73)
    case 0xE6: return (0x61, 0x65)
    case 0xF0, 0x111: return (0x64, 0)
    case 0xFE: return (0x74, 0x68)
    case 0x153: return (0x6F, 0x65)
    case 0xE0...0xFF: return (latin1[Int(scalar - 0xE0)], 0)
    case 0x100...0x17F: return (latinA[Int(scalar - 0x100)], 0)
    case 0x219: return (0x73, 0)
    case 0x21B: return (0x74, 0)
    case 0x1A1: return (0x6F, 0)
    case 0x1B0: return (0x75, 0)
    case 0x1EA0...0x1EB7: return (0x61, 0)
    case 0x1EB8...0x1EC7: return (0x65, 0)
    case 0x1EC8...0x1ECB: return (0x69, 0)
    case 0x1ECC...0x1EE3: return (0x6F, 0)
    case 0x1EE4...0x1EF1: return (0x75, 0)
    case 0x1EF2...0x1EF9: return (0x79, 0)
    // Arabic alef with its marks, and final forms that writers use one for the other.
    case 0x622, 0x623, 0x625, 0x671: return (0x627, 0)
    case 0x649: return (0x64A, 0)
    case 0x629: return (0x647, 0)
    default: return (scalar, 0)
    }
  }

  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo ouuuuyty".unicodeScalars.map(\.value))
  private static let latinA = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
      + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars.map(\.value))
}
