import Domain
import HTTPTypes

extension Visit {
  /// - Throws: `Refusal` when the form does not come from a page of this site and this session (CSRF). Where nobody is
  ///   signed in there is no secret that a form could carry: then the browser has to say that the form comes from here,
  ///   so that no other site signs anybody in as somebody else.
  func requireOwnForm() throws {
    let isOwn = comesFromHere
    guard isOwn != false else { throw Refusal.foreignForm }
    guard let pass else {
      guard isOwn == true else { throw Refusal.foreignForm }
      return
    }
    guard (headers[.csrf] ?? form["_csrf"]) == pass.csrf else { throw Refusal.foreignForm }
  }

  /// Whether the browser says that the form comes from a page of this site; nil when it says nothing.
  private var comesFromHere: Bool? {
    if let origin = headers[.origin] { return isOwn(origin) }
    if let site = headers[.secFetchSite] { return site == "same-origin" }
    return headers[.referer].map { referer in
      isOwn(
        referer.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/"))
    }
  }

  /// Scheme, host and port have to be those of the site.
  private func isOwn(_ origin: String) -> Bool {
    let asked = "\(options.isSecure ? "https" : "http")://\(authority)"
    return origin == asked || options.address.isPublic && origin == options.address.origin
  }
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
