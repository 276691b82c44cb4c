import Domain
import Testing

@Suite("By what authority a decision is signed (Nghị định 30/2020/NĐ-CP, Phụ lục I)")
struct SigningAuthorityTests {
  @Test(
    "The lines above the name",
    arguments: [
      ("ỦY BAN NHÂN DÂN", SigningAuthority.Capacity.head, "Chủ tịch", "", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
      ("", .head, "giám đốc", "", ["GIÁM ĐỐC"]),
      ("", .acting, "Giám đốc", "", ["Q. GIÁM ĐỐC"]),
      (
        "TM. Ủy ban nhân dân", .forHead, "KT. Chủ tịch", "Phó Chủ tịch",
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
      ),
      ("", .byOrder, "CHỦ TỊCH", "CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
      ("", .byMandate, "GIÁM ĐỐC", "TRƯỞNG PHÒNG", ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]),
    ])
  func lines(
    collective: String, capacity: SigningAuthority.Capacity, head: String, title: String, lines: [String]
  ) throws {
    let authority = try SigningAuthority(collective: collective, capacity: capacity, head: head, title: title)
    #expect(authority.lines == lines)
  }

  @Test("A deputy has a title, the head has no second one")
  func titles() {
    #expect(throws: Refusal.self) {
      try SigningAuthority(collective: "", capacity: .forHead, head: "CHỦ TỊCH", title: "")
    }
    #expect(throws: Refusal.self) {
      try SigningAuthority(collective: "", capacity: .head, head: "CHỦ TỊCH", title: "PHÓ CHỦ TỊCH")
    }
  }

  @Test(
    "A plan's own signature reads back as it was written",
    arguments: [
      Plan.Signature(authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], title: "PHÓ CHỦ TỊCH"),
      Plan.Signature(authority: ["KT. GIÁM ĐỐC"], title: "PHÓ GIÁM ĐỐC"),
      Plan.Signature(authority: ["TM. ỦY BAN NHÂN DÂN"], title: "CHỦ TỊCH"),
      Plan.Signature(authority: [], title: "GIÁM ĐỐC"), Plan.Signature(authority: [], title: "Q. GIÁM ĐỐC"),
    ])
  func fromPlan(signature: Plan.Signature) {
    #expect(SigningAuthority(signature).lines == signature.authority + [signature.title])
  }
}
