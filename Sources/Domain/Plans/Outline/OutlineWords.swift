/// How the values of a plan are put into words.
extension Deadline {
  /// `trước ngày 20/4/2024 (20/4 đã là trễ)`, `đến hết ngày 28/2/2022`.
  var words: String {
    switch self {
    case .before(let day): "\(phrase) (\(day.day)/\(day.month) đã là trễ)"
    case .through: phrase
    }
  }
}

extension Window {
  var words: String { phrase(until: until.words) }
}

extension Due {
  var words: String {
    switch self {
    case .window(let window): window.words
    case .yearly(let month, let day, inclusive: false): "\(phrase) (\(day.twoDigits)/\(month) đã là trễ)"
    case .quarter, .month, .yearly: phrase
    }
  }
}

extension Part {
  /// `do tác giả lập; 12 bản in, kèm bản mềm`
  var words: String {
    var parts = [by == .unit ? "do đơn vị lập" : "do tác giả lập"]
    switch content {
    case .paper: break
    case .files(let megabytes, let formats):
      let kinds = formats.isEmpty ? "" : " (\(formats.map(\.name).joined(separator: ", ")))"
      parts.append("tệp đính kèm\(kinds), mỗi tệp không quá \(megabytes) MB")
    case .object: parts.append("hiện vật nộp trực tiếp")
    }
    if isForEachAuthor { parts.append("mỗi tác giả một") }
    if copies > 0 { parts.append("\(copies.twoDigits) bản in") }
    switch softCopy {
    case .here: parts.append("kèm bản mềm")
    case .to(let address): parts.append("kèm bản mềm gửi vào địa chỉ \(address)")
    case nil: break
    }
    if !required { parts.append("nếu có") }
    return parts.joined(separator: "; ")
  }
}

extension FileFormat {
  /// `PDF`, `ảnh`.
  public var name: String {
    switch self {
    case .pdf: "PDF"
    case .image: "ảnh"
    case .word: "Word"
    case .excel: "Excel"
    case .video: "MP4"
    }
  }
}

extension Condition {
  /// How the condition is answered, with a comma before it; empty when a person simply answers it.
  var howChecked: String {
    let check: String? =
      switch check {
      case .office: nil
      case .namedAuthors: "kiểm tra theo phần tác giả của đơn"
      case .unitResponsePlan: "kiểm tra theo kế hoạch hưởng ứng đã gửi"
      case .applied: (application?.words ?? "kiểm tra theo ngày áp dụng ghi trong đơn")
      case .solution: "kiểm tra theo loại giải pháp ghi trong đơn"
      case .recognisedBelow: "kiểm tra theo kết quả của cấp dưới"
      case .recognisedElsewhere: "tác giả ghi nơi công nhận, số, ngày, hình thức"
      case .notAwardedElsewhere: "kiểm tra theo giải thưởng đã ghi và kết quả của các kế hoạch khác"
      }
    let proof: String? =
      switch evidence {
      case .none: nil
      case .optional: "có thể kèm minh chứng"
      case .required: "phải có minh chứng"
      }
    let words = [check, proof].compactMap { $0 }
    return words.isEmpty ? "" : " (\(words.joined(separator: "; ")))"
  }
}

extension Condition.Application {
  /// `áp dụng từ ngày 01/01/2024, đã được ít nhất 6 tháng khi nộp`
  public var words: String {
    let parts = [
      from.map { "từ ngày \($0.short)" }, through.map { "đến hết ngày \($0.short)" },
      months.map { "đã được ít nhất \($0) tháng khi nộp hồ sơ" },
    ]
    return "áp dụng " + parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Plan {
  /// To which dossiers a rule speaks, in brackets with a space before; empty where it speaks to all.
  func words(of when: When) -> String {
    let names =
      when.works.compactMap { work($0)?.name } + when.solutions.compactMap { solutions.category($0)?.title }
      + when.fields.compactMap { fields.category($0)?.title }
    return names.isEmpty ? "" : " (đối với: \(names.joined(separator: "; ")))"
  }
}

extension Scoring.Base {
  /// What a share is one of, as a rule says it.
  public var words: String { self == .members ? "tổng số thành viên Hội đồng" : "số thành viên có mặt" }
}

extension Plan {
  func words(of grade: Grade) -> String {
    let minimum = grade.mean.map { "bình quân từ \($0.text) điểm trở lên" } ?? "theo thứ tự điểm bình quân"
    let floors = grade.floors.words { id in
      judging.lazy.flatMap(\.scoring.sheets).flatMap(\.criteria).first { $0.id == id }?.name ?? id.description
    }
    let reward = grade.prize > .zero ? "; thưởng \(grade.prize.text)/\(workNames)" : ""
    return "\(grade.name): \(minimum)\(floors)\(reward)"
  }
}

extension CommendationKind.Cap {
  /// With the colon before it; empty where the plan sets no cap.
  var words: String {
    switch self {
    case .none: ""
    case .joint(let places): ": không quá \(places) tập thể, cá nhân"
    case .separate(let collectives, let individuals): ": không quá \(collectives) tập thể và \(individuals) cá nhân"
    }
  }
}

extension CommendationKind.Candidate {
  var words: String { self == .collective ? "Tập thể" : "Cá nhân" }
}

extension CommendationKind.Merit.Need {
  var words: String {
    switch self {
    case .all: ""
    case .any: "đạt một trong các tiêu chí: "
    case .prefer: "chú trọng: "
    }
  }
}

extension Forwarding {
  /// `Một danh sách tổng hợp: gửi Ban Phong trào; quý II năm 2023; Văn phòng Sở lập danh mục`
  func words(under plan: Plan) -> String {
    let parts: [String?] = [
      due?.words, resultsDue.map { "nhận kết quả \($0.words)" }, onAuthorsWish ? "theo nguyện vọng của tác giả" : nil,
      isConsolidated ? "mỗi đợt một danh mục tổng hợp" : nil,
      namesPeople ? "đề nghị \(nominates.map(\.name).joined(separator: ", "))" : nil,
      asks.isEmpty ? nil : "xác nhận khi lập danh mục: \(asks.map(\.name.lowercasedFirst).joined(separator: ", "))",
      copies.map { "mỗi \(plan.workNames) \($0.twoDigits) bộ hồ sơ" },
      by.map { "\(plan.body($0).name) lập danh mục" }, takes == .accepted ? "gồm cả hồ sơ hợp lệ chưa xét" : nil,
      cap.map { "tối đa \($0) \(plan.workNames)" }, self.plan.map { "vào kế hoạch «\($0)» ở đây" },
    ]
    return (["\(what): gửi \(plan.receiver(of: self).name)"] + parts.compactMap { $0 }).joined(separator: "; ")
  }
}

extension GivenDuty.DoneBy {
  /// What closes it, in words: `báo cáo`, `kế hoạch của đơn vị`.
  public var name: String {
    switch self {
    case .notice: "thông báo, hướng dẫn"
    case .event: "hoạt động"
    case .report: "báo cáo"
    case .list: "danh sách đã trình, gửi"
    case .session: "phiên họp đã khóa kết quả"
    case .decision: "quyết định đã ban hành"
    case .payment: "dự toán được duyệt hoặc khoản đã chi"
    case .plan: "kế hoạch của đơn vị"
    case .inspection: "cuộc kiểm tra"
    case .replication: "việc nhân rộng đã xác nhận"
    case .model: "mô hình được nhân rộng"
    case .need: "nhu cầu đã giới thiệu giải pháp"
    case .answer: "câu hỏi đã trả lời"
    case .file: "văn bản"
    case .note: "ghi nhận việc đã làm"
    }
  }
}

extension Plan {
  /// `Phòng Giáo dục và Đào tạo: gửi thông báo đến các trường; gửi các trường; tháng 1/2022`
  func words(of duty: GivenDuty) -> String {
    let parts = [
      duty.to.isEmpty ? nil : "gửi \(duty.to.map { body($0).name }.joined(separator: ", "))",
      duty.review.map { "báo cáo \($0.name)" }, duty.when?.words,
      duty.atLeast > 1 ? "ít nhất \(duty.atLeast.twoDigits)" : nil,
      duty.judgement.flatMap(judgement).map { "phiên họp của «\($0.name)»" },
      duty.headings == ReportHeading.standard
        ? nil : "báo cáo theo các mục: \(duty.headings.map(\.name.lowercasedFirst).joined(separator: "; "))",
      duty.servesBelow ? "dùng chung cho đơn vị trực thuộc" : nil,
    ]
    let what = [duty.what] + parts.compactMap { $0 }
    return "\(names(of: duty.who)): \(what.joined(separator: "; "))"
  }

  /// To whom what is done of a duty goes, by name; nil where the plan does not say.
  public func receivers(of duty: Duty) -> String? {
    given(duty).flatMap { $0.to.isEmpty ? nil : names(of: $0.to) }
  }

  /// The bodies by name: `Sở Tài chính; Sở Nội vụ`.
  public func names(of bodies: [Body.ID]) -> String { bodies.map { body($0).name }.joined(separator: "; ") }
}
