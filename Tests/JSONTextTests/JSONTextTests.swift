import JSONText
import Testing

@Suite struct `JSON text` {
  @Test func `nests, separates and escapes`() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", "say \"hi\"\\\n\u{1}\u{1F}é")
      json.member("none", String?.none)
      json.array("list") { json in
        json.number(1)
        json.string("x")
        json.object { $0.member("deep", true) }
        json.array { _ in }
      }
      json.member("whole", Double?(32_705))
      json.member("part", Double?(1.4))
      json.member("not", Double?(.infinity))
      json.member("texts", ["p", "q"])
    }
    let expected =
      #"{"a":"say \"hi\"\\\n\u0001\u001fé","list":[1,"x",{"deep":true},[]],"#
      + #""whole":32705,"part":1.4,"texts":["p","q"]}"#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func `finds what to escape at every place of a longer text`() {
    for special in ["\"", "\\", "\u{1F}", "\n"] {
      for place in 0..<20 {
        let before = String(repeating: "!", count: place)
        let text = before + special + "é#[]" + special
        var string = JSONWriter()
        string.string(text)
        var slice = JSONWriter()
        slice.string(utf8: Array("x\(text)y".utf8).dropFirst().dropLast())
        let escaped = ["\n": "\\n", "\u{1F}": "\\u001f"][special] ?? "\\" + special
        #expect(string.bytes == Array("\"\(before)\(escaped)é#[]\(escaped)\"".utf8))
        #expect(slice.bytes == string.bytes)
      }
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, -1, -320, .max, .min])
  func `writes whole numbers`(number: Int) {
    var json = JSONWriter()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\(number)")
  }

  @Test func `breaks lines between elements`() {
    var json = JSONWriter()
    json.array { json in
      for number in 1...2 {
        json.lineBreak()
        json.number(number)
      }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "[\n1,\n2]")
  }
}
