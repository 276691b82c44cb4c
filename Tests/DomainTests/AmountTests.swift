import Domain
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

  @Test("A key comes back from its text and sorts by time")
  func identifiers() throws {
    let early = Identifier<Plan>(at: Instant(microseconds: 1_000_000))
    let late = Identifier<Plan>(at: Instant(microseconds: 1_700_000_000_000_000))
    #expect(Identifier<Plan>(early.description) == early && early < late && early.description < late.description)
    #expect(Identifier<Plan>(early.description.uppercased()) == nil)
  }
}
