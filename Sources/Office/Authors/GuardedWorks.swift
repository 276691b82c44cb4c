import Domain
import Store

extension Desk {
  /// The works that a publisher may tell everyone of and of whose authors guardians say what is public: those of the
  /// plan that it is about, else those of the unit and the units beneath it.
  func guardedWorks(of publisher: Post.Publisher) throws -> [Dossier] {
    let asking = try plans().filter { $0.participants.consent != nil }.map(\.id)
    guard !asking.isEmpty else { return [] }
    if let plan = publisher.plan {
      return asking.contains(plan)
        ? try Dossiers.handedIn(under: plan, on: connection)
        : try Dossiers.cameUp(to: plan, from: asking, on: connection)
    }
    guard let unit = publisher.unit else { return [] }
    return try Dossiers.handedIn(under: asking, of: Units.below([unit], on: connection), on: connection)
  }

  /// Those of plans, and those of a unit and the units beneath it, each once.
  func guardedWorks(under plans: [Plan.ID], of unit: Domain.Unit.ID?) throws -> [Dossier] {
    let publishers =
      plans.map { Post.Publisher(office: $0) } + [unit].compactMap { $0 }.map { Post.Publisher($0, about: nil) }
    var seen: Set<Dossier.ID> = []
    return try publishers.flatMap { try guardedWorks(of: $0) }.filter { seen.insert($0.id).inserted }
  }

  /// Takes from the public what a family does not consent to any more: posts that name its child or show a picture of
  /// it, its name in honours, what was published of it at events; stories of books that are not published go back to
  /// who writes them.
  ///
  /// - Parameter dossier: with what the family says now.
  func takeFromPublic(following dossier: Dossier) throws {
    let units = try dossier.unit.map { try Units.lineage(of: $0, on: connection) } ?? []
    // What waits to be published is held too: who publishes it at the same time reads what the family says now.
    for id in try Posts.shownOrWaiting(about: dossier.plan, orBy: units, on: connection) {
      let before = try held(Post.self, id.description)
      guard let after = try before.value.withdrawn(following: dossier, by: person.id, at: now) else { continue }
      try save(after, over: before)
    }
    for id in try Honours.under(dossier.plan, orBy: units, on: connection) {
      let before = try held(Honour.self, id.description)
      guard let after = before.value.hidden(following: dossier) else { continue }
      try replace(before, by: after, ["to": "hidden"])
    }
    try takeFromStories(following: dossier, orBy: units)
    for id in try Events.of(dossier.plan, orBy: units, on: connection) {
      let before = try held(Event.self, id.description)
      guard let after = before.value.cleared(following: dossier, by: try person.id, at: now) else { continue }
      try replace(before, by: after, ["to": "cleared"])
    }
  }

  private func takeFromStories(following dossier: Dossier, orBy units: [Domain.Unit.ID]) throws {
    let stories = try Books.stories(under: dossier.plan, orBy: units, on: connection)
    for (book, stories) in stories where try !held(YearBook.self, book.description).value.isIssued {
      for story in stories {
        let before = try held(BookStory.self, story.description)
        guard let after = before.value.sentBack(following: dossier, by: try person.id, at: now) else { continue }
        try replace(before, by: after, ["from": before.value.state.rawValue, "to": after.state.rawValue])
      }
    }
  }
}
