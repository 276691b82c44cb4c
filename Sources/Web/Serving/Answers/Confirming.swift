import Cryptography
import Domain
import Office

/// Deeds that cannot be undone.
extension Route {
  /// The route, asking first: the form that is sent is tried, and when nothing refuses it, a page says what will follow
  /// and what is missing. What was typed goes with it. Only the form of that page does the deed, and only while the
  /// page
  /// would still say the same.
  ///
  /// - Parameter question: what is asked about the form of a visit; nil when its deed can be undone.
  func asking(_ question: @escaping @Sendable (Visit, Desk) throws -> Confirmation?) -> Route {
    let deed = handle
    var route = self
    route.handle = { visit in
      let asked = try await visit.office.read(as: visit.signedIn) { desk -> Answer? in
        guard let confirmation = try question(visit, desk) else { return nil }
        let seal = String(Digest.hex(of: confirmation.html.utf8).prefix(16))
        guard visit.form["_confirmed"] != seal else { return nil }
        let page = ConfirmingPage(
          confirmation: confirmation, visit: visit, seal: seal, hasChanged: visit.form.contains("_confirmed"))
        return .page(page.page.html(Frame(visit, desk)))
      }
      guard let asked else { return try await deed(visit) }
      var trial = visit
      trial.isTrial = true
      let answer = try await deed(trial)
      if case .redirect = answer { return asked }
      return answer
    }
    return route
  }
}
