import Domain
import Store

extension Command<Void> {
  /// Takes up whom honours and recognitions of the year named; their units write of them.
  public static func includeInBook(_ id: YearBook.ID, origins: [String]) -> Command {
    .at({ try $0.place(of: id) }, .editBook) { desk in
      let book = try desk.openBook(id).value
      let wanted = Set(origins)
      let chosen = try desk.candidates(for: book).filter { wanted.contains($0.subject.origin) }
      guard !chosen.isEmpty else { throw Refusal.input("origin", "Chọn ít nhất một gương điển hình.") }
      // Made in this order: stories that nobody has sorted are listed by their keys.
      let stories = chosen.enumerated().map { number, candidate in
        BookStory(
          id: BookStory.ID(at: desk.now, random: (UInt64(number), .random(in: 0 ... .max))), of: book,
          by: candidate.unit, about: candidate.subject)
      }
      try desk.insert(all: stories, ["book": id.description])
    }
  }
}
