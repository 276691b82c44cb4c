import Domain
import Papers

/// The merit certificates of those whom the decision on a list commended.
struct MeritsLook: Look {
  static let action = CommendationListLook.action

  let list: CommendationListLook
  let isLandscape: Bool

  func door(at desk: Desk) throws -> Door { try list.door(at: desk) }

  func find(at desk: Desk) throws -> Paper {
    let found = try list.find(at: desk)
    let paper = Paper.merits(list: found.list, kind: found.kind, plan: found.plan, isLandscape: isLandscape)
    guard let paper else { throw Refusal.absent }
    return paper.on(try desk.backgrounds(of: .merit, under: found.plan.id))
  }
}
