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

  /// - Throws: `Refusals`, one for each part that is missing, and for a document dated after today.
  public init(reason: String, document: String, day: Day?, by person: Person.ID, at now: Instant) throws {
    var refusals: [Refusal] = []
    if !(5...2000).contains(reason.typed.count) {
      refusals.append(.input("reason", "Ghi lý do cho phép, ít nhất một câu ngắn."))
    }
    if !(2...100).contains(document.typed.count) {
      refusals.append(.input("document", "Ghi số văn bản cho phép."))
    }
    if let day, day > now.day {
      refusals.append(.input("day", "Ngày văn bản không thể sau hôm nay (\(now.day.short))."))
    }
    if day == nil { refusals.append(.input("day", "Ghi ngày của văn bản cho phép.")) }
    guard refusals.isEmpty, let day else { throw Refusals(refusals) }
    self.reason = reason.typed
    self.document = document.typed
    self.day = day
    self.by = person
    at = now
  }

  /// `Văn bản số 12/CV-PKT ngày 22/4/2024: tác giả ốm.`
  public var text: String { "Văn bản số \(document) ngày \(day.short): \(reason)" }
}
