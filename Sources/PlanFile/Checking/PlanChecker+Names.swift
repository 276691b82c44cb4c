import Domain

/// No id twice where ids tell things apart.
extension PlanChecker {
  func checkNames() {
    unique(ids(plan.works.map(\.id), ["works"]))
    unique(outline(plan.fields, ["fields"]).map { ($0.category.id.description, $0.way) })
    unique(outline(plan.solutions, ["solutions"]).map { ($0.category.id.description, $0.way) })
    // The checklist of the receiving office answers conditions and exclusions side by side.
    unique(ids(plan.conditions.map(\.id), ["conditions"]) + ids(plan.exclusions.map(\.id), ["exclusions"]))
    unique(ids(plan.bodies.map(\.id), ["bodies"]))
    unique(ids(plan.tracks.map(\.id), ["tracks"]))
    unique(
      plan.forwards.enumerated().flatMap { index, forwarding in
        ids(forwarding.asks.map(\.id), ["forwards", .item(index), "asks"])
      })
    unique(ids(plan.dossier.map(\.id), ["dossier"]))
    unique(
      plan.dossier.enumerated().flatMap { index, part in
        ids(part.asks.map(\.id), ["dossier", .item(index), "asks"])
      })
    unique(ids(plan.judging.map(\.id), ["judging"]))
    for (index, judgement) in plan.judging.enumerated() {
      unique(ids(judgement.asks.map(\.id), ["judging", .item(index), "asks"]))
    }
    unique(ids(plan.grades.map(\.id), ["grades"]))
    unique(ids(plan.commendations.map(\.id), ["commendations"]))
    for (index, kind) in plan.commendations.enumerated() {
      unique(ids(kind.conditions.map(\.id), ["commendations", .item(index), "conditions"]))
    }
    unique(ids(plan.targets.map(\.id), ["targets"]))
    unique(ids(plan.reports.map(\.id), ["reports"]))
    unique(ids(plan.forwards.map(\.id), ["forwards"]))
    checkCriterionNames()
  }

  /// A file of ballots names the criterion alone, so that its id has to tell the sheet where points are given.
  private func checkCriterionNames() {
    for (judgement, way) in scorings {
      let lists = sheets(of: judgement.scoring, way).map { sheet, way in ids(sheet.criteria.map(\.id), way) }
      if case .points = judgement.scoring.method { unique(lists.flatMap { $0 }) } else { lists.forEach(unique) }
    }
  }

  /// Every sheet with the way to its criteria.
  func sheets(of scoring: Scoring, _ way: [Step]) -> [(sheet: Sheet, way: [Step])] {
    scoring.sheets.enumerated().map { index, sheet in
      let isCommon = sheet.fields.isEmpty && index == scoring.sheets.count - 1
      return (sheet, way + (isCommon ? ["criteria"] : ["sheets", .item(index), "criteria"]))
    }
  }

  private func ids<T>(_ ids: [Slug<T>], _ way: [Step]) -> [(String, [Step])] {
    ids.enumerated().map { ($1.description, way + [.item($0)]) }
  }

  private func unique(_ ids: [(id: String, way: [Step])]) {
    var seen: [String: [Step]] = [:]
    for (id, way) in ids where !id.isEmpty {
      if let first = seen[id] {
        mistake(way + ["id"], "mã «\(id)» đã dùng ở dòng \(line(first + ["id"]))", "đặt mã khác cho mục này")
      } else {
        seen[id] = way
      }
    }
  }
}
