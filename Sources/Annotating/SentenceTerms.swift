import TextAnalysis

extension Analysis {
  /// By sentence: whether it can stand alone as a quote.
  var standsAlone: [Bool] {
    sentences.map { sentence in
      !text.blocks[sentence.block].isHeading && (40...400).contains(sentence.range.count)
    }
  }
}

extension ArticleFindings {
  /// By sentence: sorted hashes of its words of four letters and more, and of its numbers.
  var terms: [[UInt32]] {
    analysis.sentences.map { sentence in
      var hashes: Set<UInt32> = []
      for token in analysis.text.tokens[sentence.tokens] {
        let bytes = analysis.text.bytes[Int(token.start)..<Int(token.end)]
        guard token.kind == .number || (token.kind == .word && bytes.count > 3) else { continue }
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193 }
        hashes.insert(hash)
      }
      return hashes.sorted()
    }
  }
}
