import Domain

/// The judgements lead a dossier of every track to one decision, each in its days.
extension PlanChecker {
  func checkJudging() {
    for (index, judgement) in plan.judging.enumerated() {
      let way: [Step] = ["judging", .item(index)]
      checkTracks(of: judgement, way)
      checkOrder(of: judgement, index, way)
      checkJudge(of: judgement, way)
      checkMarks(of: judgement, way)
      checkBest(of: judgement, way)
      checkCarried(of: judgement, index, way)
      checkQuestions(of: judgement, way)
      checkDays(of: judgement, index, way)
    }
    if !plan.judging.isEmpty { plan.tracks.forEach(checkDecision) }
  }

  private func checkTracks(of judgement: Judgement, _ way: [Step]) {
    let known = plan.tracks.map(\.id.description)
    for (place, track) in judgement.tracks.enumerated() where track != .standIn && plan.track(track) == nil {
      mistake(way + ["tracks", .item(place)], "không có đợt «\(track)»", suggestion(track.description, known))
    }
  }

  /// Exactly one judgement decides for a track.
  private func checkDecision(for track: Track) {
    let deciding = plan.judging.enumerated().filter { $0.element.decides && $0.element.judges(track.id) }
    if deciding.isEmpty {
      mistake(
        ["judging"], "không lần xét nào quyết định việc công nhận ở đợt «\(track.id)»",
        "thêm «decides: true» vào một lần xét của đợt này")
    }
    for (index, judgement) in deciding.dropFirst() {
      mistake(
        ["judging", .item(index), "decides"],
        "«\(judgement.id)» cũng quyết định ở đợt «\(track.id)», như «\(deciding[0].element.id)»",
        "giữ «decides: true» ở một lần xét cho mỗi đợt")
    }
  }

  /// What chooses comes before what decides, what looks again after it, and nothing waits for itself.
  private func checkOrder(of judgement: Judgement, _ index: Int, _ way: [Step]) {
    guard let after = judgement.after, after != .standIn else {
      let earlier = plan.judging[..<index].first { other in
        other.decides && plan.tracks.contains { other.judges($0.id) && judgement.judges($0.id) }
      }
      if let earlier, !judgement.decides {
        mistake(
          way, "«\(judgement.id)» đứng sau «\(earlier.id)» là lần xét quyết định",
          "đưa lên trước, hoặc viết «after: \(earlier.id)» nếu xét lại sau khi công nhận")
      }
      return
    }
    if judgement.decides {
      mistake(way + ["after"], "lần xét quyết định không đứng sau lần nào", "bỏ «after» hoặc bỏ «decides»")
    } else if !plan.judging[..<index].contains(where: { $0.id == after && $0.decides }) {
      let known = plan.judging.filter(\.decides).map(\.id.description)
      let isLater = plan.judging[index...].contains { $0.id == after }
      mistake(
        way + ["after"],
        isLater ? "«\(judgement.id)» và «\(after)» chờ nhau" : "«\(after)» không phải lần xét quyết định đứng trước",
        known.isEmpty ? "bỏ khóa này" : "chọn lần xét quyết định đứng trước: \(known.joined(separator: ", "))")
    }
  }

  private func checkJudge(of judgement: Judgement, _ way: [Step]) {
    if judgement.isByUnit, !judgement.isAnswered {
      mistake(way + ["scoring"], "đơn vị của tác giả trả lời từng tiêu chí", "viết «method: answers»")
    }
    if judgement.isByUnit, judgement.role != .selects {
      mistake(way, "đơn vị của tác giả chỉ xét chọn", "bỏ «decides», «after»")
    }
    let missed = plan.tracks.filter { track in
      judgement.judges(track.id) && !track.through.contains { $0.body == judgement.by }
    }
    if plan.body(judgement.by).isGroup, let track = missed.first {
      mistake(
        way + ["by"], "hồ sơ của «\(track.id)» không qua «\(judgement.by)», nên không ai xét chọn",
        "thêm «\(judgement.by)» vào «through» của «\(track.id)»")
    }
    if judgement.isOutside, !judgement.decides {
      mistake(way + ["by"], "lần xét của cấp trên phải quyết định", "thêm «decides: true» hoặc bỏ lần xét này")
    }
    if judgement.isOutside, !plan.forwards.contains(where: { $0.takes == .accepted }) {
      mistake(
        way + ["by"], "không mục «forwards» nào chuyển hồ sơ hợp lệ lên cấp trên",
        "thêm mục «forwards» với «takes: accepted»")
    }
    if judgement.isAnswered, judgement.decides, !judgement.isOutside {
      mistake(
        way + ["scoring"], "lần xét quyết định cần phiếu của Hội đồng", "viết «method: points» hoặc «method: vote»")
    }
    if judgement.mayNotCome, !judgement.isOutside {
      mistake(way + ["may-not-come"], "chỉ kết quả của cấp trên mới có thể không đến", "bỏ khóa này")
    }
  }

  /// The least mean, the band that goes back, the vote after the points.
  private func checkMarks(of judgement: Judgement, _ way: [Step]) {
    guard case .points(let outOf) = judgement.scoring.method else {
      for (key, isThere) in [("returns", judgement.returns != nil), ("then", judgement.then != nil)] where isThere {
        mistake(way + [.key(key)], "khóa «\(key)» chỉ dùng khi chấm điểm", "bỏ khóa này")
      }
      return
    }
    guard outOf != .standIn else { return }
    guard let mean = judgement.mean else {
      return mistake(way, "thiếu điểm để đạt", "thêm «passes: {mean: …}»")
    }
    guard mean != .standIn else { return }
    if mean > outOf {
      mistake(
        way + ["passes", "mean"], "điểm công nhận \(mean.text) cao hơn tổng điểm \(outOf.text)",
        "viết điểm không quá \(outOf.text)")
    }
    guard let band = judgement.returns, band.from != .standIn, band.below != .standIn else { return }
    if band.from >= band.below {
      mistake(
        way + ["returns"], "từ \(band.from.text) đến dưới \(band.below.text) không có điểm nào", "đổi hai số điểm")
    } else if band.below < mean {
      mistake(
        way + ["returns", "below"],
        "từ \(band.below.text) đến dưới \(mean.text) điểm không đạt mà không được hoàn thiện, điểm thấp hơn lại được",
        "viết «below: \(mean.text.replacing(",", with: "."))»")
    }
  }

  /// The best are found among what a session scores or votes on, and all of them can go on.
  private func checkBest(of judgement: Judgement, _ way: [Step]) {
    guard judgement.best != nil else { return }
    let here = way + ["passes", "best"]
    if judgement.role != .selects || !judgement.isHeldInSession {
      mistake(
        here, "chỉ lần xét chọn ở phiên họp mới lấy những hồ sơ điểm cao nhất", "bỏ khóa này; số giải ghi ở «caps»")
    }
    if judgement.asks.contains(where: \.isRequired) {
      mistake(
        here, "hồ sơ trong số điểm cao nhất có thể ở lại vì một câu hỏi bắt buộc, nên thiếu hồ sơ đi tiếp",
        "bỏ «best», hoặc bỏ «required» ở «asks»")
    }
  }

  /// What counts of an earlier judgement was given there, out of as many points.
  private func checkCarried(of judgement: Judgement, _ index: Int, _ way: [Step]) {
    guard let carried = judgement.carried, carried.from != .standIn else { return }
    let here = way + ["carries"]
    guard case .points(let outOf) = judgement.scoring.method else {
      return mistake(here, "chỉ khi chấm điểm mới tính điểm của lần xét trước", "bỏ khóa này")
    }
    if judgement.returns != nil {
      mistake(here, "«returns» so điểm của phiếu lần này, không so điểm đã cộng lần trước", "giữ một trong hai khóa")
    }
    let before = plan.judging[..<index].filter { earlier in
      earlier.isHeldInSession && !earlier.isVote && plan.tracks.contains { judgement.judges($0.id) }
        && plan.tracks.allSatisfy { !judgement.judges($0.id) || earlier.judges($0.id) }
    }
    guard let earlier = before.first(where: { $0.id == carried.from }) else {
      let known = before.map(\.id.description)
      return mistake(
        here + ["from"], "«\(carried.from)» không phải lần chấm điểm đứng trước của cùng các đợt",
        known.isEmpty ? "bỏ «carries»" : "chọn trong: \(known.joined(separator: ", "))")
    }
    if case .points(let other) = earlier.scoring.method, other != outOf, other != .standIn, outOf != .standIn {
      mistake(
        here + ["from"], "«\(earlier.id)» chấm trên \(other.text) điểm, «\(judgement.id)» trên \(outOf.text) điểm",
        "chấm cùng một thang điểm")
    }
  }

  private func checkQuestions(of judgement: Judgement, _ way: [Step]) {
    if judgement.isOutside, !judgement.asks.isEmpty {
      mistake(way + ["asks"], "cấp trên không trả lời câu hỏi của kế hoạch này", "bỏ khóa này")
    }
    let criteria = judgement.scoring.sheets.flatMap(\.criteria).map(\.id.description) + BallotTable.Reserved.all
    for (place, question) in judgement.asks.enumerated() where criteria.contains(question.id.description) {
      mistake(
        way + ["asks", .item(place), "id"], "mã «\(question.id)» đã dùng cho một tiêu chí hoặc có nghĩa riêng",
        "đặt mã khác")
    }
    for (place, question) in judgement.asks.enumerated() where question.isRequired && judgement.role != .selects {
      mistake(
        way + ["asks", .item(place), "required"], "chỉ lần xét chọn mới giữ hồ sơ lại vì một câu hỏi", "bỏ khóa này")
    }
  }

  /// The days lie within the plan's, and end no sooner than those of what comes before.
  private func checkDays(of judgement: Judgement, _ index: Int, _ way: [Step]) {
    guard let days = judgement.days, days.window.isRead else { return }
    let (period, last) = (plan.period, days.window.until.lastDay)
    let first = days.window.from ?? last
    guard period.from != .standIn, period.through != .standIn, period.from <= period.through else { return }
    if first < period.from || last > period.through {
      return mistake(
        way + ["window"], "«\(judgement.name)» có ngày nằm ngoài thời gian của kế hoạch",
        "viết ngày từ \(period.from.short) đến \(period.through.short)")
    }
    for track in plan.tracks where judgement.judges(track.id) && plan.track(track.id) == track {
      let judged = plan.judging[..<index].last { $0.judges(track.id) && $0.days?.window.isRead == true }
      let before = judged.flatMap { earlier in earlier.days.map { (earlier.name, $0.window.until.lastDay) } }
      let intake = judgement.isByUnit || !track.intake.isRead ? nil : ("nhận hồ sơ", track.intake.until.lastDay)
      guard let (name, end) = before ?? intake, last < end, end <= period.through else { continue }
      return mistake(
        way + ["window"], "«\(judgement.name)» hết trước khi «\(name)» xong (\(end.short))", "xem lại ngày của hai bước"
      )
    }
  }
}
