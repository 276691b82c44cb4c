import ArgumentParser
import Domain
import Foundation

/// Files whole dossiers from several clients at once, as the guided form does it: begun, four pages of fields saved one
/// after the other, submitted. Prints what `Send` prints; what is counted and timed is a dossier from its beginning to
/// its submission.
struct Filing: ParsableCommand {
  @OptionGroup var clients: Clients
  @Option(help: "The name of who files, somebody without a unit, as it is in the installation.")
  var author = "Ngô Văn Thử Nghiệm"

  func run() throws {
    let pages = self.pages
    try clients.run { turn in
      turn.isOver ? nil : Self.file("Giải pháp nộp trọn vẹn \(turn.client) - \(turn.number)", pages, turn.post)
    }
  }

  /// The sections of the form, each with what is typed there beside the title.
  private var pages: [(section: String, form: String)] {
    let text = String(repeating: "Nội dung đo tải của một hồ sơ nộp trọn vẹn. ", count: 12)
    return [
      ("ten", Self.form(["field": "kinh-te", "solution": "ky-thuat", "owner": ""])),
      (
        "tac-gia",
        Self.form([
          "author-name-1": author, "author-workplace-1": "Tổ dân phố Mẫu", "author-position-1": "Thợ cơ khí",
          "author-qualification-1": "Đại học", "author-share-1": "100",
          "address": "Tổ dân phố Mẫu, thành phố Tam Điệp",
        ])
      ),
      ("ban-chat", Self.form(["before": text, "content": text, "novelty": text])),
      ("hieu-qua", Self.form(["first-applied": "2023-05-23", "spread": text, "benefit-by-authors": text])),
    ]
  }

  private static func form(_ fields: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  /// Files one dossier.
  ///
  /// - Returns: the status of the last answer, which is the first that was not hoped for if one was not.
  private static func file(
    _ title: String, _ pages: [(section: String, form: String)], _ post: (_ path: String, _ form: String) -> Int
  ) -> Int {
    let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    let key = Dossier.ID(at: now)
    var status = post("/ho-so", "key=\(key)&plan=tam-diep-2024&track=dot-2")
    for (place, page) in pages.enumerated() where status == 303 {
      let named = page.section == "ten" ? "title=\(encoded(title))&" : ""
      status = post("/ho-so/\(key)/soan/\(page.section)", "revision=\(place + 1)&\(named)\(page.form)")
    }
    return status == 303 ? post("/ho-so/\(key)/nop", "") : status
  }
}
