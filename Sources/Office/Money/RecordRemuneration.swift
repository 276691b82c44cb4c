import Domain

extension Command<Void> {
  /// Records an agreement on an author's remuneration.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one record.
  public static func recordRemuneration(
    id: Remuneration.ID, dossier: Dossier.ID, author: String, payer: String, amount: Dong, day: Day, terms: String
  ) -> Command {
    .at({ Place(plan: try $0.dossier(dossier, shared: true).plan) }, .recordRemuneration) { desk in
      if try desk.has(Remuneration.self, id.description) { return }
      let about = try desk.dossier(dossier, shared: true)
      try about.requireApart(desk.person, to: "ghi nhận thù lao")
      let remuneration = try Remuneration(
        id: id, dossier: about, author: author, payer: payer, amount: amount, day: day,
        terms: terms, by: desk.person.id, at: desk.now)
      try desk.insert(remuneration, ["dossier": dossier.description, "amount": "\(amount.amount)"])
    }
  }
}
