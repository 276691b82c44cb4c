import Cryptography
import Domain
import HTTPTypes

/// Headers on every answer.
enum SecurityHeaders {
  static let all: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    (named("Referrer-Policy"), "same-origin"),
    (named("X-Frame-Options"), "DENY"),
    (named("Permissions-Policy"), "camera=(), microphone=(), geolocation=()"),
    (named("Cross-Origin-Opener-Policy"), "same-origin"),
  ]

  /// A header that the library has no constant for; the names above are valid tokens.
  private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .contentSecurityPolicy }
}

/// The cookies: the token of a signed-in session, and for each person who signed in before what tells this browser from
/// a stranger's.
enum Cookies {
  private static let marks = "quen-"
  /// For how many seconds a browser is known.
  private static let knownSeconds = 180 * 24 * 3600

  static func token(in headers: HTTPFields) -> String? {
    all(in: headers).first { $0.name == "phien" && $0.value.utf8.count <= 64 }?.value
  }

  /// The marks that sign-ins left in the browser.
  static func marks(in headers: HTTPFields) -> [String] {
    all(in: headers).filter { $0.name.hasPrefix(marks) && $0.value.utf8.count <= 80 }.map(\.value)
  }

  private static func all(in headers: HTTPFields) -> [(name: String, value: String)] {
    (headers[.cookie] ?? "").split(separator: ";").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (String(parts[0].drop { $0 == " " }), String(parts[1]))
    }
  }

  static func setting(_ token: String, secure: Bool) -> String {
    "phien=\(token); Path=/; HttpOnly; SameSite=Lax; Max-Age=43200" + (secure ? "; Secure" : "")
  }

  /// A mark of the person's, which goes to the sign-in page alone.
  static func marking(_ person: Person.ID, _ mark: String, secure: Bool) -> String {
    """
    \(marks)\(Digest.hex(of: person.description.utf8).prefix(8))=\(mark); Path=\(Link.signIn); HttpOnly; SameSite=Lax; 
    """
      + "Max-Age=\(knownSeconds)" + (secure ? "; Secure" : "")
  }

  static let clearing = "phien=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
}
