import Domain
import Store

extension Command<Void> {
  /// Publishes the book.
  public static func issueBook(_ id: YearBook.ID, number: String, day: Day) -> Command {
    .at({ try $0.place(of: id) }, .editBook) { desk in
      let before = try desk.openBook(id)
      let stories = try Books.stories(of: id, on: desk.connection).filter(\.isIn)
      let issued = try before.value.issued(
        number: number, day: day, stories: stories, by: desk.person.id, on: desk.now.day)
      try desk.replace(before, by: issued, ["number": number])
    }
  }
}
