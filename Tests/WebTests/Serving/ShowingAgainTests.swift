import Domain
import SiteSupport
import TestSupport
import Testing

@testable import Web

/// Every form of the site, found by walking every page as everyone in the rehearsal.
@Suite("Forms that are not taken", .onOneEngine)
struct ShowingAgainTests {
  /// What has no page of its own to come back to, and why.
  private static let elsewhere = [
    "/dang-nhap": "signing in has its own page and test", "/dang-xuat": "one button",
    "/dien-tap/vao": "the rehearsal's roles: one button each",
    "/dien-tap/dong-ho": "the rehearsal's clock stands on every page",
  ]

  @Test("An id stands once on a page, and no block stands within a paragraph")
  func pages() async throws {
    let walk = try await PageWalk.shared
    #expect(walk.pages > 300 && walk.helpPages > 50)
    #expect(walk.repeatedIDs == [:])
    #expect(walk.misplaced == [:])
  }

  @Test("A form that is refused comes back as it was typed")
  func forms() async throws {
    let (site, walk) = (try await RehearsalSite.shared, try await PageWalk.shared)
    let forms = walk.forms.values.filter { Self.elsewhere[$0.form.action.addressPattern] == nil }
    let outcomes = try await Array(forms).concurrentMap { found -> (isRefused: Bool, loss: String?) in
      let (form, person) = (found.form, found.person)
      let bad = form.refusable
      let filled = FilledForm(form, bad: bad, button: form.plainButton)
      func send(_ more: [(name: String, value: String)]) async throws -> AskedSite.Answered {
        try await site.asked.post(
          filled.action, as: person, filled.sent.filter { $0.name != "_csrf" } + more,
          [.referer: AskedSite.address + form.page], isMultipart: form.isMultipart)
      }
      // A form that nothing can be wrong with is asked back.
      var answer = try await send(bad == nil ? [("_back", "1")] : [])
      let isRefused = [409, 422].contains(answer.status)
      // It was taken, or is asked before it is done: asked back, it must come as it was typed all the same.
      if bad != nil, [200, 303].contains(answer.status) { answer = try await send([("_back", "1")]) }
      guard !filled.typed.isEmpty else { return (isRefused, nil) }
      let place = "\(form.action.addressPattern) on \(form.page): \(answer.status)"
      guard let lost = filled.lost(on: answer.text) else { return (isRefused, "\(place), the page has no such form") }
      return (isRefused, lost.isEmpty ? nil : "\(place) \(lost.joined(separator: "; "))")
    }
    #expect(outcomes.compactMap(\.loss) == [])
    let refused = outcomes.count { $0.isRefused }
    #expect(outcomes.count > 45 && refused >= 15, "\(outcomes.count) forms, \(refused) refused")
  }

  @Test("Where a form is refused, the page no longer says what was done before")
  func earlierNotice() async throws {
    let site = try await RehearsalSite.shared
    let person = try #require(site.person(.author, at: .tamDiep))
    let address = "/tai-khoan/thu?da=luu"
    #expect(try await site.asked.get(address, as: person).text.contains("Đã lưu."))
    let answer = try await site.asked.post(
      "/tai-khoan/thu/dia-chi", as: person, [("address", "a@b")], [.referer: AskedSite.address + address])
    #expect(answer.status == 422 && answer.text.contains("Chưa làm được") && !answer.text.contains("Đã lưu."))
  }
}
