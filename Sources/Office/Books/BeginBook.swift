import Domain
import Store

extension Command<Void> {
  /// Begins the yearly book of a plan.
  public static func beginBook(_ id: YearBook.ID, of plan: Plan.ID, in year: Int) -> Command {
    .at({ try $0.place(ofBooksOf: plan) }, .editBook) { desk in
      // Two at once begin one book: the second waits here.
      try desk.hold(plan)
      if try desk.has(YearBook.self, id.description) { return }
      guard try !Books.of(plan, on: desk.connection).contains(where: { $0.year == year }) else {
        throw Refusal.input("year", "Ấn phẩm năm \(year) đã có.")
      }
      try desk.insert(try YearBook(id: id, of: plan, in: year, on: desk.now.day), ["year": "\(year)"])
    }
  }
}
