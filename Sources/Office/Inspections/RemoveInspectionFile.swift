import Domain

extension Command<Void> {
  /// Takes a picture or a document away from an inspection.
  public static func removeInspectionFile(_ digest: String, from id: Inspection.ID) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "file-removed") { try $0.without(file: digest) }
    }
  }
}
