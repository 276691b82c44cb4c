import Markup

/// Where a form begins that changes something.
private let opening = Needle(Array(#"<form method="post""#.utf8))

extension HTML {
  /// The page with the session's secret in each form that changes something (CSRF), so that no page has to think of it.
  /// What people write is escaped and cannot look like a form.
  func withFormSecret(_ secret: String) -> HTML {
    guard !secret.isEmpty else { return self }
    let field: HTML = #"<input type="hidden" name="_csrf" value="\#(secret)">"#
    var (page, copied) = (HTML.empty, 0)
    while let form = opening.first(in: utf8, from: copied),
      let end = utf8[form...].firstIndex(of: UInt8(ascii: ">"))
    {
      page += self[copied..<end + 1]
      page += field
      copied = end + 1
    }
    page += self[copied..<utf8.count]
    return page
  }
}
