import Domain
import Papers
import Store

/// The document of an announcement, for those who see it.
public struct AnnouncementPaperLook: Look {
  public static let action = Action.viewAnnouncement

  let id: Announcement.ID

  public init(_ id: Announcement.ID) { self.id = id }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.sees(try desk.announcement(id)), else: .absent)
  }

  public func find(at desk: Desk) throws -> Paper {
    let found = try desk.announcement(id)
    let plan = try desk.plan(found.plan)
    let units = try desk.bodies(of: plan)
    let day = found.issue?.day ?? desk.now.day
    let content = found.content
    let below = content.includesBelow ? ["Các đơn vị trực thuộc"] : []
    return .announcement(
      found,
      AnnouncementNames(
        sender: units.name(of: found.sender),
        superior: found.sender.unit.flatMap { units.tree[$0]?.parent }.flatMap { units.tree[$0]?.name(on: day) },
        recipients: content.bodies.map { plan.body($0).name } + below + content.outside,
        corrects: try found.corrects.map { try desk.announcement($0).cited }), under: plan)
  }
}
