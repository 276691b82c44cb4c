import Domain
import HTTPTypes
import SiteSupport
import TestSupport
import Testing

@testable import Web

/// Forms are taken from a page of this site and this session alone (CSRF).
@Suite("Where a form comes from", .onOneEngine)
struct OwnFormTests {
  @Test("No route takes a form without the session's secret, with another one, or from another site")
  func everyRoute() async throws {
    let site = try await RehearsalSite.shared
    let (asked, database) = site.counted()
    let person = try #require(site.person(.author, at: .tamDiep))
    let other = try await site.signIn(person.person)
    let own: HTTPFields = [.origin: AskedSite.address]
    let cases: [(name: String, headers: HTTPFields, secret: String?)] = [
      ("missing", own, nil), ("wrong", own, "wrong"), ("of another session", own, other.csrf),
      ("from another site", [.origin: "http://vidu.vn"], person.csrf),
      ("from the same site over TLS", [.origin: "https://127.0.0.1:8080"], person.csrf),
      ("cross-site", [.secFetchSite: "cross-site"], person.csrf),
    ]
    let routes = asked.site.routes.filter { ![.get, .head].contains($0.method) }
    let taken = try await routes.concurrentMap { route in
      let subject = try RouteSubject(of: route.path, in: site.records)
      var taken: [String] = []
      for (name, headers, secret) in cases {
        var headers = headers
        var fields: [(name: String, value: String)]?
        if route.method == .post {
          fields = subject.fields + (secret.map { [(name: "_csrf", value: $0)] } ?? [])
        } else {
          headers[.csrf] = secret
        }
        let answer = try await asked.ask(route.method, subject.address, as: person, headers, fields)
        let isRefused = answer.status == 403 && answer.text.contains("Phiên làm việc đã đổi hoặc đã hết.")
        if !isRefused { taken.append("\(route.method) \(route.path), \(name): \(answer.status)") }
      }
      return taken
    }.flatMap { $0 }
    #expect(taken == [])
    #expect(database.entries.withLock { $0 } == 0)
  }

  @Test("From a stranger a form is taken when the browser says that it comes from here")
  func strangers() async throws {
    let site = try await RehearsalSite.shared
    let person = try #require(site.person(.author, at: .tamDiep))
    func enter(_ headers: HTTPFields) async throws -> Int {
      try await site.asked.ask(.post, "/dien-tap/vao", as: nil, headers, [("person", "\(person.person)")]).status
    }
    let foreign: [HTTPFields] = [
      [:], [.origin: "null"], [.origin: "http://vidu.vn"], [.origin: "https://127.0.0.1:8080"],
      [.secFetchSite: "cross-site"], [.secFetchSite: "none"], [.referer: "http://vidu.vn/"],
    ]
    for headers in foreign { #expect(try await enter(headers) == 403, "\(headers)") }
    let own: [HTTPFields] = [
      [.origin: AskedSite.address], [.secFetchSite: "same-origin"], [.referer: "\(AskedSite.address)/dien-tap"],
    ]
    for headers in own { #expect(try await enter(headers) == 303, "\(headers)") }
  }

  @Test("A form that was sent after the session ended is kept, and offered again after signing in")
  func ended() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let site = AskedSite(test.office)
    let author = try await site.signIn(try await test.person("Nguyễn Thử"))
    let id = try await test.draft(
      "Thử", by: author.person, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await test.office.signOut(author.token)
    let page = try await site.post("/ho-so/\(id)/soan/ten", as: author, [("title", "Chữ viết lúc phiên đã hết")])
    #expect(page.status == 401)
    #expect(page.text.contains("Nội dung bạn vừa gửi vẫn được giữ"))
    let kept = PageReader(page.text, at: "").forms.flatMap(\.controls).first { $0.name == "kept" }?.value
    #expect(kept == "title=\(URLText.encode("Chữ viết lúc phiên đã hết"))")
    let ticket = try await test.office.grant(to: author.person)
    #expect(ticket.person == author.person)
    #expect(try await test.dossier(id).writing.title == "Thử")
  }
}
