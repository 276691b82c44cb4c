import Domain
import Store

/// A file of a dossier, for those who see its page; who scores it has its files with the ballot.
public struct DossierFileLook: Look {
  public static let action = Action.viewDossier

  let dossier: Dossier.ID
  let digest: String

  public init(_ digest: String, of dossier: Dossier.ID) {
    self.digest = digest
    self.dossier = dossier
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.dossier(dossier))) }

  public func find(at desk: Desk) throws -> Attachment {
    let dossier = try desk.dossier(dossier)
    guard let file = dossier.attachments.first(where: { $0.digest == digest }) else { throw Refusal.absent }
    // What guardians signed is for those who may record that they take it back.
    if file.part.isConsent { try desk.require(.withdrawConsent, at: desk.place(of: dossier)) }
    return file
  }
}

/// The viewer's own upload that is not finished.
public struct UploadLook: Look {
  public static let action = Action.writeDossier

  let upload: Upload.ID

  public init(_ upload: Upload.ID) { self.upload = upload }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Upload {
    let upload = try Uploads.find(upload, on: desk.connection)
    guard let upload, upload.person == (try desk.person.id) else { throw Refusal.absent }
    return upload
  }
}
