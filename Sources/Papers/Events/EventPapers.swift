import Domain

extension Paper {
  /// Giấy mời to an event.
  ///
  /// - Parameter invited: who is invited; nil leaves room for the pen.
  public static func invitation(to event: Event, by unit: String, under plan: Plan, _ invited: Participant?) -> Paper {
    let details = event.details
    let name = invited.map { $0.from.isEmpty ? $0.name : "\($0.name), \($0.from)" }
    var blocks: [Block] = [
      .letterhead(Letterhead(body: unit, number: "…/GM-…", place: plan.place, day: nil)),
      .heading("Giấy mời", subject: details.title),
      .addressee("Kính mời: \(name ?? "……………………………………………")"),
      .paragraph("\(unit) trân trọng kính mời dự \(strong: details.title)."),
      .paragraph("Thời gian: \(strong: event.time.text)."),
      .paragraph("Địa điểm: \(details.place.isEmpty ? "…" : "\(details.place).")"),
    ]
    if !details.teacher.isEmpty { blocks.append(.paragraph("Người giảng, báo cáo viên: \(details.teacher).")) }
    if !details.programme.isEmpty {
      blocks += [.paragraph("Chương trình:")] + Line.paragraphs(details.programme)
    }
    blocks += [
      .paragraph("Rất mong sự có mặt đúng giờ; trường hợp không dự được đề nghị báo trước với \(unit)./."),
      .signatures([.recipients(["Như trên", "Lưu: VT"]), .head(of: unit)]),
    ]
    return Paper("Giấy mời \(details.title)", blocks)
      .of(.eventInvitation, under: plan, nil, event.named + [("người được mời", name ?? "")])
  }

  /// Chương trình of an event: when and where, what happens when, who speaks.
  public static func programme(of event: Event, by unit: String, under plan: Plan) -> Paper {
    let details = event.details
    let lines = details.programme.typed.split(separator: "\n").map(String.init)
    let rows = lines.enumerated().map { place, line -> [String] in
      let found = line.prefixMatch(of: #/(\d{1,2}[:hg]\d{0,2}(?:\s*-\s*\d{1,2}[:hg]\d{0,2})?)[\s:,-]*/#)
      let rest = found.map { String(line[$0.range.upperBound...]) } ?? line
      return ["\(place + 1)", found.map { String($0.1) } ?? "", rest]
    }
    let programme: [Block] =
      rows.isEmpty
      ? [.pen(lines: 6)]
      : [
        .table(
          PaperTable(
            [.init("TT", width: 6, .centre), .init("Thời gian", width: 18, .centre), .init("Nội dung", width: 76)],
            rows.map { .init($0) }))
      ]
    var blocks: [Block] = [
      .letterhead(Letterhead(body: unit, place: plan.place, day: nil)),
      .heading("Chương trình", subject: details.title),
      .paragraph("Thời gian: \(strong: event.time.text)."),
      .paragraph("Địa điểm: \(details.place.isEmpty ? "…" : "\(details.place).")"),
    ]
    if !details.teacher.isEmpty { blocks.append(.paragraph("Người giảng, báo cáo viên: \(details.teacher).")) }
    blocks += Line.paragraphs(details.content) + programme
    blocks.append(.signatures([.empty, .head(of: unit)]))
    return Paper("Chương trình \(details.title)", blocks).of(.eventProgramme, under: plan, nil, event.named)
  }

  /// Danh sách ký dự: everyone who is invited, with room for the signature and for those who just come.
  public static func attendance(
    at event: Event, by unit: String, under plan: Plan, _ people: [Participant]
  ) -> Paper {
    let rows = people.enumerated().map { place, participant in
      ["\(place + 1)", participant.name, participant.from, ""]
    }
    let free = (1...10).map { ["\(people.count + $0)", "", "", ""] }
    return Paper(
      "Danh sách ký dự \(event.details.title)",
      [
        .letterhead(Letterhead(body: unit, place: plan.place, day: nil)),
        .heading("Danh sách ký dự", subject: event.details.title),
        .centred("\(slanted: "\(event.time.text)\(event.details.place.isEmpty ? "" : ", \(event.details.place)")")"),
        .table(
          PaperTable(
            [
              .init("TT", width: 7, .centre), .init("Họ và tên", width: 33), .init("Đơn vị", width: 38),
              .init("Ký tên", width: 22),
            ], (rows + free).map { .init($0) })),
        .paragraph("Tổng số người dự: …… người."),
        .signatures([.signer(lines: ["NGƯỜI LẬP DANH SÁCH"], name: nil), .head(of: unit)]),
      ]
    ).of(.eventAttendance, under: plan, nil, event.named)
  }

  /// Biên bản of an event: who was there, what was done, what came of it. Before that is said it leaves room for the
  /// pen.
  ///
  /// - Parameter present: how many were there by name.
  public static func minutes(of event: Event, by unit: String, under plan: Plan, present: Int) -> Paper {
    let details = event.details
    let audience = event.outcome?.audience ?? (present > 0 ? present : nil)
    let number = audience.map { "\($0.grouped) người" } ?? "……"
    func told(_ text: String?) -> [Block] {
      text.flatMap { $0.isEmpty ? nil : Line.paragraphs($0) } ?? [.pen(lines: 4)]
    }
    var blocks: [Block] = [
      .letterhead(Letterhead(body: unit, place: plan.place, day: event.time.through)),
      .heading("Biên bản", subject: details.title),
      .basis(plan.basisLines(on: event.time.from)),
      .paragraph("Thời gian: \(event.time.text). Địa điểm: \(details.place.isEmpty ? "…" : "\(details.place).")"),
      .paragraph("\(strong: "I. Thành phần")"),
      .paragraph("Chủ trì: ……………………………………………"), .paragraph("Thư ký: ……………………………………………"),
      .paragraph("Số người dự: \(number)\(present > 0 ? ", có danh sách." : ".")"),
    ]
    if !details.teacher.isEmpty { blocks.append(.paragraph("Người giảng, báo cáo viên: \(details.teacher).")) }
    blocks += [.paragraph("\(strong: "II. Nội dung")")]
    blocks += told([details.content, details.programme].filter { !$0.isEmpty }.joined(separator: "\n"))
    blocks += [.paragraph("\(strong: "III. Kết quả, kết luận")")] + told(event.outcome?.text)
    blocks += [
      .paragraph("Biên bản đã được đọc lại và thông qua./."),
      .signatures([.signer(lines: ["THƯ KÝ"], name: nil), .signer(lines: ["CHỦ TRÌ"], name: nil)]),
    ]
    return Paper("Biên bản \(details.title)", blocks).of(.eventMinutes, under: plan, nil, event.named)
  }
}

extension Event {
  /// What papers say of it by name.
  fileprivate var named: [(name: String, value: String)] {
    [("sự kiện", details.title), ("thời gian", time.text), ("địa điểm", details.place)]
  }
}
