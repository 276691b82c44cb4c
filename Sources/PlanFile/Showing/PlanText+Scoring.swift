import Domain

/// How the council judges, and what follows from it.
extension PlanText {
  mutating func scoring() {
    let scoring = plan.scoring
    page.heading("Cách chấm")
    switch scoring.method {
    case .points(let outOf):
      let hasFloors = scoring.sheets.contains { $0.criteria.contains { $0.floor != nil } }
      let means = "điểm bình quân\(hasFloors ? " của hồ sơ và của từng tiêu chí có điểm sàn" : "")"
      let rounding = scoring.rounding == .exact ? "so đúng, không làm tròn" : "làm tròn đến hai số lẻ"
      page.rule("Chấm điểm trên thang \(outOf.text); \(means) \(rounding)", scoring.source)
    case .vote(let yes, let base):
      page.rule("Bỏ phiếu đạt, không đạt; đạt khi có ít nhất \(yes.text) \(base.words) tán thành", scoring.source)
    }
    if let panel = scoring.panel {
      page.rule(
        """
        Mỗi hồ sơ có \(panel.markers) người chấm độc lập; lệch nhau quá \(panel.oneMoreWhenApart.text) điểm thì thêm \
        một
        """
          + " người chấm; điểm của hồ sơ là bình quân các phiếu", panel.source)
    } else {
      let validity = scoring.validity
      page.rule(
        "Kết quả hợp lệ khi có phiếu của ít nhất \(validity.atLeast.text) \(validity.of.words)", validity.source)
    }
    if let outliers = scoring.outliers {
      page.rule(
        "Bỏ phiếu lệch quá \(outliers.furtherThan.text) điểm so với bình quân rồi tính lại bình quân", outliers.source)
    }
    if scoring.blind { page.rule("Thành viên Hội đồng không thấy tên tác giả và đơn vị khi chấm", scoring.source) }
    if scoring.secret {
      page.rule("Phiếu kín: biết ai đã nộp phiếu, không ai biết phiếu của ai; đã nộp thì không sửa", scoring.source)
    }
    if scoring.sameUnitConflict {
      page.rule("Thành viên cùng đơn vị với tác giả không chấm hồ sơ đó", scoring.source)
    }
    for sheet in scoring.sheets { show(sheet) }
  }

  private mutating func show(_ sheet: Sheet) {
    let names = sheet.fields.compactMap { plan.fields.category($0)?.name }
    if !names.isEmpty {
      page.rule("Tiêu chí cho lĩnh vực \(names.joined(separator: "; ")):")
    } else if plan.scoring.sheets.count > 1 {
      page.rule("Tiêu chí cho các lĩnh vực còn lại:")
    }
    let depth = plan.scoring.sheets.count > 1 ? 1 : 0
    for criterion in sheet.criteria {
      let most = criterion.max > .zero ? ": tối đa \(criterion.max.text) điểm" : ""
      let weight = criterion.weight == .one ? "" : ", hệ số \(criterion.weight.text)"
      let floor = criterion.floor.map { "; bình quân dưới \($0.text) điểm là không đạt" } ?? ""
      let about = criterion.about.map { " (\($0))" } ?? ""
      page.rule("\(criterion.name)\(about)\(most)\(weight)\(floor)", criterion.source, depth: depth)
      for level in criterion.levels {
        page.rule("\(level.name): từ \(level.from.text) đến \(level.through.text) điểm", depth: depth + 1)
      }
    }
  }

  mutating func honours() {
    page.heading("Công nhận, xếp loại, khen thưởng")
    for grade in plan.grades { page.rule(grade.words, grade.source) }
    if let mean = plan.recognised.mean {
      page.rule("Được công nhận, cấp giấy chứng nhận: bình quân từ \(mean.text) điểm trở lên", plan.recognised.source)
    } else {
      page.rule("Được công nhận: theo kết quả xét của \(plan.offices.council)", plan.recognised.source)
    }
    for kind in plan.commendations {
      page.rule("\(kind.name), do \(kind.by) quyết định\(kind.cap.words)", kind.source)
      for merit in kind.merits { page.rule("\(merit.candidate.words): \(merit.text)", merit.source, depth: 1) }
    }
  }
}
