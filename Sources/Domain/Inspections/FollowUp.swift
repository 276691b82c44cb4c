extension Inspection {
  /// Something that the inspected unit has to do after an inspection: it says what it did, the inspector accepts that
  /// or sends it back.
  public struct FollowUp: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<FollowUp>

    /// What the unit says that it did.
    public struct Entry: Hashable, Sendable, Codable {
      public let words: String
      public let files: [KeptFile]
      public let by: Person.ID
      public let at: Instant
      /// Why the inspector sent it back; nil where it did not.
      public fileprivate(set) var returned: Remark?
    }

    public let id: ID
    public let what: String
    public let due: Day
    /// The first given first.
    public private(set) var entries: [Entry] = []
    /// Who accepted it, and when.
    public private(set) var accepted: Remark?

    public var isAccepted: Bool { accepted != nil }
    /// Whether the inspector has to look at what was done.
    public var awaitsInspector: Bool { !isAccepted && entries.last.map { $0.returned == nil } ?? false }
    /// Whether the unit has something to do.
    public var awaitsUnit: Bool { !isAccepted && !awaitsInspector }

    init(id: ID, _ what: String, due: Day?, row: Int, at now: Instant) throws {
      var refusals: [Refusal] = []
      refusals.ask(what, "Ghi việc phải làm tiếp", in: "what-\(row)", .told(5...1000))
      if due == nil { refusals.append(.input("due-\(row)", "Ghi hạn của việc phải làm tiếp.")) }
      if let due, due < now.day {
        refusals.append(.input("due-\(row)", "Hạn không thể trước hôm nay (\(now.day.short))."))
      }
      guard refusals.isEmpty, let due else { throw Refusals(refusals) }
      (self.id, self.what, self.due) = (id, what.typed, due)
    }

    /// With what the unit did.
    public func answered(
      _ words: String, files: [KeptFile], by person: Person.ID, at now: Instant
    ) throws -> FollowUp {
      guard !isAccepted else { throw Refusal("Việc này đã được chấp nhận.") }
      guard entries.count < 20 else { throw Refusal("Việc này đã báo 20 lần.") }
      let words = try words.asked("Ghi việc đã làm", in: "words", .told(5...5000))
      var followUp = self
      followUp.entries.append(Entry(words: words, files: files, by: person, at: now))
      return followUp
    }

    /// Accepted by the inspector.
    public func accepted(by person: Person.ID, at now: Instant) throws -> FollowUp {
      guard awaitsInspector else { throw Refusal("Chưa có kết quả mới để chấp nhận.") }
      var followUp = self
      followUp.accepted = Remark(reason: "", by: person, at: now)
      return followUp
    }

    /// Sent back by the inspector, with the reason.
    public func returned(_ reason: String, by person: Person.ID, at now: Instant) throws -> FollowUp {
      guard awaitsInspector, let last = entries.indices.last else {
        throw Refusal("Chưa có kết quả mới để trả lại.")
      }
      let reason = try reason.asked("Ghi lý do trả lại")
      var followUp = self
      followUp.entries[last].returned = Remark(reason: reason, by: person, at: now)
      return followUp
    }
  }
}
