import Domain
import Foundation
import Office
import SiteSupport
import TestSupport
import Testing

@Suite("Open data")
struct OpenDataTests {
  /// One initiative of this installation and one that a list brought.
  private func site() async throws -> (site: AskedSite, code: Certificate.Code) {
    let scene = try await PublishedScene(
      "=Máy \"tưới\", tự động",
      past: "Sàng lọc đột quỵ,\"Trần Thử, Lê Mẫu\",Trạm Y tế Mẫu,2021,tỉnh,Y tế,A,12/QĐ-UBND,20/11/2021,Bảng kiểm.")
    return (scene.site, scene.code)
  }

  private struct Document: Decodable {
    struct Field: Decodable {
      var id, ten, kieu, nghia: String
    }
    var truong: [Field]
  }

  @Test("JSON has the dictionary and of each initiative its fields, no other; nothing that is not published leaves")
  func json() async throws {
    let (site, code) = try await site()
    let answer = try await site.get("/du-lieu-mo/sang-kien.json")
    #expect(answer.status == 200)
    let data = Data(answer.text.utf8)
    #expect(try JSONDecoder().decode(Document.self, from: data).truong.map(\.id) == OpenField.all.map(\.id))
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let all = try #require(whole["sang_kien"] as? [[String: Any]])
    #expect(all.map { Set($0.keys) } == [Set(OpenField.all.map(\.id)), Set(OpenField.all.map(\.id))])
    let own = try #require(all.first { $0["ma"] as? String == code.description })
    #expect(own["ten"] as? String == "=Máy \"tưới\", tự động")
    #expect(own["tac_gia"] as? [String] == ["Nguyễn Tác Giả"])
    #expect(own["nam"] as? Int == 2024)
    #expect(own["khen_thuong"] as? [String] == [])
    #expect(own["tap_the"] is NSNull)
    // What the authors wrote of themselves, and by what they sign in.
    for secret in ["Tổ dân phố 5", "Nơi công tác thử", "\"p-", "@", "Phạm Tiếp Nhận"] {
      #expect(!answer.text.contains(secret), "\(secret)")
    }
  }

  @Test("CSV has the fields of the dictionary as its columns; what a spreadsheet would calculate is text")
  func csv() async throws {
    let (site, _) = try await site()
    let lines = try await site.get("/du-lieu-mo/sang-kien.csv").text.components(separatedBy: "\r\n")
    #expect(lines.first == "\u{FEFF}" + OpenField.all.map(\.id).joined(separator: ","))
    #expect(lines.count == 4)
    #expect(lines.contains { $0.contains("\"'=Máy \"\"tưới\"\", tự động\"") })
    #expect(lines.contains { $0.contains(",Trần Thử; Lê Mẫu,") && $0.contains(",2021-11-20,") })
  }

  @Test("A quote ends no cell of CSV, whatever mark stands over it")
  func quotes() {
    func line(_ title: String) -> String {
      let initiative = PublicInitiative(
        PastInitiative(
          id: PastInitiative.ID(at: Instant(microseconds: 0)), title: title, authors: [], unit: "", year: 2020,
          level: "", field: "", grade: "", decisionNumber: "", decisionDay: nil, summary: ""),
        address: Certificate.Code(random: 0))
      return Listing.openData.csvLines([initiative], from: 1)
    }
    for mark in ["", "\u{301}"] {
      #expect(line("a\"\(mark),=1,b").utf8.count { $0 == UInt8(ascii: "\"") } == 4)
    }
  }

  @Test("The feed, the map and the catalogue name what is published; the figures count it")
  func forMachines() async throws {
    let (site, code) = try await site()
    let feed = try await site.get("/sang-kien/atom.xml")
    #expect(feed.text.components(separatedBy: "<entry>").count == 3)
    #expect(try await site.get("/sitemap.xml").text.contains("/sitemap/1</loc>"))
    #expect(try await site.get("/sitemap/1").text.contains("/sang-kien/\(code)</loc>"))
    #expect(try await site.get("/sitemap/2").status == 404)
    #expect(try await site.get("/robots.txt").text.contains("Sitemap: "))
    let catalogue = try await site.get("/du-lieu-mo/danh-muc.jsonld")
    let document = try JSONSerialization.jsonObject(with: Data(catalogue.text.utf8)) as? [String: Any]
    let described = try #require(document?["@graph"] as? [[String: Any]]).compactMap { $0["@type"] as? String }
    #expect(described == ["foaf:Agent", "dct:LicenseDocument", "dct:Standard", "dcat:Catalog"])
    let figures = try await site.get("/so-lieu")
    #expect(figures.text.contains("2 sáng kiến đã được công nhận và công bố"))
    #expect(figures.text.utf8.count <= 60_000)
    let page = try await site.get("/du-lieu-mo")
    for field in OpenField.all { #expect(page.text.contains(field.meaning), "\(field.id)") }
  }
}
