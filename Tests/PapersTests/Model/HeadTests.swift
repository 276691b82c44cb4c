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
      plans.map { $0.decider.fullName } == [
        "Sở Khoa học và Công nghệ Hưng Yên", "Sở Khoa học và Công nghệ Quảng Trị",
        "Chủ tịch Ủy ban nhân dân thành phố Tam Điệp",
        "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thừa Thiên Huế",
        "Chủ tịch Ủy ban nhân dân huyện Vĩnh Tường",
      ])
  }

  @Test("An office says what stands above it on its own papers, where the plan does not; on no others")
  func host() throws {
    let host = try HostOffice(name: "Trung tâm Mẫu", superior: "Sở Mẫu")
    func head(_ body: String, under superior: String? = nil) -> Paper {
      Paper("Thử", [.letterhead(Letterhead(superior: superior, body: body, place: "Mẫu", day: nil))])
    }
    #expect(head("TRUNG TÂM MẪU").headed(by: host) == head("TRUNG TÂM MẪU", under: "Sở Mẫu"))
    #expect(head("Trung tâm Mẫu", under: "Tỉnh Mẫu").headed(by: host) == head("Trung tâm Mẫu", under: "Tỉnh Mẫu"))
    #expect(head("Trường Mẫu").headed(by: host) == head("Trường Mẫu"))
    #expect(head("Trung tâm Mẫu").headed(by: nil) == head("Trung tâm Mẫu"))
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
    func cited(_ year: Int, _ month: Int, _ day: Int) -> String {
      LawInForce.emulation.basis(on: Day(year: year, month: month, day: day))[1]
    }
    #expect(cited(2017, 10, 1).contains("91/2017/NĐ-CP"))
    #expect(cited(2023, 12, 31).contains("91/2017/NĐ-CP") && cited(2024, 1, 1).contains("98/2023/NĐ-CP"))
    #expect(cited(2025, 6, 30).contains("98/2023/NĐ-CP") && cited(2025, 7, 1).contains("152/2025/NĐ-CP"))
  }

  @Test("A people's committee decides by the law on local government of that day; other bodies do not cite it")
  func localGovernment() throws {
    let plans = PlanFile.builtIn.compactMap { PlanFile.read($0.bytes).plan }
    func cited(_ plan: String, _ year: Int, _ month: Int, _ day: Int) -> [String] {
      plans.first { $0.id.description == plan }.map {
        $0.lawfulBasis(of: $0.decider, on: Day(year: year, month: month, day: day))
      } ?? []
    }
    #expect(cited("tam-diep-2024", 2020, 6, 30).joined().contains("47/2019/QH14") == false)
    #expect(cited("tam-diep-2024", 2016, 1, 1).joined().contains("77/2015/QH13"))
    #expect(cited("tam-diep-2024", 2020, 7, 1).joined().contains("47/2019/QH14"), "Luật 47/2019/QH14, Điều 4")
    #expect(cited("tam-diep-2024", 2024, 4, 19).joined().contains("47/2019/QH14"))
    #expect(cited("vinh-tuong-2022", 2025, 2, 28).joined().contains("77/2015/QH13"))
    #expect(cited("vinh-tuong-2022", 2025, 3, 1).joined().contains("65/2025/QH15"))
    #expect(cited("vinh-tuong-2022", 2025, 6, 15).joined().contains("65/2025/QH15"))
    #expect(cited("vinh-tuong-2022", 2025, 6, 16).joined().contains("72/2025/QH15"))
    #expect(cited("quang-tri-2023", 2024, 1, 1) == [] && cited("thua-thien-hue", 2024, 1, 1) == [])
  }
}
