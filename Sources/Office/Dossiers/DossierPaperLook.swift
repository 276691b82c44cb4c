import Domain
import Papers

/// A paper of a dossier, filled from its record.
public struct DossierPaperLook: SeenDossierLook {
  public static let action = Action.viewDossier

  let kind: PaperKind
  let dossier: Dossier.ID
  let verifying: String
  let author: Int?
  let isLandscape: Bool

  /// - Parameters:
  ///   - verifying: the address at which a certificate is verified, but for its code.
  ///   - author: whose copy of a certificate it is, by the place among the authors; nil for one for all of them.
  public init(
    _ kind: PaperKind, of dossier: Dossier.ID, verifying: String, author: Int? = 0, isLandscape: Bool = false
  ) {
    self.kind = kind
    self.dossier = dossier
    self.verifying = verifying
    self.author = author
    self.isLandscape = isLandscape
  }

  public func find(at desk: Desk) throws -> Paper {
    let papers = try DossierPapers(try desk.dossier(dossier), at: desk)
    let paper = try papers.paper(kind, verifying: verifying, author: author, isLandscape: isLandscape)
    guard let paper else { throw Refusal.absent }
    return paper
  }
}
