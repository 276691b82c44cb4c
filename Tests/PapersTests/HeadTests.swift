import Domain
import PlanFile
import Testing

@testable import Papers

@Suite("Heads and signatures of papers")
struct HeadTests {
  @Test("A decision is headed by the body whose head decides, and signed as head, not in the body's name")
  func deciding() throws {
    let plans = PlanFile.builtIn.compactMap { PlanFile.read($0.bytes).plan }.sorted {
      $0.id.description < $1.id.description
    }
    #expect(
      plans.map { [$0.decidingBody] + SigningAuthority($0.decidingSignature).lines } == [
        ["Sở Khoa học và Công nghệ Hưng Yên", "GIÁM ĐỐC"],
        ["Sở Khoa học và Công nghệ Quảng Trị", "GIÁM ĐỐC"],
        ["Ủy ban nhân dân thành phố Tam Điệp", "CHỦ TỊCH"],
        ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thừa Thiên Huế", "CHỦ TỊCH"],
        ["Ủy ban nhân dân huyện Vĩnh Tường", "CHỦ TỊCH"],
      ])
    #expect(
      plans.map { $0.inFull($0.offices.decides) } == [
        "Giám đốc Sở Khoa học và Công nghệ Hưng Yên", "Giám đốc Sở Khoa học và Công nghệ Quảng Trị",
        "Chủ tịch Ủy ban nhân dân thành phố Tam Điệp",
        "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thừa Thiên Huế",
        "Chủ tịch Ủy ban nhân dân huyện Vĩnh Tường",
      ])
  }

  @Test("A long name is broken into lines of about the same length, between words that do not belong together")
  func broken() {
    #expect("PHÒNG KINH TẾ".balanced(within: 23) == ["PHÒNG KINH TẾ"])
    #expect("ỦY BAN NHÂN DÂN TỈNH NINH BÌNH".balanced(within: 23) == ["ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH"])
    #expect(
      "Về việc thành lập Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố".balanced(within: 64)
        == ["Về việc thành lập Hội đồng Tư vấn", "nhiệm vụ Khoa học và Công nghệ thành phố"])
    let long = String(repeating: "chữ", count: 60)
    #expect("một \(long) hai".balanced(within: 23).joined(separator: " ") == "một \(long) hai")
    #expect("".balanced(within: 23) == [""])
  }

  @Test("A commendation rests on the law in force on its day")
  func law() {
    #expect(EmulationLaw.basis(on: Day(year: 2023, month: 12, day: 31))[1].contains("91/2017/NĐ-CP"))
    #expect(EmulationLaw.basis(on: Day(year: 2024, month: 1, day: 1))[1].contains("98/2023/NĐ-CP"))
  }
}
