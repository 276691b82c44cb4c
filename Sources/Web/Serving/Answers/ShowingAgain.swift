import Domain
import HTTPTypes
import Hummingbird
import Office
import Store

/// A form that is sent and not taken comes back on its own page.
extension Site {
  /// The page of the form with what is wrong with it; nil when the error is of another kind, or the page is gone.
  func showAgain(_ route: Route, _ visit: Visit, after error: any Error) async throws -> Answer? {
    let conflict = error is SaveConflict ? [Refusal.changedMeanwhile] : (error as? Refusal).map { [$0] } ?? []
    let refusals = Refusals.ofInput(error) ?? conflict.filter { $0.kind == .conflict }
    return refusals.isEmpty ? nil : try await showAgain(route, visit, refusals)
  }

  /// The page of the form with what was typed in it.
  func showAgain(_ route: Route, _ visit: Visit, _ refusals: [Refusal]) async throws -> Answer? {
    guard route.method == .post, visit.pass != nil || route.opening != .signedIn, !visit.wantsJSON else {
      return nil
    }
    let above = pages(of: route).map { (page: $0, visit: visit) }
    for (page, visit) in origin(of: visit) + above {
      let place = visit.place(of: page)
      let shown = try? await page.handle(visit.looking(at: place.path, query: place.query))
      guard case .page(let html, .ok, _)? = shown else { continue }
      let again = ShownAgain(
        page: html, address: place.address, action: visit.path, form: visit.form, refusals: refusals)
      if let html = again.html { return .page(html, status: refusals.isEmpty ? .ok : status(of: refusals)) }
    }
    return nil
  }

  /// The page from which the form was sent, where that is known, with the visit as one that its address names.
  private func origin(of visit: Visit) -> [(page: Route, visit: Visit)] {
    let parts = visit.came.prefix { $0 != "?" }.split(separator: "/")
    let matching = pages.values.filter { page in
      let pattern = page.path.split(separator: "/")
      return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
    // Of `/ho-so/moi` and `/ho-so/:id` the first is meant.
    guard let page = matching.min(by: { $0.path.count { $0 == ":" } < $1.path.count { $0 == ":" } }) else { return [] }
    let named = zip(page.path.split(separator: "/"), parts).filter { $0.0.hasPrefix(":") }
    return [(page: page, visit: visit.naming(Parameters(named.map { (key: $0.0.dropFirst(), value: $0.1) })))]
  }

  /// The pages on which the form of a route may stand, the likeliest first: the one it names, else those above its
  /// address.
  private func pages(of route: Route) -> [Route] {
    if let named = route.page { return pages[named].map { [$0] } ?? [] }
    var above: [Route] = []
    var path = route.path[...]
    while !path.isEmpty {
      if let page = pages[String(path)] { above.append(page) }
      path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    return above
  }
}

extension Visit {
  /// The form is only asked back as it was typed; nothing of it is done.
  var isGoingBack: Bool { form.contains("_back") }

  /// Where the form stood that was sent: the address of the page with its query, as the form or the browser tells it.
  fileprivate func place(of page: Route) -> (path: String, query: Form, address: String) {
    let path = page.path.split(separator: "/").map { part in
      part.hasPrefix(":") ? parameters.get(String(part.dropFirst())) ?? "" : String(part)
    }.reduce("") { "\($0)/\($1)" }
    let known = came == path || came.hasPrefix("\(path)?") ? came : path
    // What was done before is no answer to what was sent now.
    let query = Form(query: String(known.dropFirst(path.count + 1))).fields.filter { $0.name != "da" }
    // A page that is told by its address what to show is told so by its form as well, where the address says nothing.
    return (path, Form(fields: form.typed + query), known)
  }

  /// From where the form was sent, as it says itself or the browser does; empty when neither does.
  var came: String {
    if form.contains("_trang") { return form["_trang"] }
    let parts = (headers[.referer] ?? "").split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count == 3 ? "/\(parts[2])" : ""
  }
}

extension Refusal {
  /// Someone saved the same while this was being decided.
  static let changedMeanwhile = Refusal(
    "Có người vừa sửa nội dung này.", kind: .conflict,
    next: "Xem lại nội dung mới; chữ bạn gõ vẫn còn trong ô, gửi lại nếu vẫn đúng.")
}
