/// A decision of recognition on its way to the signature (dự thảo quyết định): the annexed list as the closed session
/// left it, sent for review, returned or approved. A session has one.
public struct DecisionDraft: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case drafting
    case inReview = "in-review"
    case approved, issued

    public var name: String {
      switch self {
      case .drafting: "đang soạn"
      case .inReview: "chờ duyệt"
      case .approved: "đã duyệt, chờ ban hành"
      case .issued: "đã ban hành"
      }
    }
  }

  /// A step on the way, with what was written beside it.
  public struct Remark: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
      case made, sent, returned, approved, issued

      public var name: String {
        switch self {
        case .made: "Lập dự thảo từ kết quả đã khóa"
        case .sent: "Trình duyệt"
        case .returned: "Trả lại để sửa"
        case .approved: "Duyệt dự thảo"
        case .issued: "Ban hành"
        }
      }
    }

    public let kind: Kind
    public let at: Instant
    public let by: Person.ID
    public let note: String
  }

  public let plan: Plan.ID
  public let session: Session.ID
  public private(set) var items: [Decision.Item]
  public private(set) var grading: Decision.Grading?
  public internal(set) var state: State
  public private(set) var remarks: [Remark]

  /// A draft of what the session's results say.
  ///
  /// - Throws: `Refusal` before the session is closed, or when it has its decision.
  public init(
    of session: Session, items: [Decision.Item], grading: Decision.Grading? = nil, by person: Person.ID,
    at now: Instant
  ) throws {
    _ = try session.decided()
    self.plan = session.plan
    self.session = session.id
    self.items = items
    self.grading = grading
    state = .drafting
    remarks = [Remark(kind: .made, at: now, by: person, note: "")]
  }
}

extension DecisionDraft {
  public var recognised: [Decision.Item] { items.recognised }
  public var prizes: Dong { items.reduce(.zero) { $0 + $1.prize } }

  /// Made again from the results as they are now; whatever was approved of the old list is void.
  public func remade(
    _ items: [Decision.Item], grading: Decision.Grading?, by person: Person.ID, at now: Instant
  ) throws -> DecisionDraft {
    try require(.remake)
    return taken(.remake, .made, by: person, at: now) { ($0.items, $0.grading) = (items, grading) }
  }

  /// Sent for review to the one who will decide.
  public func sent(note: String, by person: Person.ID, at now: Instant) throws -> DecisionDraft {
    try require(.send)
    return taken(.send, .sent, by: person, at: now, note: try checked(note))
  }

  /// Returned with what has to be corrected.
  public func returned(note: String, by person: Person.ID, at now: Instant) throws -> DecisionDraft {
    try require(.sendBack)
    let note = try note.asked("Ghi rõ chỗ cần sửa để người soạn biết", in: "note", .upTo(2000))
    return taken(.sendBack, .returned, by: person, at: now, note: note)
  }

  /// Approved, to be numbered and signed.
  ///
  /// - Throws: `Refusal` for the one who made or sent it: nobody approves their own draft.
  public func approved(note: String, by person: Person.ID, at now: Instant) throws -> DecisionDraft {
    try require(.approve)
    guard !isDrafted(by: person) else {
      throw Refusal(
        "Bạn đã soạn dự thảo này nên không được duyệt.", kind: .forbidden,
        next: "Người khác có thẩm quyền duyệt thay bạn.")
    }
    return taken(.approve, .approved, by: person, at: now, note: try checked(note))
  }

  /// Issued as it was approved.
  ///
  /// - Parameters:
  ///   - items: what the session's results say now.
  ///   - grading: whether grades are given now, and of what.
  /// - Throws: `Refusal` before the approval, or when the results are no longer those that were approved.
  public func issued(
    _ items: [Decision.Item], grading: Decision.Grading?, by person: Person.ID, at now: Instant
  ) throws -> DecisionDraft {
    try require(.issue)
    guard self.items == items, self.grading == grading else {
      throw Refusal(
        "Kết quả đã đổi sau khi dự thảo được duyệt.", next: "Lập lại dự thảo từ kết quả mới rồi trình duyệt.")
    }
    return taken(.issue, .issued, by: person, at: now)
  }

  private func checked(_ note: String) throws -> String {
    guard note.typed.count <= 2000 else { throw Refusal.input("note", "Viết tối đa 2.000 ký tự.") }
    return note.typed
  }

  private func taken(
    _ step: Step, _ kind: Remark.Kind, by person: Person.ID, at now: Instant, note: String = "",
    _ change: (inout DecisionDraft) -> Void = { _ in }
  ) -> DecisionDraft {
    var draft = self
    draft.go(by: step)
    change(&draft)
    draft.remarks.append(Remark(kind: kind, at: now, by: person, note: note))
    return draft
  }
}

extension DecisionDraft {
  /// What it decides, in one line; of money only where the plan has prizes.
  public func sum(under plan: Plan) -> String {
    let works = plan.workNames
    let graded = items.gradedLater.isEmpty ? nil : "xếp loại \(items.gradedLater.count) \(works) đã công nhận trước"
    let judged =
      items.own.isEmpty && graded != nil ? nil : "công nhận \(recognised.count) trên \(items.own.count) \(works)"
    let money = plan.hasPrizes ? "tiền thưởng \(prizes.text)" : nil
    return [judged, graded, money].compactMap { $0 }.joined(separator: ", ").capitalisedFirst
  }
}
