import Domain
import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Packages on the site", .onOneEngine)
struct PackageRoutesTests {
  @Test("A package whose file is no longer kept says so, and how it comes back")
  func missingFile() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let package = ReceivedPackage(
      key: "goi-mau", kind: .list, plan: walk.plan, signer: "", signerName: "Nơi gửi mẫu", from: "Nơi gửi mẫu",
      planTitle: "Kế hoạch mẫu", list: ForwardingList.ID(at: walk.office.clock.now), count: 1,
      file: String(repeating: "0", count: 64), arrived: walk.office.clock.now, by: nil)
    try await walk.office.database.write { _ = try Records.insert(all: [package], on: $0) }
    let site = AskedSite(walk.office)
    let page = try await site.get("/goi/goi-mau", as: walk.officer)
    #expect(page.status == 422)
    #expect(page.text.contains("Kho không còn tệp của gói này, nên chưa xem và chưa nhập được."))
    #expect(page.text.contains("Nhận lại đúng tệp gói ấy ở trang Gói hồ sơ của kế hoạch"))
    let taken = try await site.post("/goi/goi-mau/nhap", [:], as: walk.officer)
    #expect(taken.status == 422)
    #expect(taken.text.contains("Kho không còn tệp của gói này"))
  }
}
