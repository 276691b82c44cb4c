import Domain
import Testing

@Suite("Numbers in words")
struct NumberWordsTests {
  @Test(
    "Amounts are read as people read them",
    arguments: [
      (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
      (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
      (31, "ba mươi mốt"), (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"),
      (105, "một trăm linh năm"), (110, "một trăm mười"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"),
      (1000, "một nghìn"), (1005, "một nghìn không trăm linh năm"), (1050, "một nghìn không trăm năm mươi"),
      (10_000, "mười nghìn"), (55_555, "năm mươi lăm nghìn năm trăm năm mươi lăm"),
      (2_000_000, "hai triệu"), (12_500_000, "mười hai triệu năm trăm nghìn"),
      (1_000_001, "một triệu không trăm linh một"), (1_000_000_000, "một tỷ"),
      (2_500_000_000, "hai tỷ năm trăm triệu"), (1_000_000_000_000, "một nghìn tỷ"), (-21, "âm hai mươi mốt"),
    ])
  func amounts(number: Int, words: String) {
    #expect(number.inWords == words)
  }

  @Test("An amount of money and a day are written out")
  func money() throws {
    #expect(Dong(2_000_000).inWords == "hai triệu đồng")
    let day = try #require(Day("2024-04-20"))
    #expect(day.inWords == "ngày hai mươi tháng tư năm hai nghìn không trăm hai mươi tư")
  }
}
