import Domain
import Testing

@Suite("Words by which needs and initiatives find each other")
struct PhraseTests {
  @Test("Two words that stand side by side and say something, each once, without marks and case")
  func phrases() {
    let phrases = Phrase.of(["Tưới nhỏ giọt cho cây cam", "Cần TƯỚI NHỎ giọt, nâng cao hiệu quả"], most: 10)
    #expect(phrases.map(\.folded) == ["tuoi nho", "nho giot", "cay cam"])
    #expect(phrases.map(\.words) == ["tưới nhỏ", "nhỏ giọt", "cây cam"])
    #expect(Phrase.of(["một hai ba bốn năm sáu"], most: 2).count == 2)
    #expect(Phrase.of(["", "!!!", "của và cho"], most: 5) == [])
    let usual = ["Giải pháp thử số 3", "Nâng cao hiệu quả công tác"]
    #expect(Phrase.of(usual, most: 5).map(\.words) == ["thử số", "số 3"])
  }

  private func weighed(_ phrases: [String]) -> [(phrase: Phrase, weight: Double)] {
    Phrase.of(phrases, most: 20).map { ($0, 1) }
  }

  @Test("What is in the title counts double; one phrase somewhere in a text is chance, unless the field is the same")
  func fit() throws {
    let phrases = weighed(["tưới nhỏ giọt"])
    let titled = Fit(title: "Hệ thống tưới nhỏ giọt", text: "", phrases, field: nil)
    #expect(titled.weight == 4)
    #expect(titled.reason.words == "cùng có «tưới nhỏ giọt»")
    #expect(Fit(title: "Việc khác", text: "ống nhỏ giọt", phrases, field: nil).weight == nil)
    let ofField = Fit(title: "Việc khác", text: "ống nhỏ giọt", phrases, field: "Trồng trọt")
    #expect(ofField.weight == 1.5)
    #expect(ofField.reason.words == "cùng có «nhỏ giọt»; cùng lĩnh vực Trồng trọt")
    #expect(Fit(title: "Việc khác", text: "tưới, giọt nhỏ", phrases, field: "Trồng trọt").weight == nil)
  }

  private func reason(_ own: [String], _ title: String, _ text: String = "") -> String {
    Fit(title: title, text: text, weighed(own), field: nil).reason.words
  }

  @Test("The reason names the longest phrases that both have, and short ones of a text only where there is no longer")
  func longest() {
    let own = ["Tranh cát dạy số đếm", "Trẻ xếp hình trên khay cát"]
    #expect(reason(own, "Tranh cát dạy số học") == "cùng có «tranh cát dạy số»")
    #expect(reason(own, "Dạy số bằng tranh cát") == "cùng có «tranh cát», «dạy số»")
    #expect(reason(own, "Việc khác", "trẻ xếp hình, tranh cát") == "cùng có «trẻ xếp hình»")
    #expect(reason(own, "Khay cát", "trẻ xếp hình") == "cùng có «trẻ xếp hình», «khay cát»")
    #expect(reason(["Dạy số. Số học"], "Dạy số học") == "cùng có «dạy số», «số học»", "not across clauses")
    #expect(reason(["Một hai ba", "chín mười"], "Hai ba", "chín mười") == "cùng có «hai ba», «chín mười»")
  }

  @Test("What most texts have says nothing; of a few texts nothing is left out; what counts nothing is no reason")
  func telling() {
    let phrases = weighed(["Tranh cát", "cơ sở lý luận"])
    func fits(_ texts: [String]) -> [Fit] {
      texts.map { Fit(title: "Tranh cát", text: $0, phrases, field: nil) }
    }
    let some = fits(Array(repeating: "cơ sở lý luận", count: 4) + ["khác"])
    #expect(Fit.telling(some).map(\.count) == [2, 2, 2, 2, 1])
    let many = fits(Array(repeating: "cơ sở lý luận", count: 4) + ["khác", "khác"])
    #expect(Fit.telling(many).map(\.reason.words) == Array(repeating: "cùng có «tranh cát»", count: 6))
    let usual = Fit(title: "Tranh cát", text: "", phrases.map { ($0.phrase, 0) }, field: nil)
    #expect(usual.weight == nil && usual.reason.words == "")
  }
}
