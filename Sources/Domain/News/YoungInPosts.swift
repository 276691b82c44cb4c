extension Post {
  /// Why it is not for everyone as it is: it names an author, or a picture shows one, whose family did not consent.
  ///
  /// - Parameter dossiers: those of the plan that it is about.
  public func consentRefusals(over dossiers: [Dossier]) -> [Refusal] {
    let words = [content.title, content.summary, content.text].joined(separator: "\n").lowercased()
    return dossiers.flatMap { dossier -> [Refusal] in
      guard let rule = dossier.consentRule else { return [] }
      return dossier.writing.authors.filter { rule.speaksTo($0.birth) && $0.name.count > 2 }.flatMap { author in
        let name = author.name.lowercased()
        let isNamed = !dossier.consents(author, to: .name) && words.contains(name)
        let shown = pictures.filter { $0.shows.lowercased().contains(name) && !dossier.consents(author, to: .picture) }
        return (isNamed ? [refusal("Bài nêu tên \(author.name)", .name, rule)] : [])
          + shown.map { refusal("Ảnh \($0.name) ghi là có \(author.name)", .picture, rule) }
      }
    }
  }

  private func refusal(_ what: String, _ matter: Consent.Matter, _ rule: Plan.ConsentRule) -> Refusal {
    Refusal(
      "\(what), mà gia đình không đồng ý \(matter.name).", clause: rule.source.clause,
      next: matter == .name ? "Bỏ tên khỏi bài, có thể ghi tên trường." : "Bỏ ảnh này, hoặc chọn ảnh khác.")
  }
}
