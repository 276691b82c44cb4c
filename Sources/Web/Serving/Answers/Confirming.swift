import Cryptography
import Domain
import Office

/// Steps that cannot be undone.
extension Route {
  /// The route, asking first: the form that is sent is tried, and when nothing refuses it, a page says what will follow
  /// and what is missing. What was typed goes with it, and the file that was chosen. Only the form of that page does
  /// the deed, and only while the page would still say the same.
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
      guard let confirmation = try question(seen.found, visit), !visit.confirms(confirmation) else {
        return try await deed(visit)
      }
      var trial = visit
      trial.isTrial = true
      let answer = try await deed(trial)
      guard case .redirect = answer else { return answer }
      return try await visit.asked(confirmation, Frame(visit, seen))
    }
    return route
  }
}

extension Confirmation {
  /// What its page must still say when it is confirmed.
  fileprivate var seal: String { String(Digest.hex(of: html.utf8).prefix(16)) }
}

extension Visit {
  /// Whether the page that asks was confirmed, and would still say the same.
  fileprivate func confirms(_ confirmation: Confirmation) -> Bool { form["_confirmed"] == confirmation.seal }

  /// The page that asks.
  fileprivate func asked(_ confirmation: Confirmation, _ frame: Frame) async throws -> Answer {
    let page = ConfirmingPage(
      confirmation: confirmation, visit: self, seal: confirmation.seal, hasChanged: form.contains("_confirmed"),
      file: try await carriedFile())
    return .page(page.page.html(frame))
  }
}
