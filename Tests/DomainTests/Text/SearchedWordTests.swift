import Domain
import Foundation
import TestSupport
import Testing

@Suite("Words as they are looked for")
struct SearchedWordTests {
  private func finds(_ typed: String, in text: String) -> Bool {
    let asked = SearchedWord.all(in: typed).map(\.word.asked)
    let words = SearchedWord.all(in: text).map(\.word)
    return asked.allSatisfy { one in words.contains { $0.begins(with: one) } }
  }

  @Test("Bare letters find every way to write a word, marks that are typed bind, a tone that is not typed does not")
  func binding() {
    let found: [(String, String, Bool)] = [
      ("sang", "sáng kiến", true), ("sang", "sang trọng", true), ("SANG", "Sàng lọc", true),
      ("sáng", "sáng kiến", true), ("sáng", "sang trọng", false), ("sáng", "sàng lọc", false), ("sá", "sáng", true),
      ("đương", "đường", true), ("đường", "đương", false), ("đ", "duy", false), ("d", "đường", true),
      ("nguyê", "nguyễn", true), ("nguyễn", "nguyên", false), ("hoà", "hòa", true), ("hòa", "hoà", true),
      ("thuỷ", "thủy", true), ("05", "05/QĐ-UBND", true), ("kien sang", "Sáng kiến", true),
    ]
    for (typed, text, isFound) in found {
      #expect(finds(typed, in: text) == isFound, "\(typed) in \(text)")
      #expect(
        finds(typed.decomposedStringWithCanonicalMapping, in: text) == isFound, "\(typed), decomposed, in \(text)")
    }
  }

  @Test("A passage is cut around the words, and marks those alone that are looked for")
  func passage() {
    let text =
      String(repeating: "mở đầu dài ", count: 30) + "máy tưới sáng chế " + String(repeating: "kết thúc ", count: 30)
    let asked = SearchedWord.all(in: "sáng tuoi").map { AskedWord($0.word, typed: "") }
    let passage = Passage(of: text, asked: asked, length: 60)
    #expect(passage.pieces.filter(\.isFound).map(\.text) == ["tưới", "sáng"])
    #expect(passage.isCutBefore && passage.isCutAfter)
    #expect(passage.pieces.map(\.text).joined().count <= 60)
    #expect(Passage("sang sáng", asked: asked).pieces.map(\.text) == ["sang ", "sáng"])
    #expect(Passage(of: "", asked: asked, length: 60).pieces == [])
  }

  @Test("A word is the same by the table and the general way, composed or not", arguments: 0..<20)
  func table(seed: UInt64) {
    let letters = Array(
      "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ0189 -/")
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      let composed = SearchedWord.all(in: text).map(\.word)
      #expect(SearchedWord.all(in: text.decomposedStringWithCanonicalMapping).map(\.word) == composed)
      #expect(composed.map(\.bare) == text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
  }
}
