/// The form in which spellings of one name are equal: case, accents, hyphens, apostrophes, full stops
/// and a leading article make no difference.
///
/// A folded word is known by its hash alone, made of eight letters at a time.
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
  @inline(__always)
  static func key(_ words: some Sequence<UInt64>) -> UInt64 {
    var key = seed
    for word in words { key = mix(key, word) }
    return key
  }

  /// Appends the hashes of the folded words of some UTF-8.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]) {
    append(0..<bytes.count, of: bytes, to: &words)
  }

  /// Appends the hashes of the folded words of a range of some UTF-8.
  static func append(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range of the bytes")
    let first = words.count
    var place = range.lowerBound
    while place < range.upperBound {
      let run = plainRun(from: place, to: range.upperBound, of: bytes)
      if run.end < range.upperBound, !isSeparator(bytes[run.end]) {
        place = appendWord(place..<range.upperBound, of: bytes, to: &words)
        continue
      }
      if run.end > place { words.append(run.hash) }
      place = run.end &+ 1
    }
    if words.count - first > 1, words[first] == theHash { words.remove(at: first) }
  }

  /// A word of ASCII letters and digits.
  struct PlainWord {
    var hash: UInt64
    var hasDigit: Bool
  }

  /// Returns what a word of ASCII letters and digits is folded to; `nil` for any other.
  @inline(__always)
  static func plainWord(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> PlainWord? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range of the bytes")
    let run = plainRun(from: range.lowerBound, to: range.upperBound, of: bytes)
    return run.end == range.upperBound ? PlainWord(hash: run.hash, hasDigit: run.hasDigit) : nil
  }

  /// Returns a folded word as Americans spell it.
  static func american(_ word: UInt64) -> UInt64 { americanWords[word] ?? word }

  /// By the folded word as the British write it: as Americans do.
  private static let americanWords: [UInt64: UInt64] = {
    let pairs = [
      ("organisation", "organization"), ("organisations", "organizations"), ("centre", "center"),
      ("centres", "centers"), ("defence", "defense"), ("labour", "labor"), ("theatre", "theater"),
      ("programme", "program"), ("stabilisation", "stabilization"), ("harbour", "harbor"),
      ("mobilisation", "mobilization"), ("decolonisation", "decolonization"),
      ("immunisation", "immunization"), ("modernisation", "modernization"),
      ("privatisation", "privatization"), ("normalisation", "normalization"),
      ("standardisation", "standardization"), ("localisation", "localization"),
      ("specialised", "specialized"), ("organised", "organized"), ("licence", "license"),
      ("aluminium", "aluminum"), ("grey", "gray"), ("neighbourhood", "neighborhood"),
    ]
    var words: [UInt64: UInt64] = [:]
    for (british, american) in pairs {
      if let from = NameFolding.words(of: british).first,
        let to = NameFolding.words(of: american).first
      {
        words[from] = to
      }
    }
    return words
  }()

  /// "Jr" and the like, which stand behind a surname.
  static let generations = ["Jr", "Sr", "II", "III", "IV"].flatMap { words(of: $0) }

  /// What the article "the" is folded to.
  ///
  /// Its letters, the first lowest; computed, as a stored one is asked for whether it is made.
  @inline(__always)
  static var theHash: UInt64 { mix(seed, 0x65_6874) }

  /// What "bin" is folded to.
  @inline(__always)
  static var bin: UInt64 { mix(seed, 0x6E_6962) }
}

// MARK: - Words

extension NameFolding {
  /// The letters of a word as they are folded one by one.
  private struct Letters {
    private var hash = seed
    private var eight: UInt64 = 0
    private var bits: UInt64 = 0

    var isEmpty: Bool { bits == 0 && hash == seed }

    mutating func add(_ byte: UInt8) {
      eight |= UInt64(byte) << bits
      bits += 8
      guard bits == 64 else { return }
      hash = mix(hash, eight)
      eight = 0
      bits = 0
    }

    /// Adds a letter: ASCII as it is, others as three bytes that are none.
    mutating func add(_ letter: UInt32) {
      if letter < 0x80 { return add(UInt8(letter)) }
      add(UInt8(0x80 | letter & 0x7F))
      add(UInt8(0x80 | letter >> 7 & 0x7F))
      add(UInt8(0x80 | letter >> 14 & 0x7F))
    }

    /// The same as `plainRun` gives for the same letters.
    var word: UInt64 { bits > 0 ? mix(hash, eight) : hash }
  }

  /// Folds the ASCII letters and digits from a place on; returns their hash and their end, and whether
  /// one of them is a digit, which holds only where nothing else comes before `limit`.
  ///
  /// The places are of the bytes, and in order.
  @inline(__always)
  private static func plainRun(
    from start: Int, to limit: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (hash: UInt64, end: Int, hasDigit: Bool) {
    var hash = seed
    var place = start
    var digits: UInt64 = 0
    while place < limit {
      let written = eightBytes(from: place, to: limit, of: bytes)
      let isDigit = flags(of: written, from: 0x30, to: 0x39)
      // Makes letters small and leaves digits as they are.
      let eight = written | 0x2020_2020_2020_2020
      let isOther = ~(isDigit | flags(of: eight, from: 0x61, to: 0x7A)) & highBits
      digits |= isDigit
      guard isOther != 0 else {
        hash = mix(hash, eight)
        place &+= 8
        continue
      }
      // The lowest flag is the highest bit of the first byte that is none.
      let before = (isOther & (0 &- isOther)) &>> 7 &- 1
      if before != 0 { hash = mix(hash, eight & before) }
      place &+= isOther.trailingZeroBitCount &>> 3
      break
    }
    return (hash, place, digits != 0)
  }

  /// The eight bytes from a place on, the first lowest, with zeros from `limit` on.
  @inline(__always)
  private static func eightBytes(
    from place: Int, to limit: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    guard place &+ 8 <= bytes.count else {
      return (place..<limit).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
    }
    // Within the bytes, if perhaps past the limit.
    let start = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + place
    let eight = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let missing = UInt64(truncatingIfNeeded: 8 &* max(8 &- (limit &- place), 0))
    return (eight &<< missing) &>> missing
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each of eight bytes that is within a range of ASCII.
  @inline(__always)
  private static func flags(of eight: UInt64, from first: UInt64, to last: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = eight & (0x7F &* ones)
    let isFromFirst = low &+ (0x80 &- first) &* ones
    let isBeyondLast = low &+ (0x7F &- last) &* ones
    return isFromFirst & ~isBeyondLast & ~eight & highBits
  }

  /// Whether a byte that is no ASCII letter or digit ends a word.
  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".")
  }

  /// Appends the hash of the word at the start of a range, if there is one; returns where to go on.
  private static func appendWord(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]
  ) -> Int {
    var letters = Letters()
    var place = range.lowerBound
    scan: while place < range.upperBound {
      let (scalar, width) = Scalars.decode(bytes, at: place, end: range.upperBound)
      place += width
      if scalar < 0x80 {
        let lower = lowercasedASCII(UInt8(scalar))
        if lower &- 0x61 < 26 || lower &- 0x30 < 10 {
          letters.add(lower)
        } else if isSeparator(lower) {
          break
        }
        continue
      }
      switch Scalars.kind(scalar) {
      case .letter, .digit, .ideograph:
        let (letter, second) = foldedLetters(Scalars.lowercased(scalar))
        if letter != 0 { letters.add(letter) }
        if second != 0 { letters.add(second) }
      case .joiner: continue
      case .punctuation where scalar == 0x2019 || scalar == 0x2018 || scalar == 0x2BC: continue
      case .punctuation, .space, .symbol: break scan
      }
    }
    if !letters.isEmpty { words.append(letters.word) }
    return place
  }
}

// MARK: - Letters

extension NameFolding {
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
