/// What a session keeps of its dossiers and of itself beside the ballots.
extension Session {
  /// A member who does not score a dossier, and why.
  public struct Conflict: Hashable, Sendable, Codable {
    public var member: Person.ID
    public var dossier: Dossier.ID
    public var reason: String

    public init(member: Person.ID, dossier: Dossier.ID, reason: String) {
      self.member = member
      self.dossier = dossier
      self.reason = reason
    }
  }

  /// How the council settled equal means that stood across the last place of a grade.
  public struct TieOrder: Hashable, Sendable, Codable {
    /// The dossiers of the tie, the first one served first.
    public var order: [Dossier.ID]
    /// The votes that each of them got in a second ballot, in the same order; nil when the council ordered them by a
    /// reason.
    public var votes: [Int]?
    public var reason: String
    public var by: Person.ID
    public var at: Instant

    public init(order: [Dossier.ID], votes: [Int]? = nil, reason: String, by: Person.ID, at: Instant) {
      self.order = order
      self.votes = votes
      self.reason = reason
      self.by = by
      self.at = at
    }
  }

  /// The sex of an author, as it was asked for because a rule on ties needs it.
  public struct SexRecord: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    /// The place in the list of authors, from 0.
    public var author: Int
    public var sex: Sex
    public var by: Person.ID
    public var at: Instant

    public init(dossier: Dossier.ID, author: Int, sex: Sex, by: Person.ID, at: Instant) {
      (self.dossier, self.author, self.sex, self.by, self.at) = (dossier, author, sex, by, at)
    }
  }

  /// A dossier that was refused while it was before the session, whatever had been said of it by then.
  public struct Loss: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    /// Why it was refused, with clause and document.
    public var reason: String
    public var at: Instant
  }

  /// The cluster in which a dossier competed.
  public struct Clustered: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var cluster: Body.ID

    public init(_ dossier: Dossier.ID, in cluster: Body.ID) { (self.dossier, self.cluster) = (dossier, cluster) }
  }

  /// The opening of a closed result, by a document that says why.
  public struct Reopening: Hashable, Sendable, Codable {
    public var reason: String
    /// Number and symbol of the decision or minutes, such as `15/BB-HĐ`.
    public var document: String
    public var day: Day
    public var by: Person.ID
    public var at: Instant

    /// - Throws: `Refusal` without a reason or a document.
    public init(reason: String, document: String, day: Day, by: Person.ID, at now: Instant) throws {
      let reason = try reason.asked("Ghi lý do mở lại kết quả", .shortSentence)
      let document = try document.asked("Ghi số văn bản cho phép mở lại kết quả", in: "document", .untold(2...100))
      guard day <= now.day else {
        throw Refusal.input("day", "Ngày văn bản không thể sau hôm nay (\(now.day.short)).")
      }
      self.reason = reason
      self.document = document
      self.day = day
      self.by = by
      self.at = now
    }
  }
}
