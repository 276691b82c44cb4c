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

/// The one cookie: the token of a signed-in session.
enum Cookies {
  static func token(in headers: HTTPFields) -> String? {
    for pair in (headers[.cookie] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].drop(while: { $0 == " " }) == "phien", parts[1].utf8.count <= 64 {
        return String(parts[1])
      }
    }
    return nil
  }

  static func setting(_ token: String, secure: Bool) -> String {
    "phien=\(token); Path=/; HttpOnly; SameSite=Lax; Max-Age=43200" + (secure ? "; Secure" : "")
  }

  static let clearing = "phien=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
}
