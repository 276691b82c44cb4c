import Domain

extension Paper {
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
    return Paper("Chương trình \(details.title)", blocks)
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
      ])
  }
}
