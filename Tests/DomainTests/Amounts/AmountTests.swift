import Domain
import TestSupport
import Testing

@Suite("Points, means, money and names")
struct AmountTests {
  @Test("79,995 is not 80, and is shown as 79,99")
  func meansAreExact() throws {
    let mean = try #require(Mean(sum: Points(hundredths: 15_999), count: 2))
    #expect(mean < Points(80))
    #expect(mean.text == "79,99")
    #expect(mean.exactText == "79.995")
    #expect(mean.rounded >= Points(80))
  }

  @Test("A mean that never ends is written as a fraction")
  func endlessMeans() throws {
    #expect(try #require(Mean(sum: Points(241), count: 3)).exactText == "241/3")
    #expect(try #require(Mean(sum: Points(240), count: 3)).exactText == "80")
    #expect(try #require(Mean(sum: Points(hundredths: 1), count: 8)).exactText == "0.00125")
  }

  @Test("Points are read with a comma or a point and at most two decimals")
  func points() {
    #expect(Points("79,5") == Points(hundredths: 7950))
    #expect(Points("79.05") == Points(hundredths: 7905))
    #expect(
      ["", ",", "1,", "1,234", "-1", "1e2", "१", "99999999999"].map { Points($0) } == Array(repeating: nil, count: 8))
    #expect(Points(hundredths: 7905).text == "79,05")
  }

  @Test("Two thirds of nine members are six")
  func fractions() throws {
    let share = try #require(Fraction("2/3"))
    #expect(share.least(of: 9) == 6 && share.least(of: 10) == 7)
    #expect(share.isReached(by: 6, of: 9) && !share.isReached(by: 5, of: 9))
    #expect([Fraction("3/2"), Fraction("1/0"), Fraction("-1/2"), Fraction("x")] == [nil, nil, nil, nil])
  }

  @Test("Money and names are written as Vietnamese offices write them")
  func vietnamese() {
    #expect(Dong(2_000_000).text == "2.000.000 đồng")
    #expect("Nguyễn Văn Đức".nameSortKey == "duc nguyen van")
    #expect("Đường ĐÔNG e\u{302}\u{301}".folded == "duong dong e")
    #expect("e\u{302}\u{301}".composed.unicodeScalars.count == 1)
  }

  @Test("An amount is read as people write it")
  func writtenAmounts() throws {
    let twelveMillion = [
      "12000000", "12.000.000", "12,000,000", "12 000 000", "12\u{A0}000\u{A0}000", "12.000.000 đồng", "12000000đ",
      "12.000.000đ", "12.000.000 VNĐ", "12.000.000,00", "12 triệu", "12 Triệu đồng", "12tr", "12000 nghìn", "12000k",
    ]
    for text in twelveMillion { #expect(throws: Never.self) { try #expect(Dong(written: text) == Dong(12_000_000)) } }
    #expect(try Dong(written: "1,5 tỷ") == Dong(1_500_000_000))
    #expect(try Dong(written: "1.5 tỉ đồng") == Dong(1_500_000_000))
    #expect(try Dong(written: "1 tỷ 200 triệu") == Dong(1_200_000_000))
    #expect(try Dong(written: "500 nghìn") == Dong(500_000))
    #expect(try Dong(written: "0") == .zero)
  }

  @Test("An amount that can be read in two ways is asked back, and what is none is none")
  func unwrittenAmounts() {
    #expect(throws: Dong.Unwritten.ambiguous(Dong(1_500_000_000), Dong(1_500_000))) {
      try Dong(written: "1.500 triệu")
    }
    let none = [
      "", "đồng", "triệu", "mười hai triệu", "-5", "12,5", "1.2.3", "12.00.000", "1 tỷ 200", "200 triệu 1 tỷ", "1e6",
      "12 triệu rưỡi", "1,000.000", "१२", "99999999999999999999", "1.000.001 tỷ", String(repeating: "9", count: 200),
    ]
    for text in none { #expect(throws: Dong.Unwritten.noAmount, "\(text)") { try Dong(written: text) } }
  }

  @Test("An amount that was written is read back, however it is grouped and whatever it is called")
  func amountsComeBack() throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<2000 {
      let amount = Dong(Int.random(in: 0..<1_000_000_000_000, using: &random) >> Int.random(in: 0..<40, using: &random))
      let dots = amount.amount.grouped
      for text in [
        amount.text, "\(amount.amount)", "\(dots)đ", dots.replacing(".", with: ","), dots.replacing(".", with: " "),
      ] {
        #expect(try Dong(written: text) == amount, "\(text)")
      }
      #expect(try Dong(written: "\(amount.amount % 1000) triệu").amount == amount.amount % 1000 * 1_000_000)
    }
  }

  @Test("A share is read with its sign or its word, a day in each of the ways that offices write it")
  func sharesAndDays() throws {
    for text in ["60", "60%", "60 %", "60 phần trăm", "60,00"] { #expect(Share(text) == Share(hundredths: 6000)) }
    #expect(["0", "101", "sáu mươi", "60 phần"].map { Share($0) } == Array(repeating: nil, count: 4))
    for text in ["2/6/1983", "2-6-1983", "02.06.1983", "1983-06-02", "ngày 02 tháng 6 năm 1983"] {
      #expect(try Day(written: text) == Day("1983-06-02"))
    }
  }

  @Test("A clause is cited by how its document numbers")
  func clauses() {
    let sections = ["II.4.3", "III.5.2, III.5.3", "III(2).1", "III.4, III(2).6", "1.2", "3, 5.2"]
    #expect(
      sections.map { Clause($0, .sections).cited } == [
        "mục II.4.3", "mục III.5.2, III.5.3", "mục III (thứ hai), khoản 1", "mục III.4; mục III (thứ hai), khoản 6",
        "mục 1.2", "mục 3, 5.2",
      ])
    let articles = ["5", "1.2", "5.2.a", "3, 5.2", "II.4"]
    #expect(
      articles.map { Clause($0, .articles).cited } == [
        "Điều 5", "khoản 2 Điều 1", "điểm a khoản 2 Điều 5", "Điều 3, khoản 2 Điều 5", "mục II.4",
      ])
    #expect(
      Plan.Document.Kind.allCases.map { Plan.Document(kind: $0).clause("1.2").cited } == [
        "mục 1.2", "khoản 2 Điều 1", "khoản 2 Điều 1", "mục 1.2", "mục 1.2", "khoản 2 Điều 1",
      ])
    let plain = ["Nơi nhận", "Điều 9", "quy định hiện hành", "Luật Khiếu nại 2011, Điều 9"]
    #expect(plain.map { Clause($0, .articles).cited } == plain)
    #expect(plain.map { Clause($0).isNumbered } == [false, true, false, false])
    #expect(Source.assumption("Nghị định 13/2012/NĐ-CP: 01 tháng kiểm tra").law?.cite == "Nghị định 13/2012/NĐ-CP")
    #expect(Source.assumption("văn bản ghi tháng 3").law == nil)
  }

  @Test("A key comes back from its text and sorts by time")
  func identifiers() throws {
    let early = Identifier<Plan>(at: Instant(microseconds: 1_000_000))
    let late = Identifier<Plan>(at: Instant(microseconds: 1_700_000_000_000_000))
    #expect(Identifier<Plan>(early.description) == early && early < late && early.description < late.description)
    #expect(Identifier<Plan>(early.description.uppercased()) == nil)
  }
}
