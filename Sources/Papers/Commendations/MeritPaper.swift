import Domain

extension Paper {
  /// The merit certificates (giấy khen, bằng khen) of those whom a decision commended, one page for each; nil before it
  /// is issued.
  ///
  /// Lines, their colours and what stands below are those that Nghị định 50/2006/NĐ-CP, Điều 28 had for them: the giver
  /// in red, «Tặng» in black, the kind in red, name, place and merit, number and register on the left, the signature
  /// with 35 mm for seal and hand on the right.
  public static func merits(list: CommendationList, kind: CommendationKind, plan: Plan, isLandscape: Bool) -> Paper? {
    guard let issuance = list.issuance else { return nil }
    let (giver, document) = (plan.body(kind.by), plan.document.kind.name)
    let parts = list.items.filter { $0.outcome == .commended }.map { item in
      let place = item.candidate.position.isEmpty ? item.unitName : item.candidate.position
      var blocks: [Block] = [
        .nation, .centred(Line(giver.fullName.uppercased()), .giver), .centred("TẶNG", .strong),
        .centred(Line(kind.title(givenBy: giver)), .honour), .names([item.candidate.name]),
      ]
      if place != item.candidate.name { blocks.append(.centred(Line(place))) }
      blocks += [
        .centred(Line("Đã có thành tích trong thực hiện \(document) về \(plan.title.lowercasedFirst)"), .work),
        .signatures([
          .notes(["Quyết định số \(issuance.number) \(issuance.day.formal)", "Số sổ vàng: ……………"]),
          .signer(
            lines: issuance.authority.lines, dated: "\(plan.place), \(issuance.day.formal)", name: issuance.signer),
        ]),
      ]
      return Paper.Part(blocks, isLandscape: isLandscape)
    }
    return Paper(kind.title(givenBy: giver).capitalisedOnly, parts).of(.merit, under: plan)
  }
}

extension CommendationKind {
  /// What stands large on it: what the plan calls it, without whose it is; where it only says that it commends, a
  /// `bằng khen` of a province's chairman or a minister, a `giấy khen` of others.
  fileprivate func title(givenBy body: Body) -> String {
    if name.hasPrefix("Khen thưởng") {
      let giver = body.fullName.lowercased()
      let highest = ["chủ tịch ủy ban nhân dân tỉnh", "ủy ban nhân dân tỉnh", "bộ trưởng"]
      return highest.contains(where: giver.hasPrefix) ? "BẰNG KHEN" : "GIẤY KHEN"
    }
    return name.part(before: " của ").uppercased()
  }
}

extension String {
  fileprivate func part(before separator: String) -> String {
    firstRange(of: separator).map { String(self[..<$0.lowerBound]) } ?? self
  }

  /// `GIẤY KHEN` as `Giấy khen`.
  fileprivate var capitalisedOnly: String { lowercased().capitalisedFirst }
}
