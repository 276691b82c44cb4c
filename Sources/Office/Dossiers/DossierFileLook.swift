import Domain
import Store

/// A file of a dossier, with the name that the viewer sees.
public struct DossierFileLook: Look {
  public static let action = Action.viewDossier

  let dossier: Dossier.ID
  let digest: String

  public init(_ digest: String, of dossier: Dossier.ID) {
    self.digest = digest
    self.dossier = dossier
  }

  public func door(at desk: Desk) throws -> Door {
    .either([.scoreDossier, .viewDossier], at: try desk.place(of: desk.dossier(dossier)))
  }

  public func find(at desk: Desk) throws -> (file: Attachment, name: String) {
    let dossier = try desk.dossier(dossier)
    guard let index = dossier.attachments.firstIndex(where: { $0.digest == digest }) else { throw Refusal.absent }
    // What guardians signed is for those who may record that they take it back.
    if dossier.attachments[index].part.isConsent {
      try desk.require(.withdrawConsent, at: desk.place(of: dossier))
    }
    // Who only scores the dossier is told no names where the plan scores blind.
    let session = try dossier.session.map { try desk.session($0) }
    let isBlind =
      try session.map {
        try !desk.allows(.viewDossier, at: desk.place(of: dossier)) && desk.judgement(of: dossier, in: $0).scoring.blind
      } ?? false
    let file = dossier.attachments[index]
    return (file, Blinding(of: dossier, isBlind: isBlind).name(of: file, number: index + 1))
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
