import Domain
import Testing

@Suite("Kinds of units have names")
struct UnitKindTests {
  @Test(
    "A standard kind is meant by its name, by its slug and by what offices write instead",
    arguments: [
      "Trường học": "truong-hoc", "truong-hoc": "truong-hoc", "TRƯỜNG HỌC ": "truong-hoc", "Trường": "truong-hoc",
      "Ủy ban nhân dân xã": "phuong-xa", "UBND phường": "phuong-xa", "phuong-xa": "phuong-xa",
      "Phòng, ban": "phong-ban", "Công ty": "doanh-nghiep", "": "don-vi",
    ])
  func standard(typed: String, slug: String) throws {
    #expect(try UnitKinds().kind(named: typed).slug == slug)
  }

  @Test("Every name leads back to its kind")
  func back() throws {
    let own = try UnitKind(named: "Trạm y tế")
    let kinds = UnitKinds(own: [own])
    for kind in UnitKind.standard + [own] { #expect(try kinds.kind(named: kind.name) == kind) }
    #expect(Set((UnitKind.standard + [own]).map(\.slug)).count == UnitKind.standard.count + 1)
  }

  @Test("An office's own kind keeps the name that was typed first")
  func own() throws {
    let own = try UnitKind(named: "  Trạm   y tế ")
    #expect(own.slug == "tram-y-te" && own.name == "Trạm y tế")
    let kinds = UnitKinds(own: [own])
    #expect(try kinds.kind(named: "trạm Y TẾ").name == "Trạm y tế")
    #expect(kinds.name("tram-y-te") == "Trạm y tế" && kinds.name("nha-van-hoa") == "nha van hoa")
  }

  @Test(
    "A name without letters, or too long for a list, is none",
    arguments: ["…", "x", String(repeating: "loại ", count: 40)])
  func refused(typed: String) {
    #expect(throws: Refusal.self) { try UnitKinds().kind(named: typed) }
  }
}
