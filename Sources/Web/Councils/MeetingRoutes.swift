import Domain
import Office
import Store

/// What goes with a session: who reads what, and the meeting.
enum MeetingRoutes {
  private static let page = "/hoi-dong/:council/phien/:session/cuoc-hop"

  static let all: [Route] = [
    .get("/hoi-dong/:council/phien/:session/phan-cong", .prepareSession) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try ReadingPage.load(id, $0).page() }
    },
    .post("/hoi-dong/:council/phien/:session/phan-cong") { visit in
      guard let readers = Int(visit.form["readers"]) else {
        throw Refusal.input("readers", "Chọn số người đọc mỗi hồ sơ.")
      }
      let short = try await visit.run(
        .shareOutReading(visit.id("session"), readers: readers, keeping: visit.form["keeping"] == "1"))
      return .redirect(try visit.session("phan-cong"), short.isEmpty ? .shared : .sharedShort)
    },
    .post("/hoi-dong/:council/phien/:session/phan-cong/:dossier") { visit in
      try await visit.run(
        .assignReaders(
          visit.id("session"), dossier: visit.id("dossier"), readers: visit.form.ids("reader")))
      return .redirect(try visit.session("phan-cong"), .saved)
    },
    .get("/hoi-dong/:council/phien/:session/xung-dot", .checkConflicts) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try ConflictsPage.load(id, $0).page() }
    },
    .get("/hoi-dong/:council/phien/:session/ho-so.zip", .scoreDossier) { visit in
      let id: Session.ID = try visit.id("session")
      let archive = try await visit.office.read(as: visit.signedIn) { try $0.readingArchive(of: id) }
      let files = visit.office.files
      return .download(archive.name, type: "application/zip") { write in
        try await archive.send(from: files, to: write)
      }
    },
    .get("/hoi-dong/:council/phien/:session/cuoc-hop", .viewCouncil) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try MeetingPage.load(id, $0).page() }
    },
    .post("/hoi-dong/:council/phien/:session/cuoc-hop") { visit in
      let form = visit.form
      let guests = lines(form["guests"]).map { line in
        let parts = line.split(separator: ";", maxSplits: 1).map(String.init)
        return Meeting.Guest(name: parts[0], body: parts.count > 1 ? parts[1] : "")
      }
      try await visit.run(
        .announceMeeting(
          visit.id("session"), place: form["place"], time: form["time"], agenda: lines(form["agenda"]),
          guests: guests, invitation: form.outgoing()))
      return .redirect(try visit.session("cuoc-hop"), .saved)
    },
    .post("/hoi-dong/:council/phien/:session/diem-danh", on: page) { visit in
      let absences = visit.form.ids("absent").map { (member: Person.ID) in
        Meeting.Absence(member: member, reason: visit.form["absence-\(member)"])
      }
      try await visit.run(.callRoll(visit.id("session"), absences: absences))
      return .redirect(try visit.session("cuoc-hop"), .saved)
    },
    .post("/hoi-dong/:council/phien/:session/y-kien", on: page) { visit in
      try await visit.run(
        .noteDiscussion(
          visit.id("session"), dossier: visit.form.id("dossier"), text: visit.form["text"]))
      return .redirect(try visit.session("cuoc-hop"), .saved)
    },
    .post("/hoi-dong/:council/phien/:session/cham-lai", on: page) { visit in
      let session: Session.ID = try visit.id("session")
      guard let dossier: Dossier.ID = visit.form.id("dossier") else {
        throw Refusal.input("dossier", "Chọn hồ sơ.")
      }
      switch visit.form["go"] {
      case "ask":
        let due = try visit.form.requiredDay("due", "Ghi hạn bổ sung.")
        try await visit.run(.askCompletionInSession(session, dossier: dossier, text: visit.form["text"], due: due))
      case "again":
        try await visit.run(.scoreAgain(session, dossier: dossier, reason: visit.form["text"]))
      case "resume": try await visit.run(.resumeScoring(session, dossier: dossier))
      default: throw Refusal.absent
      }
      return .redirect(try visit.session("cuoc-hop"), .saved)
    },
    .post("/hoi-dong/:council/phien/:session/ket-luan", on: page) { visit in
      try await visit.run(
        .concludeMeeting(
          visit.id("session"), conclusion: visit.form["conclusion"],
          recipients: visit.form.contains("recipients") ? Recipients.typed(visit.form["recipients"]) : nil))
      return .redirect(try visit.session("cuoc-hop"), .saved)
    },
  ]

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).typed }.filter { !$0.isEmpty }
  }
}
