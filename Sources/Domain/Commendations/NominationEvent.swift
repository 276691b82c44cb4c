extension Nomination {
  /// Something that happened to a nomination.
  public struct Event: Hashable, Sendable, Codable {
    public let what: Happening
    public let at: Instant
    public let by: Person.ID

    init(_ what: Happening, at: Instant, by: Person.ID) {
      self.what = what
      self.at = at
      self.by = by
    }
  }

  /// What happened, with what was said or given then.
  public enum Happening: Hashable, Sendable, Codable {
    case begun
    case sent
    case verified(note: String)
    case returned(reason: String)
    case refused(reason: String, clause: Clause)
    case withdrawn(reason: String)
    /// On the list of that name.
    case proposed(list: String)
    case passedOver(reason: String)
    case takenBack(reason: String)
    /// From one kind of commendation to another, by their names.
    case redirected(from: String, to: String)
    case commended(decision: DecisionReference)
    case notCommended(reason: String)
    /// The answer of someone whose name is like the nominee's.
    case nameAnswered(isTheirs: Bool)
  }

  /// When it was last sent; nil while it never was.
  public var sentAt: Instant? { history.last { $0.what == .sent }?.at }
}

extension Nomination.Event {
  /// What happened, as its page says it.
  public var name: String {
    switch what {
    case .begun: "Lập đề nghị"
    case .sent: "Gửi đề nghị"
    case .verified: "Thẩm tra: đủ điều kiện"
    case .returned: "Trả lại để sửa"
    case .refused(_, let clause): "Thẩm tra: không đủ điều kiện (\(clause.cited))"
    case .withdrawn: "Rút đề nghị"
    case .proposed: "Vào danh sách trình"
    case .passedOver: "Không vào danh sách trình"
    case .takenBack: "Danh sách được lấy lại để xét lại"
    case .redirected: "Chuyển sang hình thức khác"
    case .commended: "Được khen thưởng"
    case .notCommended: "Không được khen thưởng"
    case .nameAnswered(let isTheirs):
      "Người trùng họ tên: \(isTheirs ? "là người được đề nghị" : "không phải người được đề nghị")"
    }
  }

  /// What was said or given, in a line below; empty when nothing was.
  public var note: String {
    switch what {
    case .verified(let text), .returned(let text), .withdrawn(let text), .passedOver(let text), .takenBack(let text),
      .notCommended(let text), .refused(let text, _), .proposed(let text):
      text
    case .redirected(let old, let new): "Từ \(old) sang \(new)"
    case .commended(let decision): "Quyết định số \(decision.number) ngày \(decision.day.short)"
    case .begun, .sent, .nameAnswered: ""
    }
  }
}
