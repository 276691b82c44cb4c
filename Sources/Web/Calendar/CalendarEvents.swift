import Cryptography
import Domain
import Hummingbird
import Office

extension Waiting {
  /// By which calendars know it again.
  var uid: String { String(Digest.hex(of: key(at: link.description).utf8).prefix(32)) }
}

extension CalendarEvent {
  /// What waits for someone, on its last day.
  init(_ work: DatedWork, _ address: SiteAddress) {
    self.init(
      uid: CalendarEvent.uid(work.waiting.uid), day: work.due, summary: work.waiting.what,
      address: address.full(work.waiting.link), sequence: work.sequence, modified: work.modified)
  }

  /// The last day on which a track takes dossiers.
  init(_ found: IntakeDaysLook.Found, _ address: SiteAddress) {
    let intake = found.track.intake
    self.init(
      uid: CalendarEvent.uid("\(found.plan.id).\(found.plan.period.from).\(found.track.id)"),
      day: intake.until.lastDay, summary: "\(found.plan.shortTitle), \(found.track.name): ngày cuối nhận hồ sơ",
      description: "Nhận hồ sơ \(intake.phrase).", address: address.full(.plan(found.plan.id)),
      sequence: found.sequence, modified: found.modified)
  }

  /// The day on which a council meets.
  init(_ meeting: MeetingDay, _ address: SiteAddress) {
    let session = meeting.session
    self.init(
      uid: CalendarEvent.uid("phien.\(session.id)"), day: session.day, summary: "\(session.name), \(meeting.council)",
      description: [session.meeting.time, session.meeting.place].filter { !$0.isEmpty }.joined(separator: ", "),
      address: address.full(.session(session)), sequence: meeting.sequence, modified: meeting.modified)
  }

  /// The days of an event.
  init(_ day: EventDay, _ address: SiteAddress) {
    let event = day.event
    self.init(
      uid: CalendarEvent.uid("su-kien.\(event.id)"), day: event.time.from, through: event.time.through,
      summary: event.details.title,
      description: [event.time.text, event.details.place].filter { !$0.isEmpty }.joined(separator: ", "),
      address: address.full(.event(event.id)), sequence: day.sequence, modified: day.modified)
  }

  /// The day of a thing of that name.
  init(_ due: DueDay, _ name: String, _ link: Link, _ address: SiteAddress) {
    self.init(
      uid: CalendarEvent.uid(name), day: due.day, summary: due.what, address: address.full(link),
      sequence: due.sequence, modified: due.modified)
  }

  /// A key of the plan may have the sign that a calendar keeps for the end.
  private static func uid(_ name: String) -> String { "\(name.replacing("@", with: "."))@sangkien" }
}

extension Answer {
  /// A calendar: a feed, or one event to be taken along.
  static func calendar(_ file: CalendarFile) -> Answer {
    .other(
      Response(
        status: .ok,
        headers: [
          .contentType: "text/calendar; charset=utf-8", .cacheControl: "no-store",
          .contentDisposition: "attachment; filename=\"lich.ics\"",
        ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))))
  }
}
