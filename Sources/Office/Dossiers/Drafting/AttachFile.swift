import Domain
import Store

extension Command<Void> {
  /// Adds a file that has arrived whole.
  ///
  /// - Parameter upload: the upload by which it arrived, which is over then.
  public static func attachFile(_ id: Dossier.ID, attachment: Attachment, upload: Upload.ID? = nil) -> Command {
    .at(id, .writeDossier) { dossier, desk in
      try desk.saveWriting(try dossier.attaching(attachment, under: try desk.plan(of: dossier)))
      if let upload { try Uploads.remove(upload, on: desk.connection) }
    }
  }
}
