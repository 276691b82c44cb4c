/// One prize of an award, to be paid once: whose it is on which list of commendations.
public struct AwardPrizeKey: Hashable, Sendable, Codable, CustomStringConvertible {
  public let list: CommendationList.ID
  public let nomination: Nomination.ID

  public init(_ nomination: Nomination.ID, of list: CommendationList.ID) {
    (self.list, self.nomination) = (list, nomination)
  }

  public var description: String { "\(list)/\(nomination)" }
}
