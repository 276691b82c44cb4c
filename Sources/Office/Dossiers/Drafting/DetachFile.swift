import Domain

extension Command<Void> {
  /// Takes a file out of the dossier.
  public static func detachFile(_ id: Dossier.ID, digest: String) -> Command {
    .at(id, .writeDossier) { dossier, desk in
      try desk.saveWriting(dossier.detaching(digest))
    }
  }
}
