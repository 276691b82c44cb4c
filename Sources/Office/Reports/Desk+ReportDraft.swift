import Domain
import Store

/// What is taken back of a report before it is sent.
extension Desk {
  func takeOff(_ digest: String, of key: Report.Key, in round: ReportRound) throws {
    guard let report = try report(key) else { throw Refusal.absent }
    try changing(report, "file-off") {
      try $0.without(digest).noting($0, under: round.given.headings, by: person.id, at: now)
    }
  }

  func discard(_ key: Report.Key) throws {
    guard let report = try report(key) else { throw Refusal.absent }
    try changing(report, "discarded") { try $0.discarded(by: person.id, at: now) }
  }

  /// The version of a report that a window shows and writes over; 0 where nothing was written yet.
  func revision(of key: Report.Key) throws -> Int {
    try Records.load(Report.self, key.description, on: connection)?.version ?? 0
  }
}

extension Refusal {
  static let reportMovedOn = Refusal(
    "Báo cáo này vừa được sửa ở một cửa sổ khác.", kind: .conflict,
    next: """
      Cả hai bản đều còn: các ô bên dưới là bản bạn vừa gõ, bản ở cửa sổ kia ghi ngay trên. Sửa cho đúng rồi gửi lại \
      để giữ bản này.
      """)
}
