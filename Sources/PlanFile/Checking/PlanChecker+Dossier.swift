import Domain

/// Someone can take part; conditions and parts of the dossier say what they can mean.
extension PlanChecker {
  /// The oldest that someone filing a work can be, in years.
  private static let oldest = 120

  func checkParticipants() {
    checkBirth()
    checkGuide()
    checkConsent()
  }

  /// Who guides files for others of their own unit.
  private func checkGuide() {
    guard plan.participants.guide != nil else { return }
    let way: [Step] = ["participants", "guide"]
    if plan.participants.territory != nil {
      mistake(
        way, "người hướng dẫn nộp cho tác giả của đơn vị mình, mà «territory» cho cả người không thuộc đơn vị nào nộp",
        "bỏ «territory» hoặc bỏ «guide»")
    }
  }

  /// Nobody can be asked for what no author is.
  private func checkConsent() {
    guard let rule = plan.participants.consent, rule.below != .standIn, rule.on != .standIn else { return }
    let way: [Step] = ["participants", "consent"]
    if let own = rule.ownFrom, own != .standIn, own >= rule.below {
      mistake(
        way + ["own-from"], "từ \(own) tuổi không còn ai dưới \(rule.below) tuổi", "viết số tuổi dưới \(rule.below)")
    }
    for (place, matter) in rule.matters.enumerated() where rule.matters[..<place].contains(matter) {
      mistake(way + ["to", .item(place)], "«\(matter.rawValue)» ghi hai lần", "giữ một lần")
    }
    if let first = plan.participants.birth?.days.through, first != .standIn, !rule.speaksTo(first) {
      mistake(
        way, "không tác giả nào của kế hoạch dưới \(rule.below) tuổi vào ngày \(rule.on.short)",
        "xem lại «below», «on», hoặc bỏ «consent»")
    }
  }

  private func checkBirth() {
    guard let birth = plan.participants.birth, plan.period.from != .standIn, plan.period.through != .standIn else {
      return
    }
    let (key, on) =
      switch birth {
      case .born: ("born", plan.period.through)
      case .age(_, _, let day): ("age", day)
      }
    guard on != .standIn else { return }
    let (from, through) = birth.days
    let way: [Step] = ["participants", .key(key)]
    if let from, from != .standIn, from > on {
      mistake(way, "đến ngày \(on.short) chưa ai sinh ra như vậy", "xem lại ngày sinh")
    }
    if let through, through != .standIn, through < plan.period.from.adding(months: -12 * Self.oldest) {
      mistake(way, "người sinh trước ngày \(through.short) nay hơn \(Self.oldest) tuổi", "xem lại ngày sinh")
    }
  }

  func checkConditions() {
    for (index, condition) in plan.conditions.enumerated() {
      let way: [Step] = ["conditions", .item(index)]
      check(condition.when, way + ["when"])
      if condition.check == .solution, plan.solutions.isEmpty {
        mistake(
          way + ["check"], "kế hoạch không có «solutions» để kiểm tra loại giải pháp",
          "thêm «solutions», hoặc viết «check: office»")
      }
    }
    for (index, exclusion) in plan.exclusions.enumerated() {
      for (place, moment) in exclusion.ask.enumerated() where exclusion.ask[..<place].contains(moment) {
        mistake(["exclusions", .item(index), "ask", .item(place)], "«\(moment.rawValue)» ghi hai lần", "giữ một lần")
      }
    }
  }

  private func check(_ when: When, _ way: [Step]) {
    for (place, work) in when.works.enumerated() where work != .standIn && plan.work(work) == nil {
      mistake(
        way + ["work", .item(place)], "không có loại «\(work)»",
        suggestion(work.description, plan.works.map(\.id.description)))
    }
    for (place, id) in when.solutions.enumerated() where id != .standIn && plan.solutions.category(id) == nil {
      mistake(
        way + ["solution", .item(place)], "không có loại giải pháp «\(id)»",
        suggestion(id.description, plan.solutions.flattened.map(\.category.id.description)))
    }
    checkNamed(when.fields, way + ["field"])
  }

  // MARK: Parts

  func checkDossier() {
    var seen: Set<PaperForm> = []
    for (index, part) in plan.dossier.enumerated() {
      let way: [Step] = ["dossier", .item(index)]
      check(part.when, way + ["when"])
      if part.id.isConsent {
        mistake(way + ["id"], "mã bắt đầu bằng «\(Part.ID.consents)» dành cho phiếu đồng ý của gia đình", "đặt mã khác")
      }
      if part.isForEachAuthor, part.by == .unit {
        mistake(way + ["for-each-author"], "đơn vị lập phần này, không phải từng tác giả", "bỏ khóa này")
      }
      guard case .paper(let form) = part.content else {
        if !part.asks.isEmpty { mistake(way + ["asks"], "«asks» chỉ dùng với «paper»", "ghi ở phần có «paper»") }
        continue
      }
      if !seen.insert(form).inserted {
        mistake(way + ["paper"], "mẫu «\(form.rawValue)» đã có trong hồ sơ", "giữ một phần cho mỗi mẫu")
      }
      if form == .submissionList, part.by != .unit {
        mistake(way, "mẫu «m-01» do đơn vị lập", "viết «by: unit»")
      }
      if form == .submissionList, !part.asks.isEmpty {
        mistake(way + ["asks"], "tác giả không viết văn bản của đơn vị", "ghi ở phần do tác giả lập")
      }
    }
    checkApplication()
  }

  /// An author who files a work applies for something.
  private func checkApplication() {
    let isThere = plan.dossier.contains { $0.content == .paper(.application) }
    guard !isThere, !plan.dossier.isEmpty, !plan.tracks.isEmpty, log.isEmpty else { return }
    mistake(["dossier"], "hồ sơ không có đơn của tác giả", "thêm một phần «paper: m-02»")
  }
}
