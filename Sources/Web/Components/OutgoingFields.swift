import Domain
import Markup

/// The fields of an outgoing paper that is signed outside the program: its number, and to whom it goes.
struct OutgoingFields {
  /// What was filled in before.
  var kept: Outgoing?
  /// To whom it goes unless something else is filled in.
  var proposed: [String]
  /// The abbreviation of the kind of paper, as its symbol has it: `TB`.
  var symbol: String
  /// What the ids of the fields begin with, where the page has more than one such form.
  var prefix = ""

  var html: HTML {
    let number = Field(
      "paper-number", "Số và ký hiệu", id: "\(prefix)paper-number",
      hint: "Ví dụ 12/\(symbol)-UBND. Để trống nếu văn thư chưa cấp số.")
    let recipients = Field(
      "recipients", "Nơi nhận", id: "\(prefix)recipients",
      hint: "Mỗi dòng một nơi nhận; sửa được trước khi ban hành.")
    let usual = (kept?.recipients ?? proposed).joined(separator: "\n")
    return """
      \(number.text(kept?.number ?? ""))\
      \(recipients.area(usual))
      """
  }
}

extension Form {
  /// What `OutgoingFields` brought back; nil where the form has no such fields.
  ///
  /// - Throws: `Refusal` for what is no number, or a list that is too long.
  func outgoing() throws -> Outgoing? {
    guard contains("recipients") else { return nil }
    return try Outgoing(number: self["paper-number"], recipients: Recipients.typed(self["recipients"]))
  }
}
