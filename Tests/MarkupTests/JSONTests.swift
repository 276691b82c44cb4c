import Foundation
import Markup
import Testing

@Suite("Values as JSON")
struct JSONTests {
  // MARK: Beside Foundation

  @Test("Whatever the value, the text is the one that Foundation writes, and both read the value back")
  func sameText() throws {
    var random = RandomText(seed: 29)
    let foundation = JSONEncoder()
    foundation.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for _ in 0..<400 {
      let value = Sample(from: &random, depth: 3)
      let text = try JSON.text(of: value)
      #expect(text == String(decoding: try foundation.encode(value), as: UTF8.self))
      #expect(try JSON.decoded(Sample.self, from: text) == value)
      #expect(try JSON.decoded(Sample.self, from: Array(text.utf8)) == value)
      #expect(try JSONDecoder().decode(Sample.self, from: Data(text.utf8)) == value)
    }
  }

  @Test("An altered text is read as Foundation reads it, or refused where a part of it is no JSON")
  func alteredText() throws {
    var random = RandomText(seed: 31)
    let bytes = Array(#"{}[],:"\/ntfu0123eE+-. "#.utf8) + [0, 0x1F, 0xC3, 0x80, 0xFF]
    for _ in 0..<3000 {
      var text = try JSON.encoded(Sample(from: &random, depth: 1))
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        let byte = bytes[Int.random(in: 0..<bytes.count, using: &random)]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(byte, at: place)
        default: text[place] = byte
        }
      }
      let ours = try? JSON.decoded(Sample.self, from: text)
      // The decoder does not look at strings that the value does not ask for.
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(text))) != nil
      let theirs = isJSON ? try? JSONDecoder().decode(Sample.self, from: Data(text)) : nil
      #expect(ours == theirs, "\(String(decoding: text, as: UTF8.self))")
    }
  }

  // MARK: Writing

  @Test("Names stand in the order of their bytes, at every depth, however the value gives them")
  func order() throws {
    let value = ["b": ["z": 1, "a": 2], "a": ["é": 3, "e": 4, "E": 5, "e10": 6, "e9": 7]]
    #expect(try JSON.text(of: value) == #"{"a":{"E":5,"e":4,"e10":6,"e9":7,"é":3},"b":{"a":2,"z":1}}"#)
  }

  @Test("What JSON does not let stand in a string is written with a backslash, nothing else is")
  func escapes() throws {
    let text = "\"\\/\u{8}\t\n\u{C}\r\0\u{1F}\u{7F}ấ😀"
    #expect(try JSON.text(of: [text]) == #"["\"\\/\b\t\n\f\r\u0000\u001f\#u{7F}ấ😀"]"#)
  }

  @Test("A member that is written twice counts as it was written last")
  func twice() throws {
    #expect(try JSON.text(of: Twice()) == #"{"a":2,"b":1}"#)
  }

  @Test("The largest and smallest numbers are written and read; a number that JSON does not have is refused")
  func numbers() throws {
    #expect(try JSON.text(of: [Int.min, 0, Int.max]) == "[-9223372036854775808,0,9223372036854775807]")
    #expect(try JSON.decoded([Int].self, from: "[-9223372036854775808,0,9223372036854775807]") == [.min, 0, .max])
    #expect(try JSON.decoded([Int].self, from: "[1.0, 12e2, -0]") == [1, 1200, 0])
    #expect(try JSON.text(of: [0.5, 3]) == "[0.5,3]")
    #expect(throws: EncodingError.self) { try JSON.text(of: [Double.nan]) }
  }

  // MARK: Reading

  @Test("Members are found in any order; what a value does not ask for is passed over")
  func anyOrder() throws {
    let text = #" { "list" : [ ] , "more" : { "x" : [ 1 , { } ] } , "sum" : 4 , "name" : "\u1ea5\ud83d\ude00\/" } "#
    #expect(try JSON.decoded(Plain.self, from: text) == Plain(name: "ấ😀/", sum: 4, list: []))
    let escaped = #"{"l\u0069st":[],"\u006eame":"a","s\u0075m":1,"sum\u0301":2}"#
    #expect(try JSON.decoded(Plain.self, from: escaped) == Plain(name: "a", sum: 1, list: []))
  }

  @Test(
    "What is no JSON is refused",
    arguments: [
      "", " ", "{", "[", "[1,]", "[,1]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "[1 2]", "[1]x", "[01]", "[-]", "[1.]",
      "[.5]", "[1e]", "[+1]", "tru", "nul", "[\"a]", "[\"\n\"]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\ud800\"]",
      "[\"\\ud800\\u0041\"]", "[\"\\udc00\"]", "'a'", "[NaN]",
    ])
  func noJSON(_ text: String) {
    #expect(throws: DecodingError.self) { try JSON.decoded(Anything.self, from: text) }
  }

  @Test("Bytes that are no UTF-8 are refused")
  func noUTF8() {
    #expect(throws: DecodingError.self) {
      try JSON.decoded([String].self, from: Array("[\"".utf8) + [0xC3] + Array("\"]".utf8))
    }
  }

  @Test("A text that goes deeper than a value may is refused, however long it is")
  func depth() throws {
    let deepest = String(repeating: "[", count: JSON.depthLimit) + String(repeating: "]", count: JSON.depthLimit)
    #expect(try JSON.decoded(Anything.self, from: deepest) == Anything())
    for text in [
      "[\(deepest)]", String(repeating: "[", count: 1_000_000), String(repeating: "{\"\":", count: 1_000_000),
    ] {
      #expect(throws: DecodingError.self) { try JSON.decoded(Anything.self, from: text) }
    }
  }

  @Test("An error names the way to the value that is missing or of another kind")
  func errors() throws {
    func path(_ text: String) -> String? {
      do {
        _ = try JSON.decoded([String: [Plain]].self, from: text)
        return nil
      } catch DecodingError.keyNotFound(let key, let context) {
        return (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
      } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
        return context.codingPath.map(\.stringValue).joined(separator: ".")
      } catch {
        return "\(error)"
      }
    }
    #expect(path(#"{"x":[{"name":"","sum":1,"list":[]},{"name":"","list":[]}]}"#) == "x.1.sum")
    #expect(path(#"{"x":[{"name":"","sum":"1","list":[]}]}"#) == "x.0.sum")
    #expect(path(#"{"x":[{"name":null,"sum":1,"list":[]}]}"#) == "x.0.name")
    #expect(path(#"{"x":[{"name":"","sum":1,"list":["",2]}]}"#) == "x.0.list.1")
    #expect(path(#"{"x":{}}"#) == "x")
  }
}

// MARK: Values

private struct Plain: Codable, Equatable {
  var name: String
  var sum: Int
  var list: [String]
}

/// A value that any text holds.
private struct Anything: Decodable, Equatable {
  init() {}
  init(from decoder: any Decoder) {}
}

private struct Twice: Encodable {
  enum Name: CodingKey { case a, b }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Name.self)
    try members.encode(1, forKey: .b)
    try members.encode(1, forKey: .a)
    try members.encode(2, forKey: .a)
  }
}

/// A value of every shape that records have.
private struct Sample: Codable, Equatable {
  enum Choice: Codable, Equatable {
    case nothing
    case one(Int)
    indirect case named(title: String, Sample?)
  }

  var title: String
  var count: Int
  var small: UInt8
  var isTrue: Bool
  var share: Double
  var note: String?
  var choice: Choice
  var byName: [String: Int]
  var byNumber: [Int: String]
  var optional: [Int?]
  var lists: [[String]]
  var below: [Sample]

  init(from random: inout RandomText, depth: Int) {
    title = random.text(controls: true)
    count = Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0..<64, using: &random)
    small = UInt8.random(in: 0...255, using: &random)
    isTrue = Bool.random(using: &random)
    share = Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / 64
    note = isTrue ? random.text(controls: false) : nil
    let below =
      depth > 0
      ? (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Sample(from: &random, depth: depth - 1)
      } : []
    choice = [.nothing, .one(count), .named(title: title, below.first)][Int.random(in: 0..<3, using: &random)]
    (byName, byNumber) = ([:], [:])
    for number in 0..<Int.random(in: 0...4, using: &random) {
      byName[Self.name(from: &random)] = number
      byNumber[number] = title
    }
    optional = [1, nil, Int(small)]
    lists = [[], [title], ["", "a"]]
    self.below = below
  }

  /// One that is written as it is: others are put in order as they are written, by Foundation as they are read.
  private static func name(from random: inout RandomText) -> String {
    let letters: [Character] = ["a", "A", "z", "1", "9", " ", "!", "~", "đ", "ấ", "漢", "😀"]
    return String(
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      })
  }
}
