import Domain
import Foundation
import HTTPTypes
import SiteSupport
import Store
import Testing

@testable import Web

@Suite("When too much is read at once", .onOneEngine)
struct OverloadTests {
  /// What is asked for, what it is read for and why it is given up, and what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var overload: Overload
    var seconds: String
    var said: String
    var testDescription: String { "\(path), \(overload.reason)" }
  }

  private static let calm = [
    Case(
      path: "/sang-kien?q=tuoi+nho", overload: Overload(.search, .tooLong), seconds: "10",
      said: """
        Tìm như vậy lâu quá nên đã dừng, để người khác không phải chờ. Gõ thêm chữ hoặc chọn thêm điều kiện; vẫn muốn \
        tìm như cũ thì chờ 10 giây rồi thử lại.
        """),
    Case(
      path: "/sang-kien?q=tuoi+nho", overload: Overload(.search, .full), seconds: "10",
      said: "Lúc này có nhiều người cùng tìm. Chờ 10 giây rồi thử lại."),
    Case(
      path: "/sang-kien?dang=xlsx", overload: Overload(.export, .tooLong), seconds: "30",
      said: """
        Tệp này lớn quá, làm lâu chưa xong nên đã dừng, để người khác không phải chờ. Lọc danh sách cho ngắn lại rồi \
        tải từng phần.
        """),
    Case(
      path: "/du-lieu-mo/sang-kien.csv", overload: Overload(.export, .full), seconds: "30",
      said: "Lúc này có nhiều tệp đang được làm. Chờ 30 giây rồi thử lại."),
    Case(
      path: "/ke-hoach", overload: Overload(.page, .full), seconds: "5",
      said: "Lúc này có nhiều người cùng mở trang. Chờ 5 giây rồi thử lại."),
  ]

  @Test("What is given up is told on a page of the site: why, when to try again, and the way to it", arguments: calm)
  func told(_ asked: Case) async throws {
    let rehearsal = try await RehearsalSite.shared
    let answer = try await rehearsal.without(asked.overload).get(
      asked.path, as: rehearsal.person(.author, at: .tamDiep))
    #expect(answer.status == 503)
    #expect(answer.headers[.retryAfter] == asked.seconds)
    let page: Element = Element(page: answer.text)
    let main: Element = try #require(page.all("main").first)
    let title: [String] = main.all("h1").map { $0.text }
    #expect(title == ["Hệ thống đang bận"])
    let said: [String] = main.all("p").map { $0.text }
    #expect(said.prefix(2).joined(separator: " ") == asked.said)
    let again: [String?] = main.all("a").filter { $0.text == "Thử lại" }.map { $0.facts["href"] }
    #expect(again == [asked.path.replacing("+", with: "%20")])
    // Those who cannot be asked who they are see the page all the same.
    let isFramed: Bool = page.all("a").contains { $0.facts["href"] == Link.myDossiers.description }
    #expect(isFramed == (asked.overload.reading != .page))
  }

  @Test("While searches and exports are given up, pages are as ever", arguments: [Reading.search, .export])
  func pages(_ reading: Reading) async throws {
    let site = try await RehearsalSite.shared.without(Overload(reading, .full))
    #expect(try await site.get("/").status == 200)
    #expect(try await site.get("/ke-hoach").status == 200)
  }

  @Test("A script is told the same in its own language")
  func script() async throws {
    let site = try await RehearsalSite.shared.without(Overload(.search, .full))
    let answer = try await site.get("/sang-kien?q=mau", [.accept: "application/json"])
    #expect(answer.status == 503)
    let told = try JSONDecoder().decode([String: [[String: String]]].self, from: Data(answer.bytes))
    #expect(
      told == ["refused": [["reason": "Lúc này có nhiều người cùng tìm.", "next": "Chờ 10 giây rồi thử lại."]]])
  }
}
