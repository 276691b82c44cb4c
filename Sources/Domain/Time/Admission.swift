/// An exception that a named officer makes with a reason and a document: a late dossier, a judgement outside of its
/// days. It stays with what was admitted, and is shown on it.
public struct Admission: Hashable, Sendable, Codable {
  public var reason: String
  /// Number and symbol of the document that allows it, such as `12/CV-PKT`.
  public var document: String
  /// The day of the document.
  public var day: Day
  public var by: Person.ID
  public var at: Instant

  /// What was filled in of an exception.
  public struct Entry: Hashable, Sendable {
    public var reason: String
    public var document: String
    public var day: Day?
    /// What stands before the names of its fields in the form: `late-`.
    public var fields: String

    public init(reason: String, document: String, day: Day?, fields: String = "") {
      (self.reason, self.document, self.day, self.fields) = (reason, document, day, fields)
    }

    /// - Throws: `Refusals`, one for each part that is missing, and for a document dated after today.
    public func admission(by person: Person.ID, at now: Instant) throws -> Admission {
      var refusals: [Refusal] = []
      refusals.ask(reason, "Ghi lý do", in: "\(fields)reason", .shortSentence)
      refusals.ask(document, "Ghi số văn bản", in: "\(fields)document", .untold(2...100))
      if let day, day > now.day {
        refusals.append(.input("\(fields)day", "Ngày văn bản không thể sau hôm nay (\(now.day.short))."))
      }
      if day == nil { refusals.append(.input("\(fields)day", "Ghi ngày của văn bản.")) }
      guard refusals.isEmpty, let day else { throw Refusals(refusals) }
      return Admission(entry: self, day: day, by: person, at: now)
    }
  }

  private init(entry: Entry, day: Day, by person: Person.ID, at now: Instant) {
    (reason, document, self.day) = (entry.reason.typed, entry.document.typed, day)
    (by, at) = (person, now)
  }

  /// - Throws: `Refusals`, one for each part that is missing, and for a document dated after today.
  public init(reason: String, document: String, day: Day?, by person: Person.ID, at now: Instant) throws {
    self = try Entry(reason: reason, document: document, day: day).admission(by: person, at: now)
  }

  /// `Văn bản số 12/CV-PKT ngày 22/4/2024: tác giả ốm.`
  public var text: String { "Văn bản số \(document) ngày \(day.short): \(reason)" }
}
