/// That the standing office reminded holders of a duty (đôn đốc): they find it on their front page.
public struct Reminder: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Reminder>

  public let id: ID
  public let plan: Plan.ID
  public let round: Int
  public let duty: String
  public let holders: [DutyHolder]
  public let text: String
  public let by: Person.ID
  public let at: Instant

  /// - Throws: `Refusal` without anybody to remind, or with words that are too short or too long.
  public init(
    id: ID, plan: Plan, duty: Duty, holders: [DutyHolder], text: String, by person: Person.ID, at now: Instant
  ) throws {
    guard !holders.isEmpty else { throw Refusal("Không còn ai phải nhắc: việc này đã xong hoặc được miễn.") }
    guard (10...1000).contains(text.typed.count) else {
      throw Refusal.input("text", "Ghi lời nhắc, từ 10 đến 1.000 ký tự.")
    }
    self.id = id
    self.plan = plan.id
    round = plan.round
    self.duty = duty.id
    self.holders = holders
    self.text = text.typed
    by = person
    at = now
  }
}
