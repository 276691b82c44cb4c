import Domain
import Store

extension Command<Void> {
  /// Passes an announcement on to units directly beneath the one to which it came, or the one that took over from it;
  /// who passes it on has it.
  ///
  /// - Parameters:
  ///   - chosen: the units that get it; nil for all.
  ///   - isAsked: whether they are asked to pass it on too, where there are units beneath them.
  public static func passOnAnnouncement(
    _ id: Announcement.ID, from unit: Unit.ID, to chosen: [Unit.ID]?, asking isAsked: Bool
  ) -> Command {
    .at({ try $0.receiving(unit) }, .confirmAnnouncement) { desk in
      try desk.requireArrived(id, at: unit)
      let units = try desk.bodies(of: try desk.plan(try desk.announcement(id).plan))
      let below = Set(units.below(units.tree.heir(of: unit, on: desk.now.day)).map(\.id))
      guard !below.isEmpty else { throw Refusal("Đơn vị không có đơn vị trực thuộc để chuyển tiếp.") }
      let reached: Set<Unit.ID> = chosen.map { below.intersection($0) } ?? below
      guard !reached.isEmpty else { throw Refusal.input("unit", "Chọn ít nhất một đơn vị trực thuộc.") }
      let asked: Set<Unit.ID> = isAsked ? reached.filter { !units.below($0).isEmpty } : []
      try desk.confirm(id, at: unit)
      let key = Distribution.key(id, via: unit)
      guard try desk.has(Distribution.self, key) else {
        return try desk.insert(
          Distribution(of: id, via: unit, to: reached, asking: asked, by: try desk.person.id, at: desk.now),
          ["units": "\(reached.count)"])
      }
      let before = try desk.held(Distribution.self, key)
      let after = try before.value.adding(reached, asking: asked)
      if after != before.value { try desk.replace(before, by: after, ["units": "\(after.units.count)"]) }
    }
  }
}
