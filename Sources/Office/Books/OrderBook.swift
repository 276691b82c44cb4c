import Domain
import Store

extension Command<Void> {
  /// Puts the stories in an order.
  public static func orderBook(_ id: YearBook.ID, _ places: [BookStory.ID: Int]) -> Command {
    .at({ try $0.place(of: id) }, .editBook) { desk in
      let before = try desk.openBook(id)
      try desk.replace(before, by: before.value.ordering(places), ["to": "ordered"])
    }
  }
}
