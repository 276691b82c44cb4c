import Domain

/// Grades stand in order and can be reached; what is recognised has no more points than the lowest of them.
extension PlanChecker {
  func checkGrades() {
    let deciding = plan.judging.enumerated().filter { $0.element.decides }
    var isScored = false
    for (index, judgement) in deciding {
      guard case .points(let outOf) = judgement.scoring.method else { continue }
      checkMinima(outOf, judgement)
      checkLeastMean(judgement.mean, ["judging", .item(index), "passes", "mean"])
      isScored = true
    }
    if !plan.grades.isEmpty, !isScored, !deciding.isEmpty {
      mistake(["grades"], "không chấm điểm thì không xếp loại theo điểm", "bỏ «grades» hoặc viết «method: points»")
    }
  }

  private func checkMinima(_ outOf: Points, _ judgement: Judgement) {
    for (index, grade) in plan.grades.enumerated() where grade.mean != .standIn {
      let way: [Step] = ["grades", .item(index)]
      if let mean = grade.mean, outOf != .standIn, mean > outOf {
        mistake(
          way + ["mean"], "loại «\(grade.id)» cần \(mean.text) điểm trên tổng \(outOf.text)",
          "viết điểm không quá \(outOf.text)")
      }
      checkFloors(of: grade, judgement, way + ["floors"])
      guard index > 0 else { continue }
      let higher = plan.grades[index - 1]
      checkOrder(higher, grade, way + ["mean"])
      if grade.prize > higher.prize, higher.prize.amount != .standIn {
        mistake(
          way + ["prize"],
          "loại «\(grade.id)» thưởng \(grade.prize.text), cao hơn loại «\(higher.id)» (\(higher.prize.text))",
          "xem lại mức thưởng")
      }
    }
  }

  private func checkLeastMean(_ mean: Points?, _ way: [Step]) {
    guard let mean, mean != .standIn else { return }
    if let lowest = plan.grades.last, let least = lowest.mean, least != .standIn, mean > least {
      mistake(
        way, "điểm công nhận \(mean.text) cao hơn loại thấp nhất «\(lowest.id)» (\(least.text))",
        "viết điểm không quá \(least.text)")
    }
  }

  private func checkOrder(_ higher: Grade, _ lower: Grade, _ way: [Step]) {
    guard let mean = lower.mean else { return }
    guard let above = higher.mean else {
      mistake(
        way, "«\(higher.id)» cao hơn «\(lower.id)» mà không cần điểm tối thiểu",
        "thêm «mean» cho «\(higher.id)», hoặc bỏ «mean» ở đây")
      return
    }
    guard above != .standIn, mean >= above else { return }
    mistake(
      way, "loại «\(lower.id)» cần \(mean.text) điểm, không thấp hơn loại «\(higher.id)» (\(above.text))",
      "xếp các loại từ cao xuống thấp")
  }

  private func checkFloors(of grade: Grade, _ judgement: Judgement, _ way: [Step]) {
    let criteria = judgement.scoring.sheets.flatMap(\.criteria)
    for floor in grade.floors.criteria where floor.criterion != .standIn {
      let here = way + [.key(floor.criterion.description)]
      let meant = criteria.filter { $0.id == floor.criterion }
      if meant.isEmpty {
        mistake(
          here, "không có tiêu chí «\(floor.criterion)»",
          suggestion(floor.criterion.description, ["each"] + criteria.map(\.id.description)))
      }
      for criterion in meant where criterion.max != .standIn {
        guard case .points(let points) = floor.least, points > criterion.max else { continue }
        mistake(
          here, "điểm sàn \(points.text) lớn hơn điểm tối đa \(criterion.max.text) của tiêu chí «\(criterion.id)»",
          "viết không quá \(criterion.max.text), hoặc một tỷ lệ như «40%»")
      }
    }
    guard case .points(let points) = grade.floors.each, points != .standIn else { return }
    for criterion in criteria
    where criterion.max != .standIn && criterion.max < points
      && !grade.floors.criteria.contains(where: { $0.criterion == criterion.id })
    {
      mistake(
        way + ["each"], "điểm sàn \(points.text) lớn hơn điểm tối đa \(criterion.max.text) của «\(criterion.id)»",
        "viết một tỷ lệ như «40%», hoặc điểm sàn riêng cho tiêu chí này")
    }
  }
}
