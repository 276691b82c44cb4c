import Domain
import Office

/// What goes with a session: who reads what, and the meeting.
enum MeetingRoutes {
  private static let page = "/hoi-dong/:council/phien/:session/cuoc-hop"

  static let all: [Route] = [
    .page("/hoi-dong/:council/phien/:session/phan-cong", { ReadingLook(of: try $0.id("session")) }, \.page),
    .post("/hoi-dong/:council/phien/:session/phan-cong") { visit in
      guard let readers = Int(visit.form["readers"]) else {
        throw Refusal.input("readers", "Chọn số người đọc mỗi hồ sơ.")
      }
      let short = try await visit.run(
        .shareOutReading(visit.id("session"), readers: readers, keeping: visit.form["keeping"] == "1"))
      return .redirect(try visit.session("phan-cong"), short.isEmpty ? .shared : .sharedShort)
    },
    .post(
      "/hoi-dong/:council/phien/:session/phan-cong/:dossier",
      { .assignReaders(try $0.id("session"), dossier: try $0.id("dossier"), readers: $0.form.ids("reader")) },
      then: { try $0.session("phan-cong") }, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/phan-cong/:dossier/them",
      on: "/hoi-dong/:council/phien/:session/phan-cong",
      { .askThirdMarker(try $0.id("session"), dossier: try $0.id("dossier"), member: $0.form.id("third")) },
      then: { try $0.session("phan-cong") }, .saved),
    .page("/hoi-dong/:council/phien/:session/xung-dot", { ConflictsLook(in: try $0.id("session")) }, \.page),
    .get("/hoi-dong/:council/phien/:session/ho-so.zip", ReadingArchiveLook.self) { visit in
      let archive = try await visit.look(ReadingArchiveLook(of: try visit.id("session")))
      let files = visit.office.files
      return .download(archive.name, type: "application/zip") { write in
        try await archive.send(from: files, to: write)
      }
    },
    .page(page, { MeetingLook(of: try $0.id("session"), on: $0.query.id("ho-so")) }, \.page),
    .post(
      "/hoi-dong/:council/phien/:session/cuoc-hop",
      { visit in
        let form = visit.form
        let guests = lines(form["guests"]).map { line in
          let parts = line.split(separator: ";", maxSplits: 1).map(String.init)
          return Meeting.Guest(name: parts[0], body: parts.count > 1 ? parts[1] : "")
        }
        return .announceMeeting(
          try visit.id("session"), place: form["place"], time: form["time"], agenda: lines(form["agenda"]),
          guests: guests, invitation: try form.outgoing())
      }, then: meeting, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/diem-danh", on: page,
      { visit in
        let absences = visit.form.ids("absent").map { (member: Person.ID) in
          Meeting.Absence(member: member, reason: visit.form["absence-\(member)"])
        }
        return .callRoll(try visit.id("session"), absences: absences)
      }, then: meeting, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/y-kien", on: page,
      { .noteDiscussion(try $0.id("session"), dossier: $0.form.id("dossier"), text: $0.form["text"]) },
      then: meeting, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/bieu-quyet", on: page, fields: Route.fieldsOfMany,
      { .countVotes(try $0.id("session"), try $0.form.meetingVotes()) }, then: meeting, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/quyet-diem/:dossier", on: page,
      { visit in
        let dossier: Dossier.ID = try visit.id("dossier")
        return .settleMarks(
          try visit.id("session"), dossier: dossier, points: Points(visit.form["points-\(dossier)"].typed),
          reason: visit.form["reason-\(dossier)"])
      }, then: meeting, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/tra-loi/:dossier", on: page,
      { visit in
        let dossier: Dossier.ID = try visit.id("dossier")
        return .answerMembers(try visit.id("session"), dossier: dossier, text: visit.form["answer-\(dossier)"])
      }, then: meeting, .saved),
    .post("/hoi-dong/:council/phien/:session/cham-lai", on: page, scoringAgain, then: meeting, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/ket-luan", on: page,
      { visit in
        .concludeMeeting(
          try visit.id("session"), conclusion: visit.form["conclusion"],
          recipients: try visit.form.contains("recipients") ? Recipients.typed(visit.form["recipients"]) : nil)
      }, then: meeting, .saved),
  ]

  @Sendable private static func meeting(_ visit: Visit) throws -> Link { try visit.session("cuoc-hop") }

  /// What the button says that is pressed: the author completes the dossier, everyone scores it again, or they go on.
  @Sendable
  private static func scoringAgain(_ visit: Visit) throws -> Command<Void> {
    let session: Session.ID = try visit.id("session")
    guard let dossier: Dossier.ID = visit.form.id("dossier") else { throw Refusal.input("dossier", "Chọn hồ sơ.") }
    switch visit.form["go"] {
    case "ask":
      let due = try visit.form.requiredDay("due", "Ghi hạn bổ sung.")
      return .askCompletionInSession(session, dossier: dossier, text: visit.form["text"], due: due)
    case "again": return .scoreAgain(session, dossier: dossier, reason: visit.form["text"])
    case "resume": return .resumeScoring(session, dossier: dossier)
    default: throw Refusal.absent
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).typed }.filter { !$0.isEmpty }
  }
}

extension Form {
  /// How the meeting voted, by dossier; rows that were left empty say nothing.
  fileprivate func meetingVotes() throws -> [(dossier: Dossier.ID, yes: Int, no: Int, blank: Int)] {
    try fields.compactMap { field in
      guard field.name.hasPrefix("yes-"), let dossier = Dossier.ID(field.name.dropFirst("yes-".count)) else {
        return nil
      }
      let typed = ["yes", "no", "blank"].map { self["\($0)-\(dossier)"].typed }
      guard typed.contains(where: { !$0.isEmpty }) else { return nil }
      let counts = typed.map { $0.isEmpty ? 0 : Int($0) }
      guard let yes = counts[0], let no = counts[1], let blank = counts[2] else {
        throw Refusal.input("yes-\(dossier)", "Số phiếu ghi bằng chữ số.")
      }
      return (dossier, yes, no, blank)
    }
  }
}
