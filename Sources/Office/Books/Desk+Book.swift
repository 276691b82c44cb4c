import Cryptography
import Domain
import Store

/// Somebody who can be told of in a yearly book, and the unit that would write of them.
public struct BookCandidate: Sendable {
  public var subject: BookStory.Subject
  public var unit: Domain.Unit.ID?
}

extension BookStory.Step: WritingStep {}

extension BookStory: Placed {
  func isSeen(at desk: Desk) throws -> Bool { desk.allows(.viewBook, at: try place(for: .viewBook, at: desk)) }

  /// At the unit that writes it, in its plan.
  func place(for action: Action, at desk: Desk) throws -> Place {
    Place(plan: plan, lineage: try unit.map { try Units.lineage(of: $0, on: desk.connection) } ?? [])
  }

  /// Its book has to be open.
  static func prepare(_ id: BookStory.ID, at desk: Desk) throws {
    _ = try desk.openBook(desk.load(BookStory.self, id.description).book)
  }
}

extension Desk {
  /// - Throws: `Refusal` as of what is not there for a plan that asks for no book.
  func place(ofBooksOf plan: Plan.ID) throws -> Place {
    guard try self.plan(plan).book != nil else { throw Refusal.absent }
    return Place(plan: plan)
  }

  func place(of book: YearBook.ID) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    return Place(plan: try load(YearBook.self, book.description).plan)
  }

  /// Whether somebody who wrote nothing of the story may approve it too.
  func hasReviewer(_ story: BookStory) throws -> Bool {
    try hasOther(than: story.writers, for: .editBook, at: Place(plan: story.plan))
  }

  /// What may be done with a story now: who wrote in it approves it only where nobody else can.
  func steps(open story: BookStory) throws -> Set<BookStory.Step> {
    var open = steps(open: story, at: try story.place(for: .viewBook, at: self))
    if open.contains(.approve), let person = viewer?.person.id, story.writers.contains(person), try hasReviewer(story) {
      open.remove(.approve)
    }
    return open
  }

  /// The book, held, as long as it is not published.
  func openBook(_ id: YearBook.ID) throws -> Loaded<YearBook> {
    let book = try held(YearBook.self, id.description)
    try book.value.requireOpen()
    return book
  }

  /// Whom honours and recognitions of the year name and the book does not have.
  func candidates(for book: YearBook) throws -> [BookCandidate] {
    let known = Set(try Books.stories(of: book.id, on: connection).map(\.subject.origin))
    var seen = known
    return try (honoured(book) + recognised(book)).filter { seen.insert($0.subject.origin).inserted }
  }

  private func honoured(_ book: YearBook) throws -> [BookCandidate] {
    try Honours.under(book.plan, in: book.year, on: connection).flatMap { honour in
      let content = honour.content
      let works = try Dictionary(
        dossiers(content.honourees.compactMap(\.dossier)).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      return content.honourees.map { honouree in
        // Of whose name the family took back the consent, the book is offered the names that are public today.
        let withheld = honouree.dossier.flatMap { works[$0] }.flatMap { $0.namesAllAuthors ? nil : $0.publicAuthors }
        return BookCandidate(
          subject: BookStory.Subject(
            // A digest: the story keeps it when a family takes the name out of the book.
            origin: "honour/\(honour.id)/\(Digest.hex(of: honouree.name.nameKey.utf8).prefix(16))",
            name: withheld?.joined(separator: ", ") ?? honouree.name, unitName: honouree.unit,
            work: honouree.work, honour: "\(content.form), Quyết định số \(content.number) của \(content.issuer)"),
          unit: honour.recorder.unit)
      }
    }
  }

  private func recognised(_ book: YearBook) throws -> [BookCandidate] {
    let decisions = try Decisions.of(book.plan, on: connection).filter { $0.day.year == book.year }
    let named = Set(
      try Honours.under(book.plan, in: book.year, on: connection).flatMap(\.content.honourees).map(\.work.folded))
    return try decisions.flatMap { decision -> [BookCandidate] in
      let works = Dictionary(
        try dossiers(decision.items.map(\.dossier)).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      return decision.items.filter { !named.contains($0.title.folded) }.map { item in
        BookCandidate(
          subject: BookStory.Subject(
            origin: "dossier/\(item.dossier)",
            name: (works[item.dossier]?.publicAuthors ?? item.authors).joined(separator: ", "), unitName: item.unit,
            work: item.title, honour: "Công nhận theo Quyết định số \(decision.number) của \(decision.issuer)"),
          unit: works[item.dossier]?.unit)
      }
    }
  }
}
