import Domain

/// Criteria add up, levels fit.
extension PlanChecker {
  func checkSheets() {
    for (judgement, way) in scorings { checkSheets(of: judgement, way) }
  }

  /// Each judgement whose way of judging is written with it, and the way there.
  var scorings: [(judgement: Judgement, way: [Step])] {
    plan.judging.enumerated().compactMap { index, judgement in
      let way: [Step] = ["judging", .item(index), "scoring"]
      return isMapping(way) ? (judgement, way) : nil
    }
  }

  private func checkSheets(of judgement: Judgement, _ way: [Step]) {
    let scoring = judgement.scoring
    var seen: Set<Domain.Category.ID> = []
    checkMarkers(judgement, way)
    checkStep(scoring, way)
    for (index, place) in sheets(of: scoring, way).enumerated() {
      let sheet = place.sheet
      let fieldsWay: [Step] = way + ["sheets", .item(index), "fields"]
      checkNamed(sheet.fields, fieldsWay)
      for (number, field) in sheet.fields.enumerated() where seen.contains(field) && field != .standIn {
        mistake(fieldsWay + [.item(number)], "lĩnh vực «\(field)» đã có mẫu phiếu", "giữ ở một mẫu phiếu")
      }
      seen.formUnion(sheet.fields)
      checkSum(sheet, scoring, place.way)
      for (criterion, way) in zip(sheet.criteria, place.criteria) { check(criterion, scoring, way) }
      for (number, group) in sheet.groups.enumerated() { check(group, of: sheet, place.way + [.item(number)]) }
    }
    checkBareFields(judgement, way)
  }

  /// Every field that comes to the judgement has a sheet.
  private func checkBareFields(_ judgement: Judgement, _ way: [Step]) {
    let sheets = judgement.scoring.sheets
    guard !sheets.isEmpty, !sheets.contains(where: { $0.fields.isEmpty }) else { return }
    let bare = plan.fields.leaves.filter { field in
      let tracks = plan.tracks(for: field.id)
      return field.id != .standIn && (tracks.isEmpty || tracks.contains { judgement.judges($0.id) })
        && judgement.sheet(for: plan.ancestry(of: field.id)).criteria.isEmpty
    }
    guard !bare.isEmpty else { return }
    mistake(
      way + ["sheets"],
      "không mẫu phiếu nào dành cho lĩnh vực \(bare.map { "«\($0.id)»" }.joined(separator: ", "))",
      "thêm «criteria» chung cho các lĩnh vực còn lại")
  }

  private func checkMarkers(_ judgement: Judgement, _ way: [Step]) {
    guard let markers = judgement.scoring.markers, case .points(let outOf) = judgement.scoring.method else { return }
    if case .points(let apart) = markers.thirdWhen, outOf != .standIn, apart >= outOf {
      mistake(
        way + ["markers", "points-apart"],
        "hai phiếu không thể lệch nhau quá \(apart.text) điểm trên tổng \(outOf.text)",
        "viết số điểm nhỏ hơn \(outOf.text)")
    }
    if case .council(let seats) = plan.body(judgement.by).kind, let council = seats.atMost, council <= markers.count {
      mistake(
        way + ["markers", "count"],
        "«\(judgement.by)» có nhiều nhất \(council) thành viên, không đủ \(markers.count) người chấm và một người nữa",
        "viết số nhỏ hơn \(council)")
    }
  }

  /// The most points of every criterion can be given.
  private func checkStep(_ scoring: Scoring, _ way: [Step]) {
    let missed = scoring.sheets.flatMap(\.criteria).filter { criterion in
      guard let step = criterion.step, step.points != .standIn, criterion.max > .zero else { return false }
      return !step.holds(criterion.max)
    }
    guard let step = missed.first?.step else { return }
    let names = missed.map { "«\($0.id)»" }.joined(separator: ", ")
    mistake(
      way + ["step"], "bước \(step.points.text) không chia hết điểm tối đa của tiêu chí \(names)",
      "viết bước nhỏ hơn, ví dụ «0.5»")
  }

  private func check(_ group: Sheet.Group, of sheet: Sheet, _ way: [Step]) {
    guard sheet.criteria.allSatisfy({ $0.max > .zero && $0.weight != .standIn }) else { return }
    let most = sheet.most(of: group)
    checkFloors(group.floor, group.warnBelow, most: most, way)
  }

  /// A floor that can be reached, and a warning above it.
  private func checkFloors(_ floor: Points?, _ warnBelow: Points?, most: Mean, _ way: [Step]) {
    for (key, points) in [("floor", floor), ("warn-below", warnBelow)] {
      guard let points, points != .standIn, most < points else { continue }
      let what = key == "floor" ? "điểm sàn" : "mức lưu ý"
      mistake(
        way + [.key(key)], "\(what) \(points.text) lớn hơn điểm tối đa \(most.shortText)",
        "viết «\(key)» không quá \(most.shortText)")
    }
    if let floor, let warnBelow, floor != .standIn, warnBelow != .standIn, warnBelow <= floor {
      mistake(
        way + ["warn-below"], "dưới \(floor.text) điểm đã là không đạt, nên mức lưu ý \(warnBelow.text) không dùng tới",
        "viết «warn-below» lớn hơn \(floor.text), hoặc bỏ khóa này")
    }
  }

  private func checkSum(_ sheet: Sheet, _ scoring: Scoring, _ way: [Step]) {
    guard case .points(let outOf) = scoring.method, outOf != .standIn, !sheet.criteria.isEmpty,
      sheet.criteria.allSatisfy({ $0.max > .zero && $0.weight != .standIn })
    else { return }
    let sum = sheet.most
    guard sum != Mean(outOf) else { return }
    let weighted = sheet.isWeighted ? " sau khi nhân hệ số" : ""
    mistake(
      way, "các tiêu chí cộng lại \(sum.shortText) điểm\(weighted), «out-of» là \(outOf.text)",
      "sửa «max» của tiêu chí cho đủ \(outOf.text) điểm")
  }

  private func check(_ criterion: Criterion, _ scoring: Scoring, _ way: [Step]) {
    guard case .points = scoring.method, criterion.max != .standIn else { return }
    if criterion.max == .zero {
      mistake(way + ["max"], "tiêu chí «\(criterion.id)» không có điểm nào", "viết «max» lớn hơn 0")
    }
    checkFloors(criterion.floor, criterion.warnBelow, most: Mean(criterion.max), way)
    checkLevels(of: criterion, way + ["levels"])
  }

  private func checkLevels(of criterion: Criterion, _ way: [Step]) {
    for (index, level) in criterion.levels.enumerated() where isRead(level) {
      let here = way + [.item(index)]
      if level.through < level.from {
        mistake(
          here, "mức «\(level.name)» lộn ngược: từ \(level.from.text) đến \(level.through.text)", "đổi chỗ hai số điểm")
      } else if level.through > criterion.max {
        mistake(
          here, "mức «\(level.name)» đến \(level.through.text) điểm, tối đa là \(criterion.max.text)",
          "viết «through» không quá \(criterion.max.text)")
      }
      for earlier in criterion.levels[..<index]
      where isRead(earlier) && earlier.from <= level.through && level.from <= earlier.through {
        mistake(here, "mức «\(level.name)» chồng lên mức «\(earlier.name)»", "cho các mức rời nhau")
      }
    }
    guard criterion.levels.allSatisfy({ isRead($0) && $0.from <= $0.through }) else { return }
    checkHoles(in: criterion, way)
  }

  /// Every number of points up to the most belongs to a level.
  private func checkHoles(in criterion: Criterion, _ way: [Step]) {
    let rising = criterion.levels.enumerated().sorted { $0.element.from < $1.element.from }
    guard let lowest = rising.first, let top = rising.map(\.element.through).max() else { return }
    if lowest.element.from > .zero {
      mistake(
        way + [.item(lowest.offset), "from"],
        "dưới \(lowest.element.from.text) điểm không có mức nào", "cho mức thấp nhất từ 0 điểm")
    }
    for (lower, higher) in zip(rising, rising.dropFirst()) {
      let next = criterion.next(after: lower.element.through)
      guard higher.element.from > next else { continue }
      mistake(
        way + [.item(higher.offset), "from"],
        "từ \(next.text) đến dưới \(higher.element.from.text) điểm không có mức nào",
        "viết «from: \(next.text.replacing(",", with: "."))», hoặc cho mức «\(lower.element.name)» cao hơn")
    }
    if criterion.next(after: top) <= criterion.max {
      mistake(
        way, "mức cao nhất đến \(top.text) điểm, tối đa là \(criterion.max.text)",
        "cho mức cao nhất đến \(criterion.max.text)")
    }
  }

  private func isRead(_ level: Criterion.Level) -> Bool { level.from != .standIn && level.through != .standIn }
}

extension Criterion {
  /// The least points above those that can be given.
  fileprivate func next(after points: Points) -> Points {
    guard let step, step.points > .zero else { return Points(hundredths: points.hundredths + 1) }
    let size = step.points.hundredths
    return Points(hundredths: (points.hundredths / size + 1) * size)
  }
}
