import Domain
import Markup

extension ReportSaid {
  /// As it stands in the table of reports: the same text for the same.
  var column: String? { try? JSON.text(of: self) }

  /// Nil for anything else.
  init?(column text: String) {
    guard let said = try? JSON.decoded(ReportSaid.self, from: text) else { return nil }
    self = said
  }
}
