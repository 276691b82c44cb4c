import Domain
import Store

extension Command<Void> {
  /// Issues a draft: whom it addresses has it at once.
  ///
  /// - Parameter authority: by which it is signed; nil for the head.
  public static func issueAnnouncement(
    _ id: Announcement.ID, number: String, day: Day?, authority: SigningAuthority? = nil, signer: String = ""
  ) -> Command {
    .at({ try $0.sending(of: id) }, .issueAnnouncement) { desk in
      let draft = try desk.announcement(id)
      try desk.hold(draft.plan)
      let plan = try desk.plan(draft.plan)
      let units = try desk.bodies(of: plan)
      let person = try desk.person.id
      let issued = try desk.change(id, "issued") { draft in
        let reached = units.addressees(of: draft.content, from: draft.sender)
        let issued = try draft.issued(
          number: number, day: day, authority: authority, signer: signer, under: plan,
          reaches: !reached.isEmpty || !draft.content.outside.isEmpty,
          by: person, at: desk.now)
        try units.requireAddressable(draft)
        try units.requireDuties(of: draft)
        if let issue = issued.issue { try desk.requireUnused(issue, by: draft.sender) }
        guard !reached.isEmpty else { return issued }
        let asked = units.askedToPassOn(draft.content, from: draft.sender)
        try desk.insert(
          Distribution(of: id, to: reached, asking: asked, by: person, at: desk.now), ["units": "\(reached.count)"])
        return issued
      }
      if let before = issued.corrects { try desk.change(before, "corrected") { try $0.corrected(by: id) } }
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` where the sender issued another one under that number in that year.
  fileprivate func requireUnused(_ issue: Announcement.Issue, by sender: DutyHolder) throws {
    let other = try Announcements.issued(by: sender, issue.number, in: issue.day.year, on: connection)
    guard let other, let earlier = other.issue else { return }
    throw Refusal.input(
      "number",
      "Số \(issue.number) đã dùng cho văn bản ngày \(earlier.day.short): «\(other.content.title.cut(to: 80))».",
      next: "Kiểm tra lại số.")
  }
}
