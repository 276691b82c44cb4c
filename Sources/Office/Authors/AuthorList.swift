import Domain

/// The authors of a dossier as those see them who endorse, check, judge and decide: who confirmed, who has not, and
/// whose name is somebody else's too.
public struct AuthorList: Sendable {
  public var statuses: [AuthorStatus]
  public var declinations: [Dossier.Declination]

  public init(of dossier: Dossier, statuses: [AuthorStatus]) {
    self.statuses = statuses
    declinations = dossier.declinations
  }

  public init(of dossier: Dossier, at desk: Desk) throws {
    self.init(of: dossier, statuses: try AuthorStatus.all(of: dossier, at: desk))
  }
}
