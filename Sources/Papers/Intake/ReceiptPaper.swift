import Domain

extension Paper {
  /// Giấy biên nhận hồ sơ: what came of each part, printed copies as they were counted and electronic ones as they are
  /// held.
  ///
  /// - Parameters:
  ///   - officer: the name of the person who received the dossier.
  ///   - submission: the unit's list with which it came; nil while there is none.
  public static func receipt(
    dossier: Dossier, plan: Plan, receipt: Dossier.Receipt, officer: String, submission: SubmissionList? = nil
  ) -> Paper {
    ReceiptPaper(dossier: dossier, plan: plan, receipt: receipt, officer: officer, submission: submission).paper
  }
}

/// The paper while it is put together.
struct ReceiptPaper {
  var dossier: Dossier
  var plan: Plan
  var receipt: Dossier.Receipt
  var officer: String
  var submission: SubmissionList?

  /// What came of a part by the day of the receipt, in electronic form; nil where nothing did.
  private func electronic(_ part: Part) -> String? {
    switch part.content {
    case .files:
      let count = dossier.attachments.count { $0.part == part.id && $0.added <= receipt.at }
      return count == 0 ? nil : "\(count.twoDigits) tệp"
    case .paper(.submissionList):
      guard let sending = submission?.sending, sending.day <= receipt.at.day else { return nil }
      let kind = plan.submission.capitalisedFirst
      return "\(kind) số \(sending.number) ngày \(sending.day.short), lập trên hệ thống"
    case .paper where part.isSentByMail:
      return receipt.delivery.softCopies.contains(part.id.description)
        ? "bản mềm đã nhận qua thư điện tử" : "lập trên hệ thống, bản mềm chưa nhận"
    case .paper: return dossier.onPaper == nil ? "lập trên hệ thống" : nil
    case .object: return nil
    }
  }

  private var parts: PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Thành phần hồ sơ", width: 34), .init("Bản giấy", width: 14, .centre),
        .init("Bản điện tử", width: 30),
      ],
      plan.parts(for: dossier.writing).enumerated().map { index, part in
        let unit = part.content == .object ? "hiện vật" : "bản"
        let count = receipt.delivery.copies[part.id.description] ?? 0
        let copies = count > 0 ? "\(count.twoDigits) \(unit)" : nil
        return .init(["\(index + 1)", part.name, copies ?? "chưa nhận", electronic(part) ?? "chưa nhận"])
      })
  }

  /// How it came where that was on paper, and by what it was let in after the deadline.
  private var manner: [Block] {
    let paper = dossier.onPaper.map { "Hồ sơ giấy \($0.text)." }
    let late = dossier.lateAdmission.map { "Được phép nộp muộn theo văn bản số \($0.document) ngày \($0.day.short)." }
    return [paper, late].compactMap { $0 }.map { .paragraph("\($0)") }
  }

  private var opening: [Block] {
    let receiver = plan.receiver(of: dossier)
    let work = plan.workName(of: dossier.writing)
    return [
      .letterhead(plan.letterhead(of: receiver, number: "\(receipt.number.twoDigits)/BN", day: receipt.at.day)),
      .heading("Giấy biên nhận hồ sơ", subject: "Đề nghị công nhận \(work)"),
      .paragraph(
        "\(receiver.name) đã nhận hồ sơ của: \(strong: dossier.writing.authors.map(\.name).joined(separator: ", "))"),
      .paragraph("Đơn vị: \(dossier.unitName ?? "cá nhân")"),
      .paragraph("Tên \(work): \(strong: dossier.writing.title)"),
      .paragraph(
        """
        Số trong sổ tiếp nhận: \(strong: receipt.number.twoDigits), nhận lúc \
        \(receipt.at.hourMinute.replacing(":", with: " giờ ")) \(receipt.at.day.formal).
        """),
    ]
  }

  private var closing: [Block] {
    let due = receipt.at.day.adding(months: plan.timeLimits.checkMonths)
    return [
      .table(parts), .paragraph("Cơ quan tiếp nhận kiểm tra hồ sơ và trả lời chậm nhất \(due.formal)./."),
      .signatures([
        .signer(
          lines: ["NGƯỜI NỘP"],
          name: dossier.onPaper?.broughtBy ?? dossier.guide?.name ?? dossier.writing.authors.first?.name),
        .signer(lines: ["NGƯỜI NHẬN"], name: officer),
      ]),
    ]
  }

  var paper: Paper {
    Paper("Giấy biên nhận hồ sơ", opening + manner + closing).of(.receipt, under: plan, dossier)
  }
}
