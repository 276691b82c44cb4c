import Markup

extension HTML {
  /// Where the session's secret (CSRF) goes in a form that changes something. The frame puts it in; a form without the
  /// place is refused when it is sent.
  static let secretPlace = HTML.placeholder

  /// The page with the session's secret in each form that changes something.
  ///
  /// - Parameter secret: empty where nobody is signed in.
  func withFormSecret(_ secret: String) -> HTML {
    filling(secret.isEmpty ? .empty : Parts.hidden("_csrf", secret))
  }
}
