import Domain
import HeavyWork
import Office

/// Signed and sealed copies of papers.
enum SignedCopyRoutes {
  static let all: [Route] = [
    .get("/ban-ky/:kind/:key", SignedCopyFileLook.self) { visit in
      let subject = try subject(visit)
      let asked = visit.query["ban"]
      let file = try await visit.look(SignedCopyFileLook(subject, digest: asked))
      // Browsers keep a file by its address: the copy in force has another one once it is replaced.
      guard !asked.isEmpty else { return .redirect(Link.signedCopy(subject).with([("ban", file.digest)])) }
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size, isShown: true)
    },
    .page("/ban-ky/:kind/:key/gui", { SignedCopyLook(try subject($0)) }, \.page),
    .post("/ban-ky/:kind/:key", on: "/ban-ky/:kind/:key/gui", file: SignedCopy.largest) { visit in
      let subject = try subject(visit)
      let (bytes, name, person) = (try visit.file?.bytes ?? [], visit.file?.name ?? "", try visit.signedIn)
      try await WorkLine.uploads.run {
        try await visit.office.attach(signedCopy: bytes, named: name, to: subject, as: person)
      }
      let paper = try await visit.look(SignedCopyLook(subject)).paper
      return .redirect(Link.of(subject, paper), .signedCopyKept)
    },
  ]

  private static func subject(_ visit: Visit) throws -> SignedCopy.Subject {
    guard let kind = visit.parameters.get("kind").flatMap(SignedCopy.Kind.init(rawValue:)),
      let key = visit.parameters.get("key")
    else { throw Refusal.absent }
    return SignedCopy.Subject(kind, key)
  }
}

extension Link {
  /// The page on which a paper with a signed copy is found.
  static func of(_ subject: SignedCopy.Subject, _ paper: SignedPaper) -> Link {
    func id<T>() -> Identifier<T>? { Identifier(subject.key) }
    switch subject.kind {
    case .plan:
      return (subject.key.split(separator: "@").first.flatMap { Plan.ID(String($0)) }).map { .plan($0) } ?? .home
    case .submission: return id().map { .submissionList($0) } ?? .home
    case .council: return id().map { .council($0) } ?? .home
    case .decision, .certificates: return id().map { .decision($0) } ?? .home
    case .completionNotice, .refusalNotice: return paper.dossier.map { .dossier($0) } ?? .home
    case .complaintNotice, .settlement: return id().map { .complaint($0) } ?? .home
    case .letter: return id().map { .forwardingList($0) } ?? .home
    case .report: return id().map { .nomination($0) } ?? .home
    case .proposal, .commendation: return id().map { .commendationList($0) } ?? .home
    case .invitation, .minutes:
      guard let session: Session.ID = id(), let council = paper.place.council else { return .councils }
      return .session(session, of: council)
    case .correction, .revocation: return paper.decision.map { .decision($0) } ?? .decisions
    }
  }
}
