/// Why something was sent back, taken back, taken away, let go or opened again; by whom and when.
public struct Remark: Hashable, Sendable, Codable {
  public let reason: String
  public let by: Person.ID
  public let at: Instant
}
