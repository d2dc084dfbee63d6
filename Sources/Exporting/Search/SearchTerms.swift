/// All words of all documents with the documents that have them.
struct SearchTerms {
  struct Posting {
    var document: Int32
    var sentence: Int32
    /// `A` to `C` by how often; `T` to `V` in a title too.
    var letter: UInt8
  }

  /// In the order of JavaScript's strings, by UTF-16 code units.
  private(set) var order: [Int] = []
  private var texts: [ArraySlice<UInt8>] = []
  private var starts: [Int] = []
  private var postings: [Posting] = []

  /// Documents listed for one word; the rest of a longer list would not be looked at.
  static let postingLimit = 2000

  init(_ documents: [DocumentWords]) {
    let total = documents.reduce(0) { $0 + $1.words.count }
    var terms: [Int32] = []
    terms.reserveCapacity(total)
    var table = [Int32](repeating: -1, count: 1 << 12)
    var hashes: [UInt32] = []
    var counts: [Int] = []
    for document in documents {
      for word in document.words {
        let text = document.text(of: word)
        var place = Int(word.hash) & (table.count - 1)
        while table[place] >= 0 {
          let term = Int(table[place])
          if hashes[term] == word.hash, texts[term] == text { break }
          place = (place + 1) & (table.count - 1)
        }
        if table[place] < 0 {
          table[place] = Int32(texts.count)
          texts.append(text)
          hashes.append(word.hash)
          counts.append(0)
        }
        let term = table[place]
        terms.append(term)
        counts[Int(term)] += 1
        if texts.count * 2 > table.count { table = Self.rehashed(hashes, size: table.count * 2) }
      }
    }
    starts.reserveCapacity(counts.count + 1)
    var start = 0
    for count in counts {
      starts.append(start)
      start += count
    }
    starts.append(start)
    fill(documents, terms)
    order = texts.indices.sorted { Self.isBefore(texts[$0], texts[$1]) }
  }

  func text(_ term: Int) -> ArraySlice<UInt8> { texts[term] }

  /// The documents of a term, ascending; of very many, those that have it in the title or often.
  func postings(_ term: Int) -> ArraySlice<Posting> {
    let all = postings[starts[term]..<starts[term + 1]]
    guard all.count > Self.postingLimit else { return all }
    let best = all.sorted { ($1.letter, $0.document) < ($0.letter, $1.document) }
    return best.prefix(Self.postingLimit).sorted { $0.document < $1.document }[...]
  }

  private mutating func fill(_ documents: [DocumentWords], _ terms: [Int32]) {
    var next = starts
    postings = [Posting](
      repeating: Posting(document: 0, sentence: 0, letter: 0), count: terms.count)
    var index = 0
    for (number, document) in documents.enumerated() {
      for word in document.words {
        let term = Int(terms[index])
        index += 1
        let step: UInt8 = word.count >= 4 ? 2 : word.count >= 2 ? 1 : 0
        let base = word.isInTitle ? UInt8(ascii: "T") : UInt8(ascii: "A")
        postings[next[term]] = Posting(
          document: Int32(number), sentence: word.sentence, letter: base + step)
        next[term] += 1
      }
    }
  }

  private static func rehashed(_ hashes: [UInt32], size: Int) -> [Int32] {
    var table = [Int32](repeating: -1, count: size)
    for (term, hash) in hashes.enumerated() {
      var place = Int(hash) & (size - 1)
      while table[place] >= 0 { place = (place + 1) & (size - 1) }
      table[place] = Int32(term)
    }
    return table
  }

  /// UTF-16 puts what lies beyond U+FFFF before U+E000 to U+FFFF.
  private static func isBefore(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    for (first, second) in zip(left, right) where first != second {
      return weight(first) < weight(second)
    }
    return left.count < right.count
  }

  private static func weight(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xEE, 0xEF: byte + 0x10
    case 0xF0...0xF4: byte - 2
    default: byte
    }
  }
}
