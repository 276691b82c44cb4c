import Domain
import Markup
import Office

extension Confirmation {
  /// What is asked before a yearly book is published.
  @Sendable
  static func issuingBook(_ found: BookLook.Found, _ visit: Visit) throws -> Confirmation? {
    guard !found.book.isIssued else { return nil }
    return Confirmation(
      deed: "Công bố ấn phẩm", subject: "\(found.rules.name), năm \(found.book.year)",
      follows: ["Lời giới thiệu, các bài và thứ tự không sửa được nữa.", "Tệp in ghi số văn bản công bố."],
      facts: [
        ("Số bài", "\(found.stories.count)"), ("Văn bản công bố", visit.form["number"]),
        ("Ngày công bố", visit.form.shownDay("day")),
      ], place: .plans)
  }
}
