/// Which places of a plan file are values: what a place is called in a form, and how its value is typed.
struct ValueRow {
  let label: String
  let kind: PlanValue.Kind
  let subject: PlanValue.Subject

  private init(_ label: String, _ kind: PlanValue.Kind, _ subject: PlanValue.Subject) {
    (self.label, self.kind, self.subject) = (label, kind, subject)
  }

  /// The row of a place such as `tracks[].intake.from`; nil for what is structure.
  static func at(_ pattern: String) -> ValueRow? {
    if let row = rows[pattern] { return row }
    if pattern.hasPrefix("grades[].floors.") { return ValueRow("điểm sàn", .figure, .thresholds) }
    guard pattern.hasPrefix("judging[].scoring.") else { return nil }
    return parts.first { pattern.hasSuffix($0.end) }?.row
  }

  private static let rows: [String: ValueRow] =
    head.merging(bodies) { $1 }.merging(time) { $1 }.merging(thresholds) { $1 }.merging(caps) { $1 }
    .merging(money) { $1 }

  private static let head: [String: ValueRow] = [
    "plan": ValueRow("mã kế hoạch", .id, .head),
    "title": ValueRow("tên kế hoạch (trích yếu)", .text, .head),
    "short-title": ValueRow("tên ngắn", .text, .head),
    "document.kind": ValueRow("loại văn bản", .documentKind, .head),
    "document.number": ValueRow("số, ký hiệu văn bản", .text, .head),
    "document.day": ValueRow("ngày văn bản", .day, .head),
    "document.signer": ValueRow("người ký văn bản", .text, .head),
    "level.name": ValueRow("cấp công nhận", .text, .head),
    "fund.name": ValueRow("tên quỹ", .text, .head),
    "book.name": ValueRow("tên ấn phẩm", .text, .head),
  ]

  private static let bodies: [String: ValueRow] = [
    "place": ValueRow("địa danh trên văn bản", .text, .bodies),
    "participants.territory": ValueRow("địa bàn", .text, .bodies),
    "bodies[].name": ValueRow("tên trong kế hoạch", .text, .bodies),
    "bodies[].in-full": ValueRow("tên đầy đủ trên văn bản", .text, .bodies),
    "bodies[].title": ValueRow("chức danh", .text, .bodies),
    "signature.title": ValueRow("chức vụ người ký", .text, .bodies),
    "signature.name": ValueRow("họ tên người ký", .text, .bodies),
    "signature.authority[]": ValueRow("dòng trên chức vụ người ký, thứ", .text, .bodies),
    "dossier[].electronic": ValueRow("địa chỉ thư nhận bản điện tử", .text, .bodies),
    "recipients[]": ValueRow("nơi nhận, thứ", .text, .bodies),
  ]

  private static let time: [String: ValueRow] = {
    var rows: [String: ValueRow] = [
      "period.from": ValueRow("kế hoạch từ ngày", .day, .time),
      "period.through": ValueRow("kế hoạch đến hết ngày", .day, .time),
      "period.first": ValueRow("năm của đợt đầu", .whole, .time),
      "tracks[].name": ValueRow("tên đợt", .text, .time),
      "conditions[].application.from": ValueRow("áp dụng từ ngày", .day, .time),
      "conditions[].application.through": ValueRow("áp dụng đến hết ngày", .day, .time),
      "conditions[].application.months": ValueRow("số tháng đã áp dụng", .whole, .time),
      "participants.born.from": ValueRow("tác giả sinh từ ngày", .day, .time),
      "participants.born.through": ValueRow("tác giả sinh đến hết ngày", .day, .time),
      "participants.age.on": ValueRow("ngày tính tuổi tác giả", .day, .time),
      "participants.consent.on": ValueRow("ngày tính tuổi phải có đồng ý của gia đình", .day, .time),
      "time-limits.check-months": ValueRow("số tháng kiểm tra hồ sơ", .whole, .time),
      "time-limits.completion-months": ValueRow("số tháng bổ sung hồ sơ", .whole, .time),
      "time-limits.decision-months": ValueRow("số tháng xét công nhận", .whole, .time),
      "time-limits.endorsement-days": ValueRow("số ngày để đơn vị xác nhận", .whole, .time),
      "time-limits.complaints.days": ValueRow("số ngày được khiếu nại", .whole, .time),
      "time-limits.complaints.acceptance-days": ValueRow("số ngày thụ lý khiếu nại", .whole, .time),
      "time-limits.complaints.settlement-days": ValueRow("số ngày giải quyết khiếu nại", .whole, .time),
      "time-limits.complaints.difficult-days": ValueRow("số ngày giải quyết khiếu nại phức tạp", .whole, .time),
    ]
    let windows = [
      ("tracks[].intake", "nhận hồ sơ"), ("judging[].window", "thời gian"), ("duties[].when", "thực hiện"),
      ("forwards[].due", "gửi lên"), ("forwards[].results-due", "có kết quả"),
    ]
    for (place, what) in windows {
      for (key, words, kind) in ends { rows["\(place).\(key)"] = ValueRow("\(what) \(words)", kind, .time) }
    }
    return rows
  }()

  /// How a window and a due day are written.
  private static let ends: [(key: String, words: String, kind: PlanValue.Kind)] = [
    ("from", "từ ngày", .day), ("before", "trước ngày", .day), ("through", "đến hết ngày", .day),
    ("quarter", "trong quý", .whole), ("month", "trong tháng", .whole), ("year", "(năm)", .whole),
    ("yearly-before", "hằng năm trước ngày", .day), ("yearly-through", "hằng năm đến hết ngày", .day),
  ]

  private static let thresholds: [String: ValueRow] = [
    "judging[].passes.mean": ValueRow("điểm trung bình để đạt", .points, .thresholds),
    "judging[].passes.met": ValueRow("số tiêu chí phải đạt", .whole, .thresholds),
    "judging[].passes.best": ValueRow("số hồ sơ cao nhất vào vòng sau", .whole, .thresholds),
    "judging[].carries.share": ValueRow("phần của vòng trước trong kết quả", .figure, .thresholds),
    "judging[].returns.from": ValueRow("trả lại hoàn thiện từ điểm", .points, .thresholds),
    "judging[].returns.below": ValueRow("trả lại hoàn thiện dưới điểm", .points, .thresholds),
    "judging[].then.yes": ValueRow("tỷ lệ đồng ý của cuộc họp", .figure, .thresholds),
    "judging[].scoring.out-of": ValueRow("tổng điểm của phiếu", .points, .thresholds),
    "judging[].scoring.yes": ValueRow("tỷ lệ phiếu đồng ý để đạt", .figure, .thresholds),
    "judging[].scoring.step": ValueRow("bước điểm", .points, .thresholds),
    "judging[].scoring.ballots.at-least": ValueRow("tỷ lệ phiếu tối thiểu", .figure, .thresholds),
    "judging[].scoring.outliers.further-than": ValueRow("bỏ phiếu lệch quá", .points, .thresholds),
    "judging[].scoring.markers.points-apart": ValueRow("chấm thêm khi lệch quá", .points, .thresholds),
    "grades[].mean": ValueRow("điểm trung bình tối thiểu", .points, .thresholds),
    "targets[].goal": ValueRow("phải đạt", .figure, .thresholds),
    "participants.age.from": ValueRow("tuổi tác giả từ", .whole, .thresholds),
    "participants.age.through": ValueRow("tuổi tác giả đến", .whole, .thresholds),
  ]

  /// Of criteria and their groups, wherever a sheet has them.
  private static let parts: [(end: String, row: ValueRow)] = [
    (".criteria[].max", ValueRow("điểm nhiều nhất", .points, .thresholds)),
    (".criteria[].weight", ValueRow("hệ số", .points, .thresholds)),
    (".criteria[].floor", ValueRow("điểm sàn", .points, .thresholds)),
    (".criteria[].warn-below", ValueRow("cảnh báo khi dưới", .points, .thresholds)),
    (".groups[].floor", ValueRow("điểm sàn của nhóm", .points, .thresholds)),
    (".groups[].warn-below", ValueRow("cảnh báo khi nhóm dưới", .points, .thresholds)),
  ]

  private static let caps: [String: ValueRow] = [
    "caps[].at-most": ValueRow("nhiều nhất", .figure, .caps),
    "special-prizes[].at-most": ValueRow("nhiều nhất", .whole, .caps),
    "commendations[].cap.joint": ValueRow("nhiều nhất, tập thể và cá nhân", .whole, .caps),
    "commendations[].cap.collectives": ValueRow("nhiều nhất, tập thể", .whole, .caps),
    "commendations[].cap.individuals": ValueRow("nhiều nhất, cá nhân", .whole, .caps),
    "forwards[].cap": ValueRow("gửi lên nhiều nhất", .whole, .caps),
    "forwards[].copies": ValueRow("số bản in gửi lên", .whole, .caps),
    "dossier[].copies": ValueRow("số bản in", .whole, .caps),
    "participants.guide.at-most": ValueRow("hồ sơ của một người hướng dẫn, nhiều nhất", .whole, .caps),
    "participants.guide.works-of-author": ValueRow("hồ sơ có tên một tác giả, nhiều nhất", .whole, .caps),
  ]

  private static let money: [String: ValueRow] = [
    "grades[].name": ValueRow("tên loại, giải", .text, .money),
    "grades[].prize": ValueRow("tiền thưởng (đồng)", .amount, .money),
    "special-prizes[].name": ValueRow("tên giải", .text, .money),
    "special-prizes[].prize": ValueRow("tiền thưởng (đồng)", .amount, .money),
    "budget[].amount": ValueRow("số tiền (đồng)", .amount, .money),
  ]
}
