import Domain

/// What papers of an inspection say beside itself.
public struct InspectionNames: Sendable {
  /// The unit that inspects, the one that is inspected, and the title of the initiative that is looked at.
  public var inspector: String
  public var unit: String
  public var work: String?

  public init(inspector: String, unit: String, work: String?) {
    (self.inspector, self.unit, self.work) = (inspector, unit, work)
  }

  fileprivate var subject: String { work.map { "việc áp dụng «\($0)» tại \(unit)" } ?? unit }
}

extension Paper {
  /// Chương trình kiểm tra: who goes when, and what is looked at.
  public static func programme(of inspection: Inspection, _ names: InspectionNames, under plan: Plan) -> Paper {
    let details = inspection.details
    var blocks: [Block] = [
      .letterhead(
        Letterhead(
          body: names.inspector, number: details.number.isEmpty ? nil : details.number, place: plan.place, day: nil)),
      .heading("Chương trình", subject: "Kiểm tra \(names.subject)"),
      .basis(plan.basisLines(on: inspection.time.from)),
      .paragraph("Thời gian: \(strong: inspection.time.text)."),
      .paragraph("Địa điểm: \(details.place.isEmpty ? names.unit : details.place)."),
      .paragraph("\(strong: "Thành phần kiểm tra:")"),
    ]
    blocks += details.team.map { .paragraph("- \($0);") }
    blocks.append(.paragraph("\(strong: "Nội dung kiểm tra:")"))
    blocks += Line.paragraphs(details.content)
    blocks.append(
      .signatures([.recipients([names.unit, "Thành phần kiểm tra", "Lưu: VT"]), .head(of: names.inspector)]))
    return Paper("Chương trình kiểm tra", blocks)
      .of(.inspectionProgramme, under: plan, nil, inspection.named(names))
  }

  /// Biên bản kiểm tra: who was there, what was seen, the conclusion, what has to follow by when. Before anything is
  /// found it leaves room for the pen.
  public static func minutes(of inspection: Inspection, _ names: InspectionNames, under plan: Plan) -> Paper {
    let details = inspection.details
    func told(_ text: String?) -> [Block] { text.map(Line.paragraphs) ?? [.pen(lines: 6)] }
    let following: [Block] =
      inspection.followUps.isEmpty
      ? told(inspection.finding == nil ? nil : "Không có.")
      : [
        .table(
          PaperTable(
            [.init("TT", width: 7, .centre), .init("Việc phải làm", width: 70), .init("Hạn", width: 23, .centre)],
            inspection.followUps.enumerated().map { .init(["\($0 + 1)", $1.what, $1.due.figures]) }))
      ]
    let place = details.place.isEmpty ? names.unit : details.place
    var blocks: [Block] = [
      .letterhead(Letterhead(body: names.inspector, place: plan.place, day: inspection.time.through)),
      .heading("Biên bản", subject: "Kiểm tra \(names.subject)"),
      .basis(plan.basisLines(on: inspection.time.from)),
      .paragraph("Thời gian: \(inspection.time.text). Địa điểm: \(place)."),
      .paragraph("\(strong: "I. Thành phần kiểm tra")"),
    ]
    blocks += details.team.map { .paragraph("- \($0);") }
    blocks += [
      .paragraph("Đại diện \(names.unit): ……………………………………………"), .paragraph("\(strong: "II. Nội dung kiểm tra")"),
    ]
    blocks += Line.paragraphs(details.content)
    blocks.append(.paragraph("\(strong: "III. Kết quả kiểm tra")"))
    blocks += told(inspection.finding?.seen)
    blocks.append(.paragraph("\(strong: "IV. Kết luận")"))
    blocks += told(inspection.finding?.conclusion)
    blocks.append(.paragraph("\(strong: "V. Việc phải làm tiếp")"))
    blocks += following
    blocks += [
      .paragraph("Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản./."),
      .signatures([
        .signer(lines: ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA"], name: nil),
        .signer(lines: ["ĐẠI DIỆN ĐOÀN KIỂM TRA"], name: nil),
      ]),
    ]
    return Paper("Biên bản kiểm tra", blocks).of(.inspectionMinutes, under: plan, nil, inspection.named(names))
  }
}

extension Inspection {
  /// What papers say of it by name.
  fileprivate func named(_ names: InspectionNames) -> [(name: String, value: String)] {
    [
      ("đơn vị kiểm tra", names.inspector), ("đơn vị được kiểm tra", names.unit), ("thời gian", time.text),
      ("địa điểm", details.place), ("kết luận", finding?.conclusion ?? ""),
    ]
  }
}
