/// How the council judges, and what follows from it.
extension OutlineWriter {
  var judging: [PlanOutline.Chapter] {
    let scoring = [method, counting, outliers, blind, secret, sameUnit] + plan.scoring.sheets.flatMap(sheet)
    return [chapter(.scoring, "Cách chấm", scoring), chapter(.honours, "Công nhận, xếp loại, khen thưởng", honours)]
  }

  private var method: PlanOutline.Rule? {
    let scoring = plan.scoring
    switch scoring.method {
    case .points(let outOf):
      let hasFloors = scoring.sheets.contains { $0.criteria.contains { $0.floor != nil } }
      let means = "điểm bình quân\(hasFloors ? " của hồ sơ và của từng tiêu chí có điểm sàn" : "")"
      let rounding = scoring.rounding == .exact ? "so đúng, không làm tròn" : "làm tròn đến hai số lẻ"
      return rule("Chấm điểm trên thang \(outOf.text); \(means) \(rounding)", scoring.source)
    case .vote(let yes, let base):
      return rule("Bỏ phiếu đạt, không đạt; đạt khi có ít nhất \(yes.text) \(base.words) tán thành", scoring.source)
    }
  }

  private var counting: PlanOutline.Rule? {
    guard let panel = plan.scoring.panel else {
      let validity = plan.scoring.validity
      return rule(
        "Kết quả hợp lệ khi có phiếu của ít nhất \(validity.atLeast.text) \(validity.of.words)", validity.source)
    }
    return rule(
      """
      Mỗi hồ sơ có \(panel.markers) người chấm độc lập; lệch nhau quá \(panel.oneMoreWhenApart.text) điểm thì thêm \
      một người chấm; điểm của hồ sơ là bình quân các phiếu
      """, panel.source)
  }

  private var outliers: PlanOutline.Rule? {
    plan.scoring.outliers.flatMap { outliers in
      rule(
        "Bỏ phiếu lệch quá \(outliers.furtherThan.text) điểm so với bình quân rồi tính lại bình quân", outliers.source)
    }
  }

  private var blind: PlanOutline.Rule? {
    plan.scoring.blind
      ? rule("Thành viên Hội đồng không thấy tên tác giả và đơn vị khi chấm", plan.scoring.source) : nil
  }

  private var secret: PlanOutline.Rule? {
    plan.scoring.secret
      ? rule("Phiếu kín: biết ai đã nộp phiếu, không ai biết phiếu của ai; đã nộp thì không sửa", plan.scoring.source)
      : nil
  }

  private var sameUnit: PlanOutline.Rule? {
    plan.scoring.sameUnitConflict
      ? rule("Thành viên cùng đơn vị với tác giả không chấm hồ sơ đó", plan.scoring.source) : nil
  }

  /// The criteria of a sheet, under the fields for which it is where there are several.
  private func sheet(_ sheet: Sheet) -> [PlanOutline.Rule?] {
    let names = sheet.fields.compactMap { plan.fields.category($0)?.name }
    let criteria = sheet.criteria.map(criterion)
    guard plan.scoring.sheets.count > 1 || !names.isEmpty else { return criteria }
    let whose = names.isEmpty ? "các lĩnh vực còn lại" : "lĩnh vực \(names.joined(separator: "; "))"
    return [rule("Tiêu chí cho \(whose)", above: criteria)]
  }

  private func criterion(_ criterion: Criterion) -> PlanOutline.Rule? {
    let most = criterion.max > .zero ? ": tối đa \(criterion.max.text) điểm" : ""
    let weight = criterion.weight == .one ? "" : ", hệ số \(criterion.weight.text)"
    let floor = criterion.floor.map { "; bình quân dưới \($0.text) điểm là không đạt" } ?? ""
    let about = criterion.about.map { " (\($0))" } ?? ""
    return rule(
      "\(criterion.name)\(about)\(most)\(weight)\(floor)", criterion.source, name: criterion.name,
      above: criterion.levels.map { rule("\($0.name): từ \($0.from.text) đến \($0.through.text) điểm") })
  }

  private var honours: [PlanOutline.Rule?] {
    let recognised = plan.recognised.mean.map {
      rule("Được công nhận, cấp giấy chứng nhận: bình quân từ \($0.text) điểm trở lên", plan.recognised.source)
    }
    return plan.grades.map { rule(plan.words(of: $0), $0.source, name: $0.name) }
      + plan.caps.map { rule(plan.words(of: $0), $0.source) } + plan.ties.map { rule($0.words, $0.source) } + [
        recognised ?? rule("Được công nhận: theo kết quả xét của \(plan.council.name)", plan.recognised.source)
      ]
      + plan.commendations.map { kind in
        rule(
          "\(kind.name), do \(plan.body(kind.by).name) quyết định\(kind.cap.words)", kind.source, name: kind.name,
          above: kind.merits.map { rule("\($0.candidate.words): \($0.text)", $0.source) })
      }
  }
}
