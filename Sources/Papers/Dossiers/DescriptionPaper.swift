import Domain

extension Paper {
  /// Báo cáo mô tả sáng kiến.
  ///
  /// - Parameter isBlind: leaves out who wrote it and where, for councils that score blindly.
  public static func description(dossier: Dossier, plan: Plan, isBlind: Bool = false) -> Paper {
    let writing = dossier.writing
    let work = plan.workName(of: writing)
    let blinding = Blinding(of: dossier, isBlind: isBlind)
    let field = writing.field.flatMap { plan.fields.category($0)?.name } ?? "…"
    var blocks: [Block] = [.nation, .heading(plan.name(of: .description), subject: blinding.masked(writing.title))]
    if !isBlind {
      let authors = writing.authors.map { [$0.name, $0.position, $0.workplace].filter { !$0.isEmpty } }
      blocks += authors.map { .paragraph("Tác giả: \($0.joined(separator: ", "))") }
      if let guide = dossier.guide { blocks.append(.paragraph("\(guide.title.capitalisedFirst): \(guide.text)")) }
    }
    blocks.append(.paragraph("Lĩnh vực áp dụng: \(field)"))
    let chapters: [(String, [Writing.Passage])] = [
      ("I. Thực trạng trước khi có \(work)", [.before]), ("II. Nội dung \(work)", [.content, .novelty]),
      ("III. Điều kiện và khả năng áp dụng, nhân rộng", [.requirements, .spread]),
      ("IV. Hiệu quả", [.benefitByAuthors, .benefitByUsers]),
    ]
    for (title, passages) in chapters {
      let texts = passages.compactMap { passage in writing.passages[passage].map { (passage, $0) } }
      if texts.isEmpty { continue }
      blocks.append(.paragraph("\(strong: title)"))
      for (passage, text) in texts {
        if texts.count > 1 { blocks.append(.paragraph("\(slanted: plan.name(of: passage, in: writing))")) }
        blocks += Line.paragraphs(blinding.masked(text))
      }
    }
    if let amount = writing.yearlyBenefit {
      blocks.append(
        .paragraph("Số tiền làm lợi trong một năm: \(amount.text) (bằng chữ: \(amount.inWords.capitalisedFirst))."))
    }
    if !isBlind {
      blocks += Paper.told(in: .description, of: dossier, under: plan)
      blocks += SignatureBlock.authors(
        writing.authors, as: "TÁC GIẢ", dated: "\(plan.place), ngày … tháng … năm …")
    }
    return Paper(plan.name(of: .description), blocks).of(.description, under: plan, isBlind ? nil : dossier)
  }
}
