extension Dossier {
  /// Something that happened to a dossier: what, when, by whom, and the day by which the next step was due then.
  public struct Event: Hashable, Sendable, Codable {
    public let what: Happening
    public let at: Instant
    public let by: Person.ID
    public let due: Day?

    init(_ what: Happening, at: Instant, by: Person.ID, due: Day? = nil) {
      self.what = what
      self.at = at
      self.by = by
      self.due = due
    }
  }

  /// What happened, with what was said or given then. The one who needs a part of it takes it from here; the words of
  /// the timeline are for people alone.
  public enum Happening: Hashable, Sendable, Codable {
    case started
    /// By an officer, who says how the paper came.
    case enteredFromPaper(text: String)
    case submitted
    case endorsed(note: String)
    case returned(reason: String)
    /// Under the number of the register.
    case received(number: Int)
    case completionAsked(text: String)
    case completed(note: String)
    case takenUpAsFiled
    case accepted
    /// By a document, where it had been found valid before.
    case refused(reason: String, clause: Clause, document: DecisionReference? = nil)
    case lateAsked(reason: String)
    case lateAdmitted(reason: String, document: String)
    case shortlisted(opinion: String)
    case notShortlisted(opinion: String)
    case putBeforeTeam
    case putBeforeCouncil
    case takenFromCouncil
    /// A later judgement looked at what is recognised once more.
    case lookedAgain(name: String, passed: Bool, opinion: String)
    case scored
    case resumed
    case scoredAgain(reason: String)
    case reopened(reason: String, document: String)
    /// By the decision of that number and symbol.
    case recognised(decision: String)
    case notRecognised(decision: String)
    /// Graded from the list of the round after it was recognised.
    case graded(decision: String)
    case certified(number: Int, code: Certificate.Code)
    case published
    case withdrawn(reason: String)
    /// What of the line changed, in the words of the list.
    case corrected(decision: String, changed: [String])
    case revoked(reason: String, decision: String)
    case reconsidered(decision: String)
    case wishedHigher(Bool)
    case listedHigher
    case unlistedHigher
    case sentHigher(to: String, letter: DecisionReference)
    /// What a higher level found, on whose answer the recognition rests.
    case answeredAbove(text: String)
    case noAnswerCame(note: String)
    case answerTakenBack
    /// Empty where it was taken back.
    case numberedNationally(String)
    case exclusionsConfirmed(Exclusion.Moment)
    case arrived(from: String, letter: String)
    case authorInvited(name: String)
    case authorConfirmed(name: String)
    case authorDeclined(name: String)
    /// By the author for whom it had been entered from paper.
    case takenOver(name: String)
    /// A guardian took a consent back: whose, to what, and why.
    case consentWithdrawn(text: String)
    /// A guardian signed a new paper: for whom, to what, and who signed.
    case consentRenewed(text: String)
    /// The answer of someone whose name is like a typed one.
    case nameAnswered(isTheirs: Bool)
  }
}

// MARK: What follows from the history

extension Dossier {
  /// The last thing in the history of which the function finds something.
  private func last<Found>(_ find: (Event) -> Found?) -> Found? {
    for event in history.reversed() { if let found = find(event) { return found } }
    return nil
  }

  /// The unit's last endorsement; nil until its head has endorsed, and for people without a unit.
  public var endorsement: (note: String, at: Instant, by: Person.ID)? {
    last { event in if case .endorsed(let note) = event.what { (note, event.at, event.by) } else { nil } }
  }

  /// Why the office refused the dossier last, by which clause, by which document where it had been found valid, and
  /// when; nil when it never did.
  public var refusal: (reason: String, clause: Clause, document: DecisionReference?, at: Instant)? {
    last { event in
      if case .refused(let reason, let clause, let document) = event.what {
        (reason, clause, document, event.at)
      } else {
        nil
      }
    }
  }

  /// What the appraisal found last; nil while there was none.
  public var appraisal: (isShortlisted: Bool, opinion: String, at: Instant, by: Person.ID)? {
    last { event in
      switch event.what {
      case .shortlisted(let opinion): (true, opinion, event.at, event.by)
      case .notShortlisted(let opinion): (false, opinion, event.at, event.by)
      default: nil
      }
    }
  }

  /// When that result came last; nil when it never did.
  func came(_ result: Complaint.Subject) -> Instant? {
    last { event in
      switch (event.what, result) {
      case (.refused, .refusal), (.notShortlisted, .appraisal), (.notRecognised, .recognition), (.recognised, .grade),
        (.revoked, .revocation):
        event.at
      default: nil
      }
    }
  }

  /// How often the author was asked to complete it.
  public var completionsAsked: Int { history.count { if case .completionAsked = $0.what { true } else { false } } }

  /// Whether the author ever asked to file late.
  var everAskedLate: Bool { history.contains { if case .lateAsked = $0.what { true } else { false } } }

  /// Whether it was ever sent to a higher level.
  var wasSentHigher: Bool { history.contains { if case .sentHigher = $0.what { true } else { false } } }

  /// Its author withdrew it.
  public var isWithdrawn: Bool { state == .withdrawn }

  /// Its recognition was revoked.
  public var isRevoked: Bool { state == .revoked }

  /// Whether the public may read of it: published, or revoked after that.
  public var isPublic: Bool { state == .published || state == .revoked && history.contains { $0.what == .published } }
}

// MARK: What people read

extension Dossier.Event {
  /// What happened, as the timeline says it.
  public var name: String {
    switch what {
    case .started: "Bắt đầu soạn"
    case .enteredFromPaper: "Nhập từ hồ sơ giấy"
    case .submitted: "Nộp hồ sơ"
    case .endorsed: "Đơn vị xác nhận"
    case .returned: "Đơn vị trả lại để sửa"
    case .received: "Tiếp nhận, cấp số"
    case .completionAsked: "Yêu cầu bổ sung"
    case .completed: "Nộp bổ sung"
    case .takenUpAsFiled: "Xem xét theo hồ sơ đã nộp"
    case .accepted: "Hồ sơ hợp lệ"
    case .refused(_, _, let document): document == nil ? "Từ chối hồ sơ" : "Từ chối hồ sơ đã hợp lệ"
    case .lateAsked: "Xin nộp muộn"
    case .lateAdmitted: "Cho nộp muộn"
    case .shortlisted: "Qua thẩm định"
    case .notShortlisted: "Không qua thẩm định"
    case .putBeforeTeam: "Đưa ra thẩm định"
    case .putBeforeCouncil: "Đưa ra Hội đồng"
    case .takenFromCouncil: "Đưa ra khỏi phiên"
    case .lookedAgain(let name, let passed, _): "\(name): \(passed ? "đạt" : "không đạt")"
    case .scored: "Hội đồng xét xong"
    case .resumed: "Tiếp tục, không chờ bổ sung"
    case .scoredAgain: "Hội đồng đánh giá lại"
    case .reopened: "Mở lại kết quả"
    case .recognised: "Được công nhận"
    case .notRecognised: "Không được công nhận"
    case .graded: "Xếp loại từ danh sách chung"
    case .certified: "Cấp giấy chứng nhận"
    case .published: "Công bố"
    case .withdrawn: "Rút hồ sơ"
    case .corrected: "Đính chính"
    case .revoked: "Hủy bỏ công nhận"
    case .reconsidered: "Xét lại theo kết quả giải quyết khiếu nại"
    case .wishedHigher(let isYes): isYes ? "Đề nghị chuyển cấp trên" : "Không đề nghị chuyển cấp trên"
    case .listedHigher: "Đưa vào danh mục chuyển cấp trên"
    case .unlistedHigher: "Đưa ra khỏi danh mục chuyển cấp trên"
    case .sentHigher: "Chuyển cấp trên"
    case .answeredAbove: "Cấp trên trả kết quả"
    case .noAnswerCame: "Cấp trên không có kết quả"
    case .answerTakenBack: "Rút kết quả của cấp trên đã ghi"
    case .arrived: "Cấp dưới chuyển lên"
    case .authorInvited: "Mời đồng tác giả"
    case .authorConfirmed: "Xác nhận là đồng tác giả"
    case .authorDeclined: "Trả lời không phải là tác giả"
    case .takenOver: "Tác giả nhận hồ sơ nộp hộ"
    case .exclusionsConfirmed: "Xác nhận lại trường hợp không công nhận"
    case .numberedNationally(let number):
      number.isEmpty ? "Bỏ mã trên Cổng sáng kiến quốc gia" : "Ghi mã trên Cổng sáng kiến quốc gia"
    case .consentWithdrawn: "Gia đình rút lại sự đồng ý"
    case .consentRenewed: "Gia đình ký phiếu đồng ý mới"
    case .nameAnswered(let isTheirs): "Người trùng họ tên: \(isTheirs ? "là tác giả" : "không phải là tác giả")"
    }
  }

  /// What was said or given, in a line below; empty when nothing was.
  public var note: String {
    switch what {
    case .endorsed(let text), .returned(let text), .completionAsked(let text), .completed(let text),
      .lateAsked(let text), .shortlisted(let text), .notShortlisted(let text), .scoredAgain(let text),
      .withdrawn(let text), .consentWithdrawn(let text), .consentRenewed(let text), .authorInvited(let text),
      .authorConfirmed(let text), .authorDeclined(let text), .takenOver(let text):
      text
    case .enteredFromPaper(let text): text.capitalisedFirst
    case .lookedAgain(_, _, let opinion): opinion
    case .answeredAbove(let text), .noAnswerCame(let text), .numberedNationally(let text): text
    case .received(let number): "Số \(number)"
    case .exclusionsConfirmed(let moment): moment.name.capitalisedFirst
    case .refused(let reason, let clause, let document):
      "\(reason) (\(([clause.cited] + [document?.text].compactMap { $0 }).joined(separator: "; ")))"
    case .lateAdmitted(let reason, let document), .reopened(let reason, let document): "\(reason) (\(document))"
    case .recognised(let decision), .notRecognised(let decision), .graded(let decision): "Quyết định số \(decision)"
    case .certified(let number, let code): "Số \(number.twoDigits), mã \(code)"
    case .corrected(let decision, let changed):
      "Quyết định đính chính số \(decision): \(changed.map(\.lowercasedFirst).joined(separator: ", "))"
    case .revoked(let reason, let decision): "\(reason) (Quyết định số \(decision))"
    case .reconsidered(let decision): "Quyết định giải quyết khiếu nại số \(decision)"
    case .sentHigher(let body, let letter): "\(body), công văn số \(letter.number) ngày \(letter.day.short)"
    case .arrived(let body, let letter): "\(body), công văn số \(letter)"
    case .started, .submitted, .takenUpAsFiled, .accepted, .putBeforeTeam, .putBeforeCouncil, .takenFromCouncil,
      .scored, .resumed, .published, .wishedHigher, .listedHigher, .unlistedHigher, .answerTakenBack, .nameAnswered:
      ""
    }
  }
}
