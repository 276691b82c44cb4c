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
    unique(ids(plan.specialPrizes.map(\.id), ["special-prizes"]))
    unique(ids(plan.commendations.map(\.id), ["commendations"]))
    for (index, kind) in plan.commendations.enumerated() {
      unique(ids(kind.conditions.map(\.id), ["commendations", .item(index), "conditions"]))
    }
    unique(ids(plan.targets.map(\.id), ["targets"]))
    unique(ids(plan.givenDuties.map(\.id), ["duties"]))
    for (index, duty) in plan.givenDuties.enumerated() where duty.headings != ReportHeading.standard {
      unique(ids(duty.headings.map(\.id), ["duties", .item(index), "headings"]))
    }
    unique(ids((plan.fund?.purposes ?? []).map(\.id), ["fund", "purposes"]))
    unique(ids(plan.forwards.map(\.id), ["forwards"]))
    checkCriterionNames()
  }

  /// A file of ballots names the criterion alone, so that its id has to tell the sheet where points are given.
  private func checkCriterionNames() {
    for (judgement, way) in scorings {
      let sheets = sheets(of: judgement.scoring, way)
      let lists = sheets.map { found in zip(found.sheet.criteria, found.criteria).map { ($0.id.description, $1) } }
      let isScored = if case .points = judgement.scoring.method { true } else { false }
      if isScored { unique(lists.flatMap { $0 }) } else { lists.forEach(unique) }
      for (id, way) in isScored ? lists.flatMap({ $0 }) : [] where BallotTable.Reserved.all.contains(id) {
        mistake(way + ["id"], "mã «\(id)» có nghĩa riêng trong tệp phiếu", "đặt mã khác")
      }
      unique(sheets.flatMap { found in ids(found.sheet.groups.map(\.id), found.way) })
    }
  }

  /// A sheet with the way to the list of its criteria or groups, and to each criterion.
  struct SheetPlace {
    var sheet: Sheet
    var way: [Step]
    var criteria: [[Step]]
  }

  /// Every sheet of a judgement.
  func sheets(of scoring: Scoring, _ way: [Step]) -> [SheetPlace] {
    scoring.sheets.enumerated().map { index, sheet in
      let isCommon = sheet.fields.isEmpty && index == scoring.sheets.count - 1
      let here = isCommon ? way : way + ["sheets", .item(index)]
      guard !sheet.groups.isEmpty else {
        return SheetPlace(
          sheet: sheet, way: here + ["criteria"],
          criteria: sheet.criteria.indices.map { here + ["criteria", .item($0)] })
      }
      return SheetPlace(
        sheet: sheet, way: here + ["groups"],
        criteria: sheet.groups.enumerated().flatMap { number, group in
          group.criteria.indices.map { here + ["groups", .item(number), "criteria", .item($0)] }
        })
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
