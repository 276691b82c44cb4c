import Domain
import Testing

@Suite("Words by which needs and initiatives find each other")
struct PhraseTests {
  @Test("Two words that stand side by side and say something, each once, without marks and case")
  func phrases() {
    let phrases = Phrase.of(["Tưới nhỏ giọt cho cây cam", "Cần TƯỚI NHỎ giọt, nâng cao hiệu quả"], most: 10)
    #expect(phrases.map(\.folded) == ["tuoi nho", "nho giot", "cay cam", "cao hieu"])
    #expect(phrases.map(\.words) == ["tưới nhỏ", "nhỏ giọt", "cây cam", "cao hiệu"])
    #expect(Phrase.of(["một hai ba bốn năm sáu"], most: 2).count == 2)
    #expect(Phrase.of(["", "!!!", "của và cho"], most: 5) == [])
  }

  private func weighed(_ phrases: [String]) -> [(phrase: Phrase, weight: Double)] {
    Phrase.of(phrases, most: 20).map { ($0, 1) }
  }

  @Test("What is in the title counts double; one phrase somewhere in a text is chance, unless the field is the same")
  func fit() throws {
    let phrases = weighed(["tưới nhỏ giọt"])
    let titled = try #require(Fit.weigh(title: "Hệ thống tưới nhỏ giọt", text: "", phrases, field: nil))
    #expect(titled.weight == 4)
    #expect(titled.reason.words == "cùng có «tưới nhỏ», «nhỏ giọt»")
    #expect(Fit.weigh(title: "Việc khác", text: "ống nhỏ giọt", phrases, field: nil) == nil)
    let ofField = try #require(Fit.weigh(title: "Việc khác", text: "ống nhỏ giọt", phrases, field: "Trồng trọt"))
    #expect(ofField.reason.words == "cùng có «nhỏ giọt»; cùng lĩnh vực Trồng trọt")
    #expect(Fit.weigh(title: "Việc khác", text: "tưới, giọt nhỏ", phrases, field: "Trồng trọt") == nil)
  }
}
