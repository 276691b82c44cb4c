import Domain
import Markup
import Office

extension Amendments {
  /// What the public sees; empty when nothing was changed.
  var html: HTML {
    let corrected = corrections.map { correction in
      """
      <p>Đính chính theo \(Amendments.cite(correction.issuance)):</p>\
      \(Amendments.changes([correction.line], under: plan))
      """ as HTML
    }
    let revoked: HTML =
      revocation.map { "<p>Hủy bỏ theo \(Amendments.cite($0.issuance)). Lý do: \($0.reason)</p>" } ?? .empty
    return "\(corrected)\(revoked)"
  }

  /// The old words struck out beside the new.
  static func changes(_ lines: [Correction.Line], under plan: Plan) -> HTML {
    let changes = lines.flatMap { $0.changes(under: plan) }.map { change in
      "<li>\(change.what): <del>\(change.before)</del> → <ins>\(change.after)</ins></li>" as HTML
    }
    return #"<ul class="changes">\#(changes)</ul>"#
  }

  private static func cite(_ issuance: Issuance) -> String {
    "Quyết định số \(issuance.number) ngày \(issuance.day.short)"
  }
}
