import Cryptography
import Domain
import Office

/// Steps that cannot be undone.
extension Route {
  /// The route, asking first: the form that is sent is tried, and when nothing refuses it, a page says what will follow
  /// and what is missing. What was typed goes with it. Only the form of that page does the deed, and only while the
  /// page would still say the same.
  ///
  /// - Parameters:
  ///   - look: at what the deed is about.
  ///   - question: what is asked of it and the form that was sent; nil when the deed can be undone.
  func asking<L: Look>(
    _ look: @escaping @Sendable (Visit) throws -> L,
    _ question: @escaping @Sendable (L.Found, Visit) throws -> Confirmation?
  ) -> Route {
    let deed = handle
    var route = self
    route.handle = { visit in
      let seen = try await visit.office.look(look(visit), as: visit.signedIn)
      guard let asked = try visit.confirming(question(seen.found, visit), Frame(visit, seen)) else {
        return try await deed(visit)
      }
      var trial = visit
      trial.isTrial = true
      let answer = try await deed(trial)
      if case .redirect = answer { return asked }
      return answer
    }
    return route
  }
}

extension Visit {
  /// The page that asks; nil when nothing is asked, or it was confirmed as it is.
  fileprivate func confirming(_ confirmation: Confirmation?, _ frame: Frame) -> Answer? {
    guard let confirmation else { return nil }
    let seal = String(Digest.hex(of: confirmation.html.utf8).prefix(16))
    guard form["_confirmed"] != seal else { return nil }
    let page = ConfirmingPage(
      confirmation: confirmation, visit: self, seal: seal, hasChanged: form.contains("_confirmed"))
    return .page(page.page.html(frame))
  }
}
