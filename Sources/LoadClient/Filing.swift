import ArgumentParser
import Domain
import Foundation

/// Files whole dossiers from several clients at once, as the guided form does it: begun, four pages of fields saved one
/// after the other, submitted. Prints what `Send` prints; what is counted and timed is a dossier from its beginning to
/// its submission.
struct Filing: ParsableCommand {
  @Option(help: "The port of the site on this machine; several for several nodes, which the clients share out.")
  var port: [UInt16]
  @Option(help: "The session's cookie, of somebody without a unit.") var cookie: String
  @Option(help: "The session's secret.") var csrf: String
  @Option(help: "The name of who files, as it is in the installation.") var author = "Ngô Văn Thử Nghiệm"
  @Option(help: "Clients at once.") var clients = 16
  @Option(help: "The most seconds.") var seconds = 5.0

  func run() throws {
    let pages = self.pages
    try Clients.run(clients) { client, start in file(as: client, pages, since: start) }
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

  /// What one client files over one connection; after an answer that was not hoped for it begins another dossier.
  private func file(
    as client: Int, _ pages: [(section: String, form: String)], since start: ContinuousClock.Instant
  ) -> Tally {
    let port = port[client % port.count]
    guard var connection = Connection(port: port) else { return Tally(others: [0: 1]) }
    var (own, number) = (Tally(), 0)
    while start.duration(to: .now) < .seconds(seconds) {
      number += 1
      let began = ContinuousClock.now
      let status = file("Giải pháp nộp trọn vẹn \(client) - \(number)", pages, over: connection)
      if status == 303 {
        own.times.append(began.duration(to: .now) / .milliseconds(1))
        continue
      }
      own.others[status, default: 0] += 1
      if status == 0 {
        guard let next = Connection(port: port) else { break }
        connection = next
      }
    }
    return own
  }

  /// Files one dossier.
  ///
  /// - Returns: the status of the last answer, which is the first that was not hoped for if one was not.
  private func file(
    _ title: String, _ pages: [(section: String, form: String)], over connection: Connection
  ) -> Int {
    let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    let key = Dossier.ID(at: now)
    func post(_ path: String, _ form: String) -> Int {
      connection.post(path, body: "_csrf=\(csrf)&\(form)", cookie: cookie)
    }
    var status = post("/ho-so", "key=\(key)&plan=tam-diep-2024&track=dot-2")
    for (place, page) in pages.enumerated() where status == 303 {
      let named = page.section == "ten" ? "title=\(Self.encoded(title))&" : ""
      status = post("/ho-so/\(key)/soan/\(page.section)", "revision=\(place + 1)&\(named)\(page.form)")
    }
    return status == 303 ? post("/ho-so/\(key)/nop", "") : status
  }
}
