/// Somebody whom the receiving office lets take part in a plan though its rule on participants keeps them out.
public struct ParticipantAdmission: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<ParticipantAdmission>

  public let id: ID
  public let plan: Plan.ID
  public let person: Person.ID
  public let reason: String
  /// The document that allows it.
  public let document: DecisionReference
  public let by: Person.ID
  public let at: Instant

  /// - Throws: `Refusals` for a reason or a document that is not said.
  public init(
    id: ID, plan: Plan.ID, person: Person.ID, reason: String, number: String, day: Day?, by: Person.ID, at: Instant
  ) throws {
    let (reason, number) = (reason.typed, number.typed)
    var refusals: [Refusal] = []
    if !(5...1000).contains(reason.count) {
      refusals.append(.input("reason", "Ghi lý do cho tham gia (5 đến 1.000 ký tự)."))
    }
    if !(1...100).contains(number.count) {
      refusals.append(.input("number", "Ghi số và ký hiệu văn bản cho phép."))
    }
    if day.map({ $0 > at.day }) ?? true {
      refusals.append(.input("day", "Ghi ngày của văn bản cho phép, không sau hôm nay."))
    }
    guard refusals.isEmpty, let day else { throw Refusals(refusals) }
    self.id = id
    self.plan = plan
    self.person = person
    self.reason = reason
    document = DecisionReference(number: number, day: day)
    self.by = by
    self.at = at
  }

  /// `tham gia theo Công văn số 12/UBND ngày 5/3/2024: lý do`
  public var text: String { "theo văn bản số \(document.number) ngày \(document.day.short): \(reason)" }
}
