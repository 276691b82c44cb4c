import Domain
import Store

/// Adds a file that has arrived whole.
public struct AttachFile: DossierCommand {
  public var dossier: Dossier.ID
  public var attachment: Attachment
  /// The upload by which it arrived, which is over then.
  public var upload: Upload.ID?
  public static let action = Action.writeDossier

  public init(dossier: Dossier.ID, attachment: Attachment, upload: Upload.ID? = nil) {
    self.dossier = dossier
    self.attachment = attachment
    self.upload = upload
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.saveWriting(try before.attaching(attachment, under: try desk.plan(of: before)))
    if let upload { try Uploads.remove(upload, on: desk.connection) }
  }
}
