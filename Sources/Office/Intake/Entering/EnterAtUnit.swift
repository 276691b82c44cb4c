import Domain
import Store

extension Command<Dossier.ID> {
  /// Enters a dossier that was handed in on paper at the unit of its authors: a draft that the unit's clerk or head
  /// files for them. It goes the way of what authors send.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one dossier.
  public static func enterAtUnit(id: Dossier.ID, plan: Plan.ID, _ entry: PaperEntry) -> Command {
    .at({ try $0.placeOfPaper(entry, under: plan) }, .fileForAuthor) { desk in
      var entry = entry
      // Who is let in late, or from elsewhere, the receiving office says.
      (entry.late, entry.outside) = (nil, nil)
      return try desk.enter(
        id, under: plan, entry, of: { try desk.unit(named: entry.unitName, at: "unit") }, isAtUnit: true)
    }
  }
}

extension Desk {
  /// The viewer's units whose authors can file under the plan.
  func unitsFiling(under plan: Plan) throws -> [Domain.Unit] {
    let bindings = try Plans.bindings(of: plan.id, on: connection)
    return try (viewer?.units(for: .fileForAuthor) ?? []).filter { unit in
      plan.reach(bindings, on: now.day).holds(Set(try Units.lineage(of: unit, on: connection)))
    }.map { try unit($0) }
  }

  /// Where a unit enters: at the authors' unit, the viewer's own or one beneath it.
  fileprivate func placeOfPaper(_ entry: PaperEntry, under plan: Plan.ID) throws -> Place {
    guard let unit = try unit(named: entry.unitName, at: "unit") else {
      throw Refusal.input("unit", "Ghi đơn vị của tác giả.")
    }
    let place = Place(plan: plan, track: entry.track, lineage: try Units.lineage(of: unit.id, on: connection))
    guard allows(.fileForAuthor, at: place) else {
      throw Refusal.input(
        "unit", "\(unit.name) không thuộc đơn vị mà bạn phụ trách.",
        next: "Đầu mối của đơn vị đó nhập, hoặc tác giả nộp tại cơ quan tiếp nhận.")
    }
    return place
  }
}
