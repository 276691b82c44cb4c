import Domain

extension Command<Void> {
  /// Adds a picture or a document to an inspection.
  public static func addInspectionFile(_ file: KeptFile, to id: Inspection.ID) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "file-added") { try $0.with(file) }
    }
  }
}
