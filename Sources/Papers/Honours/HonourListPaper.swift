import Domain

extension Paper {
  /// Danh sách tôn vinh: whom decisions honoured under a plan in a year, from the highest level down, as the ceremony
  /// reads it out.
  public static func honourList(_ honours: [Honour], under plan: Plan, year: Int) -> Paper {
    var blocks: [Block] = [
      .letterhead(plan.letterhead(of: plan.standing, day: nil)),
      .heading("Danh sách", subject: "Tập thể, cá nhân được biểu dương, tôn vinh năm \(year)"),
    ]
    for level in Honour.Level.highestFirst {
      let own = honours.filter { $0.content.level == level }
      guard !own.isEmpty else { continue }
      blocks.append(.paragraph("\(strong: level.name.capitalisedFirst)"))
      for honour in own {
        let content = honour.content
        blocks += [
          .paragraph(
            """
            \(content.form)\(content.occasion.isEmpty ? "" : ", \(content.occasion)") (Quyết định số \(content.number) \
            \(honour.day.formal) của \(content.issuer)):
            """),
          .table(table(content.honourees)),
        ]
      }
    }
    if honours.isEmpty { blocks.append(.paragraph("Trong năm chưa ghi nhận vinh danh nào.")) }
    blocks.append(.signatures([.signer(lines: ["NGƯỜI LẬP"], name: nil), .head(of: plan.standing.fullName)]))
    return Paper("Danh sách tôn vinh năm \(year)", blocks)
  }

  private static func table(_ honourees: [Honour.Honouree]) -> PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tập thể, cá nhân", width: 32), .init("Đơn vị", width: 28),
        .init("Sáng kiến, công trình", width: 34),
      ],
      honourees.enumerated().map { .init(["\($0 + 1)", $1.name, $1.unit, $1.work]) })
  }
}
