import Domain

extension Command<Dossier> {
  /// Saves what an author wrote.
  ///
  /// - Parameters:
  ///   - revision: the revision that the author's window shows.
  ///   - change: changes the writing as it stands.
  public static func writeDossier(_ id: Dossier.ID, revision: Int, change: @escaping @Sendable (inout Writing) -> Void)
    -> Command
  {
    .at(id, .writeDossier) { dossier, desk in
      var writing = dossier.writing
      change(&writing)
      if writing == dossier.writing, revision == dossier.revision { return dossier }
      let after = try dossier.written(writing, over: revision, by: desk.person.id)
      try desk.saveWriting(after)
      return after
    }
  }
}
