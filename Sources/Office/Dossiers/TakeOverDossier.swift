import Domain

extension Command<Void> {
  /// Takes over a dossier that was entered from paper for its first author: they file it from now on.
  public static func takeOverDossier(_ id: Dossier.ID) -> Command {
    .at(id, .takeOverDossier) { dossier, desk in
      let author = try desk.person
      // Sent twice it is theirs already.
      if dossier.onPaper != nil, dossier.filer == author.id, dossier.isWritten(by: author.id) { return }
      try desk.save(dossier.takenOver(by: author, at: desk.now))
    }
  }
}
