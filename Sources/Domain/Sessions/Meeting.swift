/// The meeting of a session: where and when, what is on the agenda, who comes, what is said.
public struct Meeting: Hashable, Sendable, Codable {
  /// Someone invited who has no seat.
  public struct Guest: Hashable, Sendable, Codable {
    public var name: String
    public var body: String

    public init(name: String, body: String = "") {
      self.name = name.typed
      self.body = body.typed
    }
  }

  /// A member who is not there, and why.
  public struct Absence: Hashable, Sendable, Codable {
    public var member: Person.ID
    public var reason: String

    public init(member: Person.ID, reason: String = "") {
      self.member = member
      self.reason = reason.typed
    }
  }

  /// Something said, on a dossier or in general.
  public struct Note: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID?
    public var text: String
    public var at: Instant

    public init(dossier: Dossier.ID?, text: String, at: Instant) {
      self.dossier = dossier
      self.text = text
      self.at = at
    }
  }

  public var place = ""
  /// When it begins, as hours and minutes: `08:30`; empty while not set.
  public var time = ""
  public var agenda: [String] = []
  public var guests: [Guest] = []
  /// Who is present; nil until the secretary has called the roll.
  public internal(set) var present: [Person.ID]?
  public internal(set) var absences: [Absence] = []
  public internal(set) var notes: [Note] = []
  public internal(set) var conclusion = ""
  /// To whom the minutes go; nil where they go to the standing office.
  public internal(set) var recipients: [String]?
  /// Number and recipients of the invitation; nil where it goes to those whom the plan proposes.
  public internal(set) var invitation: Outgoing?

  public init() {}

  /// What is announced before it: the rest is recorded in it.
  ///
  /// - Throws: `Refusal` for a time that is none, and for more than a page's worth of text.
  public func announced(
    place: String, time: String, agenda: [String], guests: [Guest], invitation: Outgoing? = nil
  ) throws -> Meeting {
    let time = time.typed
    let isTime = time.wholeMatch(of: #/([01]\d|2[0-3]):[0-5]\d/#) != nil
    guard time.isEmpty || isTime else {
      throw Refusal.input("time", "Giờ họp ghi theo giờ và phút, ví dụ 08:30.")
    }
    guard place.typed.count <= 300, agenda.count <= 50, guests.count <= 100,
      agenda.allSatisfy({ $0.count <= 500 }), guests.allSatisfy({ $0.name.count <= 100 && $0.body.count <= 200 })
    else {
      throw Refusal.input(
        "agenda", "Địa điểm tối đa 300 ký tự; chương trình tối đa 50 mục; khách mời tối đa 100 người.")
    }
    var meeting = self
    meeting.place = place.typed
    meeting.time = time
    meeting.agenda = agenda.map(\.typed).filter { !$0.isEmpty }
    meeting.guests = guests.filter { !$0.name.isEmpty }
    meeting.invitation = invitation ?? self.invitation
    return meeting
  }
}

extension Session {
  /// With place, time, agenda and guests.
  public func announcing(_ meeting: Meeting) throws -> Session {
    try require(.announce)
    var session = self
    session.meeting = meeting
    return session
  }

  /// With the roll called: who is absent, and why.
  ///
  /// - Throws: `Refusal` for someone without a seat.
  public func calling(absences: [Meeting.Absence], of council: Council) throws -> Session {
    try require(.callRoll)
    let seated = members(of: council).map(\.person)
    let absent = Set(absences.map(\.member))
    guard absent.isSubset(of: seated), absent.count == absences.count else {
      throw Refusal.input("absent", "Người vắng mặt không phải là thành viên của phiên họp.")
    }
    guard absences.allSatisfy({ $0.reason.count <= 300 }) else {
      throw Refusal.input("absent", "Lý do vắng mặt dài tối đa 300 ký tự.")
    }
    var session = self
    session.meeting.present = seated.filter { !absent.contains($0) }
    session.meeting.absences = absences
    return session
  }

  /// With something that was said.
  public func noting(_ text: String, on dossier: Dossier.ID?, at now: Instant) throws -> Session {
    try require(.note)
    guard dossier.map(dossiers.contains) ?? true else { throw Refusal.absent }
    let text = try text.asked("Ghi ý kiến thảo luận, tối đa 5.000 ký tự", in: "text", .untold(2...5000))
    var session = self
    session.meeting.notes.append(Meeting.Note(dossier: dossier, text: text, at: now))
    return session
  }

  /// With what the meeting concluded.
  ///
  /// - Parameter recipients: to whom the minutes go; nil leaves it as it was.
  public func concluding(_ conclusion: String, recipients: [String]? = nil) throws -> Session {
    try require(.conclude)
    guard conclusion.typed.count <= 5000 else {
      throw Refusal.input("conclusion", "Kết luận dài tối đa 5.000 ký tự.")
    }
    var session = self
    session.meeting.conclusion = conclusion.typed
    session.meeting.recipients = recipients ?? session.meeting.recipients
    return session
  }
}

extension Plan {
  /// To whom minutes go unless something else is filled in.
  public var minutesRecipients: [String] { [standing.name, "Lưu: VT, hồ sơ"] }
}
