import Domain

extension Command<Void> {
  /// Matches the columns of a list by hand.
  ///
  /// - Parameter columns: for each column the field that it holds.
  public static func matchColumns(_ list: ListImport.ID, columns: [String?]) -> Command {
    .at(.installation, .importLists) { desk in
      let before = try desk.list(list)
      try desk.replace(before, by: try before.value.matched(columns))
    }
  }
}
