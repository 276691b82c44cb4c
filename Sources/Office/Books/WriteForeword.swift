import Domain
import Store

extension Command<Void> {
  /// Writes the foreword.
  public static func writeForeword(_ id: YearBook.ID, _ text: String, over version: Int?) -> Command {
    .at({ try $0.place(of: id) }, .editBook) { desk in
      let before = try desk.held(YearBook.self, id.description, shown: version)
      try desk.replace(before, by: before.value.written(foreword: text), ["to": "written"])
    }
  }
}
