import Domain
import Store

extension Command<Void> {
  /// Begins an announcement under a plan.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice begins one.
  ///   - corrects: the one that it will correct, of the same sender.
  public static func beginAnnouncement(
    id: Announcement.ID, plan: Plan.ID, sender: DutyHolder, corrects: Announcement.ID? = nil,
    content: Announcement.Content
  ) -> Command {
    .at({ try $0.sending(sender, under: $0.plan(plan)) }, .writeAnnouncement) { desk in
      if try desk.has(Announcement.self, id.description) { return }
      let plan = try desk.plan(plan)
      if let unit = sender.unit, try !desk.unit(unit).exists(on: desk.now.day) {
        throw Refusal.input("sender", "\(try desk.unit(unit).name) đã giải thể.", next: "Chọn đơn vị khác.")
      }
      if let corrects {
        let before = try desk.announcement(corrects)
        guard before.plan == plan.id, before.sender == sender else { throw Refusal.absent }
        try before.requireInForce()
      }
      let announcement = try Announcement(
        id: id, plan: plan, sender: sender, corrects: corrects,
        content: plan.taking(content, corrects: corrects != nil), by: desk.person.id)
      try desk.insert(announcement, ["plan": plan.id.description])
    }
  }
}

extension Plan {
  /// What a form says, as far as this plan knows of it. A correction does no duty: what it corrects did.
  func taking(_ content: Announcement.Content, corrects: Bool) -> Announcement.Content {
    var content = content
    let known = Set(bodies.map(\.id))
    content.bodies = content.bodies.filter(known.contains)
    if corrects { content.duties = [] }
    return content
  }
}
