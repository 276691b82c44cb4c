extension Standing {
  /// Why it stands where it stands, in sentences: `Đủ điểm loại A (80,22); loại A đã đủ 5 giải.`
  public func explanation(by judgement: Judgement, under plan: Plan) -> String {
    var sentences = [outliers(by: judgement), settlement(by: judgement), carried(under: plan)].compactMap { $0 }
    // A cap that stands before several grades is named once.
    for sentence in reasons.map({ sentence($0, judgement, plan) }) where !sentences.contains(sentence) {
      sentences.append(sentence)
    }
    return sentences.joined(separator: " ")
  }

  /// What the ballots come to with those that were left out as too far away, and without them.
  private func outliers(by judgement: Judgement) -> String? {
    guard let all = score.meanOfAll, let mean = score.carried?.own ?? score.mean, let rule = judgement.scoring.outliers
    else { return nil }
    return """
      Loại \(score.leftOut) phiếu lệch quá \(rule.furtherThan.text) điểm: bình quân tất cả phiếu \(all.text), các \
      phiếu \
      còn lại \(mean.text).
      """
  }

  /// How its points were settled where markers differed.
  private func settlement(by judgement: Judgement) -> String? {
    guard let settled = score.settledBy, let mean = score.carried?.own ?? score.mean else { return nil }
    switch settled {
    case .chair: return "Các phiếu chấm khác nhau; Chủ tịch Hội đồng quyết \(mean.shortText) điểm."
    case .mean: return "Các phiếu chấm khác nhau; lấy bình quân của \(score.ballots) phiếu."
    case .third:
      return "Các phiếu chấm khác nhau; lấy điểm của người chấm thêm."
    }
  }

  /// What an earlier judgement makes of the mean.
  private func carried(under plan: Plan) -> String? {
    score.carried.map { carried in
      let name = plan.judgement(carried.rule.from)?.name ?? ""
      return """
        \(name) \(carried.earlier.text) điểm tính \(carried.rule.share.text), phiếu lần này \(carried.own.text) điểm \
        tính phần còn lại.
        """
    }
  }

  private func sentence(_ reason: Reason, _ judgement: Judgement, _ plan: Plan) -> String {
    func name(_ id: Grade.ID) -> String { plan.grades.first { $0.id == id }?.name ?? id.description }
    let mean = score.mean?.text ?? "—"
    switch reason {
    case .tooFewBallots(let ballots, let needed):
      return "Mới có \(ballots) phiếu hợp lệ, cần ít nhất \(needed)."
    case .unsettled(.third(let difference)):
      return "\(words(of: difference, judgement)); cần thêm một người chấm."
    case .unsettled(.chair(let difference)):
      return "\(words(of: difference, judgement)); Chủ tịch Hội đồng chưa quyết điểm."
    case .warning(let warning):
      let subject =
        switch warning.subject {
        case .criterion(let id): "tiêu chí «\(criterionName(id, judgement))»"
        case .group(let id): "nhóm «\(groupName(id, judgement))»"
        }
      return "Lưu ý: bình quân \(subject) \(warning.mean.text) điểm, dưới mức \(warning.least.text)."
    case .capFull(let id, let full):
      let isMeasured = plan.grades.first { $0.id == id }?.mean != nil
      let enough = isMeasured ? "Đủ điểm \(name(id).lowercasedFirst) (\(mean)); " : ""
      return "\(enough)\(plan.words(of: full)).".capitalisedFirst
    case .belowFloor(let short):
      return """
        \(name(short.grade)) cần bình quân tiêu chí «\(criterionName(short.criterion, judgement))» từ \
        \(short.least.shortText) điểm; hồ sơ này được \(short.mean.shortText).
        """
    case .belowGrade(let grade, let minimum):
      return "Chưa tới \(minimum.text) điểm của \(name(grade).lowercasedFirst)."
    case .tie(let grade, let places, let contenders):
      return "\(contenders) \(plan.workNames) cùng \(mean) điểm, \(name(grade).lowercasedFirst) còn \(places) chỗ."
    case .gradedLater:
      return "Xếp loại sau, từ danh sách chung của đợt xét."
    case .dependsOnTie:
      return "Loại của hồ sơ này tùy cách xử lý bằng điểm ở trên."
    case .ordered(let place, let contenders):
      return "Bằng điểm; Hội đồng xếp thứ \(place) trong \(contenders) \(plan.workNames)."
    case .score(.belowMinimum(let minimum)):
      return "Bình quân dưới \(minimum.text) điểm."
    case .score(.belowFloor(let criterion, let floor)):
      return "Bình quân tiêu chí «\(criterionName(criterion, judgement))» dưới \(floor.text) điểm."
    case .score(.belowGroupFloor(let group, let floor)):
      return "Bình quân nhóm «\(groupName(group, judgement))» dưới \(floor.text) điểm."
    case .score(.behindBest(let best)):
      return "Đủ điểm, nhưng không trong \(best.words)."
    case .score(.tooFewYes(let yes, let whole, let share)):
      return "\(yes) trên \(whole) phiếu đạt, cần ít nhất \(share.text)."
    }
  }

  private func words(of difference: Score.Difference, _ judgement: Judgement) -> String {
    switch difference {
    case .grades: return "Các phiếu chấm ở các loại khác nhau"
    case .points(let spread):
      guard case .points(let most)? = judgement.scoring.markers?.thirdWhen else {
        return "Các phiếu chấm lệch nhau \(spread.shortText) điểm"
      }
      return "Các phiếu chấm lệch nhau \(spread.shortText) điểm, hơn mức \(most.text) điểm của kế hoạch"
    }
  }

  private func groupName(_ id: Sheet.Group.ID, _ judgement: Judgement) -> String {
    judgement.scoring.sheets.lazy.flatMap(\.groups).first { $0.id == id }?.name ?? id.description
  }

  private func criterionName(_ id: Criterion.ID, _ judgement: Judgement) -> String {
    judgement.scoring.sheets.lazy.flatMap(\.criteria).first { $0.id == id }?.name ?? id.description
  }
}

extension String {
  /// The text with a small first letter, for use within a sentence.
  public var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text with a capital first letter, for a word that stands alone.
  public var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
