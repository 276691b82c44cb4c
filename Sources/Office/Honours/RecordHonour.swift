import Domain
import Store

extension Command<Void> {
  /// Records whom a decision honoured, or amends what was recorded.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice records once.
  ///   - recorder: whose record it becomes; one that was begun stays whose it is.
  ///   - version: of the honour that the window shows.
  public static func recordHonour(
    _ id: Honour.ID, by recorder: Post.Publisher?, _ content: Honour.Content, file: KeptFile?,
    over version: Int? = nil
  ) -> Command {
    .at({ try $0.recording(id, recorder) }, .recordHonour) { desk in
      guard let recorder, try !desk.has(Honour.self, id.description) else {
        let before = try desk.held(Honour.self, id.description, shown: version)
        let after = try before.value.written(
          desk.traced(content, under: before.value.recorder.plan), file: file, on: desk.now.day)
        return try desk.replace(before, by: after, ["to": "written"])
      }
      if let plan = recorder.plan { _ = try desk.plan(plan) }
      try desk.insert(
        try Honour(id: id, by: recorder, desk.traced(content, under: recorder.plan), file: file, at: desk.now),
        ["plan": recorder.plan?.description ?? "", "unit": recorder.unit?.description ?? ""])
    }
  }
}

extension Honour.Step: WritingStep {}

extension Honour: Placed {
  /// Everyone reads what is public; the rest only who records it.
  func isSeen(at desk: Desk) throws -> Bool {
    try isPublic || desk.allows(.recordHonour, at: desk.place(of: recorder))
  }

  func place(for action: Action, at desk: Desk) throws -> Place { try desk.place(of: recorder) }
}

extension Desk {
  /// The content with the dossiers of those whom a decision of the plan recognised.
  fileprivate func traced(_ content: Honour.Content, under plan: Plan.ID?) throws -> Honour.Content {
    let decisions = try plan.map { try Decisions.of($0, on: connection) } ?? []
    return content.traced(to: decisions.first { $0.number == content.number && $0.day == content.day })
  }

  /// Where a honour is recorded, or is to be: a unit's is its own, also under a plan.
  fileprivate func recording(_ id: Honour.ID, _ recorder: Post.Publisher?) throws -> Place {
    guard let recorder, try !has(Honour.self, id.description) else { return try place(of: id, for: .recordHonour) }
    return try recorder.unit.map { try place(of: $0) } ?? place(of: recorder)
  }
}
