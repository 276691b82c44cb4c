import Domain
import Testing

@Suite("The office that runs the installation")
struct HostOfficeTests {
  @Test("All that is wrong with what was typed is said at once")
  func refused() {
    #expect {
      try HostOffice(name: " ", place: String(repeating: "x", count: 61), mail: "khong-phai-thu")
    } throws: { error in
      (error as? Refusals)?.all.map(\.field) == ["name", "place", "mail"]
    }
  }

  @Test("What was typed on several lines stands on one")
  func oneLine() throws {
    let office = try HostOffice(name: " Ủy ban nhân dân\r\nxã Mẫu ", address: "Thôn Một\nxã Mẫu")
    #expect(office.name == "Ủy ban nhân dân xã Mẫu" && office.address == "Thôn Một xã Mẫu")
  }

  @Test("An emblem is small enough for every page")
  func emblem() throws {
    let office = try HostOffice(name: "Ủy ban nhân dân xã Mẫu")
    func picture(_ size: Int) -> KeptFile { KeptFile(digest: "0", name: "x", size: size, type: "image/png") }
    #expect(try office.bearing(picture(HostOffice.largestEmblem)).emblem != nil)
    #expect(throws: Refusal.self) { try office.bearing(picture(HostOffice.largestEmblem + 1)) }
    #expect(try office.bearing(picture(9)).bearing(nil).emblem == nil)
  }
}
