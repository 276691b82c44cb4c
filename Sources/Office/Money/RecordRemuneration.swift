import Domain
import Store

/// Records an agreement on an author's remuneration.
public struct RecordRemuneration: OldCommand {
  /// The key was made with the form, so that a form sent twice gives one record.
  public var id: Remuneration.ID
  public var dossier: Dossier.ID
  public var author: String
  public var payer: String
  public var amount: Dong
  public var day: Day
  public var terms: String
  public static let action = Action.recordRemuneration

  public init(
    id: Remuneration.ID, dossier: Dossier.ID, author: String, payer: String, amount: Dong, day: Day, terms: String
  ) {
    self.id = id
    self.dossier = dossier
    self.author = author
    self.payer = payer
    self.amount = amount
    self.day = day
    self.terms = terms
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.dossier(dossier, shared: true).plan) }

  public func perform(at desk: Desk) throws {
    if try desk.has(Remuneration.self, id.description) { return }
    let about = try desk.dossier(dossier, shared: true)
    try about.requireApart(desk.person, to: "ghi nhận thù lao")
    let remuneration = try Remuneration(
      id: id, dossier: about, author: author, payer: payer, amount: amount, day: day,
      terms: terms, by: desk.person.id, at: desk.now)
    try desk.insert(remuneration, ["dossier": dossier.description, "amount": "\(amount.amount)"])
  }
}
