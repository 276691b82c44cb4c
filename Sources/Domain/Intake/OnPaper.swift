/// A dossier that came on paper: an officer of the receiving office, or the authors' unit, enters it for its authors.
extension Dossier {
  /// How the paper came.
  public struct OnPaper: Hashable, Sendable, Codable {
    public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
      case handedIn = "truc-tiep"
      case posted = "buu-dien"

      public var name: String {
        switch self {
        case .handedIn: "nộp trực tiếp"
        case .posted: "gửi qua bưu điện"
        }
      }
    }

    public var way: Way
    /// The day on which it reached the receiving office.
    public var came: Day
    /// The day of the postmark, where the plan goes by it.
    public var postmark: Day?
    /// Who brought it, or the sender on the cover.
    public var broughtBy: String
    /// The unit to which it was handed in; nil where it came to the receiving office.
    public var taker: Taker?

    /// A unit that took a dossier in for its authors, by the name that it had then.
    public struct Taker: Hashable, Sendable, Codable {
      public let unit: Unit.ID
      public let name: String

      public init(_ unit: Unit, on day: Day) { (self.unit, name) = (unit.id, unit.name(on: day)) }
    }

    /// The day on which it counts as filed: that of the postmark where the plan goes by it, else the day it came.
    public var filed: Day { postmark ?? came }

    /// - Throws: `Refusals` for days that cannot be, a postmark that is missing where the track goes by it, and where
    ///   nobody is named.
    public init(
      _ way: Way, came: Day, postmark: Day?, broughtBy: String, to track: Track, taker: Taker? = nil, at now: Instant
    ) throws {
      let goesByPostmark = way == .posted && track.isPostmarked && taker == nil
      let broughtBy = broughtBy.typed
      var refusals: [Refusal] = []
      if came > now.day {
        refusals.append(.input("came", "Ngày nhận không thể sau hôm nay (\(now.day.short))."))
      }
      if goesByPostmark, postmark == nil {
        refusals.append(
          Refusal(
            "Ghi ngày dấu bưu điện: \(track.name) tính theo ngày này.", kind: .input,
            clause: track.intakeSource.clause, field: "postmark"))
      }
      if let postmark, goesByPostmark, postmark > came {
        refusals.append(.input("postmark", "Dấu bưu điện không thể sau ngày nhận (\(came.short))."))
      }
      refusals.ask(
        broughtBy, "Ghi người nộp, hoặc người gửi ghi trên bì thư (2 đến 200 ký tự)", in: "brought-by", .untold(2...200)
      )
      try refusals.throwIfAny()
      self.way = way
      self.came = came
      self.postmark = goesByPostmark ? postmark : nil
      self.broughtBy = broughtBy
      self.taker = taker
    }

    /// The moment that counts for the days of intake. What a unit took in counts when it is passed on, as what an
    /// author sends: nobody but the receiving office says that something came in time.
    func moment(at now: Instant) -> Instant { taker == nil ? VietnamTime.start(of: filed) : now }

    /// `gửi qua bưu điện, dấu bưu điện ngày 19/4/2024, đến ngày 22/4/2024, người gửi Nguyễn Văn Thử`
    public var text: String {
      let parts: [String] =
        switch way {
        case .handedIn:
          [way.name + (taker.map { " tại \($0.name)" } ?? "") + " ngày \(came.short)", "người nộp \(broughtBy)"]
        case .posted:
          [way.name] + (postmark.map { ["dấu bưu điện ngày \($0.short)"] } ?? [])
            + ["đến \(taker.map { "\($0.name) " } ?? "")ngày \(came.short)", "người gửi \(broughtBy)"]
        }
      return parts.joined(separator: ", ")
    }

    fileprivate func refusalOfLateness(to track: Track) -> Refusal {
      Refusal(
        """
        Hồ sơ \(text): \(track.name) đã hết hạn nhận hồ sơ, nhận \(track.intake.phrase)\
        \(track.isPostmarked ? " theo dấu bưu điện" : "").
        """, clause: track.intakeSource.clause,
        next: "Trả lại hồ sơ, hoặc ghi lý do và văn bản cho phép nộp muộn ở cuối trang.", field: "late-reason")
    }
  }

  /// A draft that an officer enters from the paper. The officer files it in place of its authors and is none of them.
  ///
  /// - Parameters:
  ///   - standing: how its authors stand to the plan.
  ///   - admission: by what it is let in where it came after the deadline.
  /// - Throws: `Refusals` when the track was not open on the day that counts, and when the plan is not for people of
  ///   that unit, unless an officer lets them in.
  public static func enteredFromPaper(
    id: ID, _ paper: OnPaper, title: String, unit: Unit?, as standing: Applicant.Standing, admission: Admission?,
    plan: Plan, version: Int, track: Track, by officer: Person, at now: Instant
  ) throws -> Dossier {
    let isAtOffice = paper.taker == nil
    let isLate = isAtOffice && track.intake.phase(at: paper.moment(at: now)) == .over
    let kept = plan.refusals(of: Applicant(standing, authors: [])).map { refusal in
      guard isAtOffice else { return refusal }
      return Refusal(
        refusal.reason, clause: refusal.clause,
        next: "Trả lại hồ sơ, hoặc ghi lý do và văn bản cho tham gia ở cuối trang.", field: "outside-reason")
    }
    let refusals = (isLate && admission == nil ? [paper.refusalOfLateness(to: track)] : []) + kept
    try refusals.throwIfAny()
    if !isLate { try plan.requireOpen(track, at: paper.moment(at: now)) }
    var dossier = Dossier(
      id: id, plan: plan.id, planVersion: version, round: plan.round, track: track.id, filer: officer.id,
      unit: unit?.id,
      unitName: unit?.name(on: now.day), writing: Writing(), attachments: [], state: .draft, revision: 1,
      checks: [], history: [])
    dossier.onPaper = paper
    dossier.consentRule = plan.participants.consent
    dossier.writing.title = title.typed
    let fields = plan.fields(of: track)
    if fields.count == 1 { dossier.writing.field = fields[0].id }
    try dossier.writing.requireFitting()
    dossier.history = [Event(.enteredFromPaper(text: paper.text), at: now, by: officer.id)]
    guard isLate, let admission else { return dossier }
    dossier.lateAdmission = admission
    dossier.history.append(
      Event(.lateAdmitted(reason: admission.reason, document: admission.document), at: now, by: officer.id))
    return dossier
  }

  /// The moment that counts for the days of intake: what came on paper counts from the day on which it came.
  func moment(ofFilingAt now: Instant) -> Instant {
    onPaper?.moment(at: now) ?? now
  }

  /// It came to the receiving office on paper, so that it passes no unit on its way there.
  public var cameToOffice: Bool { onPaper.map { $0.taker == nil } ?? false }
}

// MARK: Taking over

extension Dossier {
  /// Whether the person may take over what was entered from paper for them: its first author, who said by account that
  /// they are, while the step is open.
  public func canBeTakenOver(by person: Person.ID) -> Bool {
    guard allows(.takeOver), onPaper != nil, filer != person, let first = writing.authors.first else { return false }
    return first.person == person && first.isConfirmed
  }

  /// As the author's own, who answers for it from now on.
  public func takenOver(by person: Person, at now: Instant) throws -> Dossier {
    try require(.takeOver)
    guard canBeTakenOver(by: person.id) else {
      throw Refusal(
        "Hồ sơ này không có gì để bạn nhận về.",
        next: "Chỉ tác giả đứng đầu, đã xác nhận bằng tài khoản, nhận được hồ sơ giấy đã nộp hộ mình.")
    }
    var dossier = self
    dossier.filer = person.id
    dossier.history.append(Event(.takenOver(name: person.name), at: now, by: person.id))
    return dossier
  }
}
