import Domain
import Foundation

extension ReportSaid {
  /// As it stands in the table of reports: the same text for the same.
  var column: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Nil for anything else.
  init?(column text: String) {
    guard let said = try? JSONDecoder().decode(ReportSaid.self, from: Data(text.utf8)) else { return nil }
    self = said
  }
}
