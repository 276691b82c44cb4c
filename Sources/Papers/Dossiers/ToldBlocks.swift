import Domain

extension Paper {
  /// What the office's own form of a paper asks besides, with what the author answered.
  static func told(in form: PaperForm, of dossier: Dossier, under plan: Plan) -> [Block] {
    let parts = plan.parts(for: dossier.writing).filter { $0.content == .paper(form) }
    return parts.flatMap(\.asks).flatMap { ask -> [Block] in
      guard let told = dossier.writing.told[ask.id.description] else { return [] }
      guard case .table(let columns) = ask.kind, case .rows(let rows) = told else {
        return [.paragraph("\(slanted: "\(ask.name):")")] + Line.paragraphs(told.words)
      }
      let width = max(1, 100 / max(1, columns.count))
      return [
        .paragraph("\(slanted: "\(ask.name):")"),
        .table(PaperTable(columns.map { .init($0, width: width) }, rows.map { .init($0) })),
      ]
    }
  }
}
