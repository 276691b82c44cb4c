/// How the council judges, and what follows from it.
extension OutlineWriter {
  var judging: [PlanOutline.Chapter] {
    [
      chapter(.scoring, "Cách xét", plan.judging.map(judgement)),
      chapter(.honours, "Công nhận, xếp loại, khen thưởng", honours),
    ]
  }

  private func judgement(_ judgement: Judgement) -> PlanOutline.Rule? {
    let tracks = judgement.tracks.compactMap { plan.track($0)?.name }
    let whose = plan.body(judgement.by).name
    let days = judgement.days.flatMap { rule("Thời gian: \($0.window.words)", $0.source) }
    let result = [
      tracks.isEmpty ? nil : rule("Đợt: \(tracks.joined(separator: "; "))"), days, method(judgement),
      counting(judgement), minimum(judgement), best(judgement), carried(judgement), band(judgement),
      following(judgement), outliers(judgement),
      step(judgement), recommendation(judgement), blind(judgement), secret(judgement), sameUnit(judgement),
    ]
    return rule(
      "\(judgement.name): \(whose)", judgement.source, name: judgement.name,
      above: result + judgement.asks.map { rule($0.words) } + judgement.scoring.sheets.flatMap { sheet($0, judgement) })
  }

  private func method(_ judgement: Judgement) -> PlanOutline.Rule? {
    let scoring = judgement.scoring
    switch scoring.method {
    case .points(let outOf):
      let hasFloors = scoring.sheets.contains(where: \.hasFloors)
      let means = "điểm bình quân\(hasFloors ? " của hồ sơ và của từng tiêu chí, nhóm có điểm sàn" : "")"
      let rounding = scoring.rounding == .exact ? "so đúng, không làm tròn" : "làm tròn đến hai số lẻ"
      return rule("Chấm điểm trên thang \(outOf.text); \(means) \(rounding)", scoring.source)
    case .vote(let yes, let base):
      return rule("Bỏ phiếu đạt, không đạt; đạt khi có ít nhất \(yes.text) \(base.words) tán thành", scoring.source)
    case .answers(let met):
      let needed = met.map { "đạt khi có ít nhất \($0) tiêu chí đạt" } ?? "đạt khi mọi tiêu chí đạt"
      let silence = judgement.mayNotCome ? "; có thể không có kết quả" : ""
      return rule(
        "Trả lời từng tiêu chí đạt hay không đạt, không đạt thì ghi lý do; \(needed)\(silence)", scoring.source)
    }
  }

  private func counting(_ judgement: Judgement) -> PlanOutline.Rule? {
    guard !judgement.isAnswered else { return nil }
    guard let markers = judgement.scoring.markers else {
      let validity = judgement.scoring.validity
      return rule(
        "Kết quả hợp lệ khi có phiếu của ít nhất \(validity.atLeast.text) \(validity.of.words)", validity.source)
    }
    return rule("Mỗi hồ sơ giao \(markers.count) người chấm độc lập; \(markers.words)", markers.source)
  }

  private func recommendation(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.scoring.recommends
      ? rule(
        "Mỗi thành viên đề nghị công nhận hay không; đa số khác kết quả thì Chủ tịch trả lời", judgement.scoring.source)
      : nil
  }

  private func step(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.scoring.sheets.lazy.flatMap(\.criteria).compactMap(\.step).first.flatMap {
      rule("Cho điểm theo bước \($0.points.text)", $0.source)
    }
  }

  private func minimum(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.mean.flatMap { mean in
      let what = judgement.decides ? "Được công nhận, cấp giấy chứng nhận" : "Đạt"
      return rule("\(what): bình quân từ \(mean.text) điểm trở lên", judgement.meanSource)
    }
  }

  private func best(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.best.flatMap { best in
      rule("Đưa tiếp: \(best.words), bằng điểm với hồ sơ cuối cùng thì đưa tiếp cả", judgement.meanSource)
    }
  }

  private func carried(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.carried.flatMap { carried in
      let name = plan.judgement(carried.from)?.name ?? ""
      return rule("Kết quả gồm \(carried.share.text) điểm của \(name), phần còn lại là điểm lần này", carried.source)
    }
  }

  private func band(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.returns.flatMap {
      rule("Từ \($0.from.text) đến dưới \($0.below.text) điểm: hoàn thiện hồ sơ, chấm lại", $0.source)
    }
  }

  private func following(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.then.flatMap { vote in
      rule("Chấm xong, cuộc họp bỏ phiếu; đạt khi có ít nhất \(vote.yes.text) \(vote.of.words) tán thành", vote.source)
    }
  }

  private func outliers(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.scoring.outliers.flatMap { outliers in
      rule(
        "Bỏ phiếu lệch quá \(outliers.furtherThan.text) điểm so với bình quân rồi tính lại bình quân", outliers.source)
    }
  }

  private func blind(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.scoring.blind
      ? rule("Thành viên Hội đồng không thấy tên tác giả và đơn vị khi chấm", judgement.scoring.source) : nil
  }

  private func secret(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.scoring.secret
      ? rule(
        "Phiếu kín: biết ai đã nộp phiếu, không ai biết phiếu của ai; đã nộp thì không sửa", judgement.scoring.source)
      : nil
  }

  private func sameUnit(_ judgement: Judgement) -> PlanOutline.Rule? {
    judgement.scoring.sameUnitConflict
      ? rule("Thành viên cùng đơn vị với tác giả không chấm hồ sơ đó", judgement.scoring.source) : nil
  }

  /// The criteria of a sheet, under the fields for which it is where there are several.
  private func sheet(_ sheet: Sheet, _ judgement: Judgement) -> [PlanOutline.Rule?] {
    let names = sheet.fields.compactMap { plan.fields.category($0)?.name }
    let criteria =
      sheet.groups.isEmpty
      ? sheet.criteria.map(criterion)
      : sheet.groups.map { group in
        let most = sheet.most(of: group)
        return rule(
          "\(group.name): tối đa \(most.shortText) điểm\(words(floor: group.floor, warnBelow: group.warnBelow))",
          group.source, name: group.name, above: sheet.criteria(of: group).map(criterion))
      }
    guard judgement.scoring.sheets.count > 1 || !names.isEmpty else { return criteria }
    let whose = names.isEmpty ? "các lĩnh vực còn lại" : "lĩnh vực \(names.joined(separator: "; "))"
    return [rule("Tiêu chí cho \(whose)", above: criteria)]
  }

  private func criterion(_ criterion: Criterion) -> PlanOutline.Rule? {
    let most = criterion.max > .zero ? ": tối đa \(criterion.max.text) điểm" : ""
    let weight = criterion.weight == .one ? "" : ", hệ số \(criterion.weight.text)"
    let floor = words(floor: criterion.floor, warnBelow: criterion.warnBelow)
    let about = criterion.about.map { " (\($0))" } ?? ""
    return rule(
      "\(criterion.name)\(about)\(most)\(weight)\(floor)", criterion.source, name: criterion.name,
      above: criterion.levels.map { rule("\($0.name): từ \($0.from.text) đến \($0.through.text) điểm") })
  }

  private func words(floor: Points?, warnBelow: Points?) -> String {
    (floor.map { "; bình quân dưới \($0.text) điểm là không đạt" } ?? "")
      + (warnBelow.map { "; bình quân dưới \($0.text) điểm thì lưu ý Hội đồng" } ?? "")
  }

  private var honours: [PlanOutline.Rule?] {
    plan.grades.map { rule(plan.words(of: $0), $0.source, name: $0.name) }
      + plan.caps.map { rule(plan.words(of: $0), $0.source) } + plan.ties.map { rule($0.words, $0.source) }
      + plan.specialPrizes.map { special in
        let money = special.prize > .zero ? "; thưởng \(special.prize.text)/giải" : ""
        return rule(
          "\(special.name): Hội đồng trao tối đa \(special.atMost.grouped) giải\(money)", special.source,
          name: special.name)
      }
      + plan.commendations.map { kind in
        rule(
          "\(kind.name), do \(plan.body(kind.by).name) quyết định\(kind.cap.words)", kind.source, name: kind.name,
          above: kind.merits.map { rule("\($0.candidate.words): \($0.need.words)\($0.text)", $0.source) }
            + kind.conditions.map { rule("Điều kiện: \($0.text)", $0.source) })
      }
  }
}

extension Judgement.Question {
  fileprivate var words: String {
    isRequired ? "Chỉ hồ sơ «\(name.lowercasedFirst)» được đưa tiếp" : "Trả lời: \(name)"
  }
}

extension Scoring.Markers {
  /// `lệch nhau quá 10 điểm thì mời thêm một người chấm; lấy bình quân các phiếu`.
  public var words: String {
    let differ =
      switch thirdWhen {
      case .grades: "khác loại"
      case .points(let points): "lệch nhau quá \(points.text) điểm"
      }
    return "\(differ) thì mời thêm một người chấm, \(settles.words)"
  }
}

extension Scoring.Markers.Settlement {
  fileprivate var words: String {
    switch self {
    case .chair: "Chủ tịch Hội đồng quyết điểm"
    case .mean: "lấy bình quân các phiếu"
    case .third: "lấy điểm của người chấm thêm"
    }
  }
}
