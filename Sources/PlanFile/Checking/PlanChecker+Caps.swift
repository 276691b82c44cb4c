import Domain

/// Caps name grades that there are, and each can hold somebody back.
extension PlanChecker {
  func checkCaps() {
    for (index, cap) in plan.caps.enumerated() {
      checkGrades(of: cap, ["caps", .item(index), "grades"])
      checkUse(of: cap, index)
      checkClusters(of: cap, index)
    }
    for (index, grade) in plan.grades.enumerated() where grade.mean == nil && plan.caps(on: grade.id).isEmpty {
      mistake(
        ["grades", .item(index)], "«\(grade.id)» không có điểm tối thiểu và không có hạn mức, nên ai cũng đạt",
        "thêm «caps: [{grades: [\(grade.id)], at-most: …, per: round}]», hoặc «mean»")
    }
    for (index, tie) in plan.ties.enumerated() {
      if plan.caps.isEmpty {
        mistake(["ties", .item(index)], "không có hạn mức nên bằng điểm không phải chọn ai", "bỏ mục này")
      } else if plan.ties[..<index].contains(where: { $0.prefer == tie.prefer }) {
        mistake(["ties", .item(index)], "quy tắc «\(tie.prefer.rawValue)» ghi hai lần", "giữ một lần")
      }
    }
  }

  /// Special prizes are given by a council that decides in a session.
  func checkSpecialPrizes() {
    guard !plan.specialPrizes.isEmpty, !plan.judging.contains(where: { $0.decides && $0.isHeldInSession }) else {
      return
    }
    mistake(["special-prizes"], "không có Hội đồng nào xét công nhận để trao giải riêng", "bỏ khóa này")
  }

  /// A cap per cluster needs clusters, and holds for those alone.
  private func checkClusters(of cap: Domain.Cap, _ index: Int) {
    guard cap.per == .cluster else { return }
    let hasClusters = plan.bodies.contains { if case .cluster = $0.kind { true } else { false } }
    guard !hasClusters else { return }
    mistake(
      ["caps", .item(index), "per"], "kế hoạch không có cụm nào, nên hạn mức này không giữ ai lại",
      "thêm cụm vào «bodies» với «cluster: {leader: …, members: […]}», hoặc viết «per: unit»")
  }

  private func checkGrades(of cap: Domain.Cap, _ way: [Step]) {
    let known = plan.grades.map(\.id)
    for (place, id) in cap.grades.enumerated() where id != .standIn {
      if !known.contains(id) {
        let instead =
          known.isEmpty ? "thêm «grades» trước" : suggestion(id.description, known.map(\.description))
        mistake(way + [.item(place)], "không có loại «\(id)»", instead)
      } else if cap.grades[..<place].contains(id) {
        mistake(way + [.item(place)], "loại «\(id)» ghi hai lần", "giữ một lần")
      }
    }
  }

  /// A cap that another one makes useless contradicts it.
  private func checkUse(of cap: Domain.Cap, _ index: Int) {
    for (other, wider) in plan.caps.enumerated() where other != index && cap.isUseless(beside: wider) {
      // Of two that say the same, the second is the mistake.
      guard !wider.isUseless(beside: cap) || other < index else { continue }
      mistake(
        ["caps", .item(index), "at-most"],
        "hạn mức này không bao giờ dùng tới, vì hạn mức ở dòng \(line(["caps", .item(other)])) giữ chặt hơn",
        "xem lại hai hạn mức: viết số nhỏ hơn ở đây, hoặc bỏ một hạn mức")
    }
  }
}

extension Domain.Cap {
  /// Whether the other one never leaves more places than it does itself.
  fileprivate func isUseless(beside other: Domain.Cap) -> Bool {
    guard !grades.isEmpty, Set(grades).isSubset(of: other.grades), per.isWithin(other.per) else { return false }
    switch (atMost, other.atMost) {
    case (.places(let own), .places(let others)):
      return own != .standIn && others != .standIn && own >= others
    case (.share(let own, let base), .share(let others, let otherBase)):
      return per == other.per && base == otherBase
        && own.numerator * others.denominator >= others.numerator * own.denominator
    default: return false
    }
  }
}
