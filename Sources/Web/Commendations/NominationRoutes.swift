import Domain
import Office

/// Nominations: the unit's and the standing office's work.
enum NominationRoutes {
  static let all: [Route] = [
    .list(
      "/ke-hoach/:plan/khen-thuong", { CommendationsLook(try $0.slug("plan")) }, page: \.page,
      workbook: { NominationWorkbook(nominations: $0.inOrder, plan: $0.plan) }),
    .page("/ke-hoach/:plan/khen-thuong/moi", new, \.page),
    .post("/ke-hoach/:plan/khen-thuong/moi", begin),
    .page("/khen-thuong/:id", look, \.page),
    .post("/khen-thuong/:id/soan") { visit in
      let id: Nomination.ID = try visit.id()
      let known = try await visit.look(NominationLook(id)).nomination
      let content = try await typed(
        visit, of: known.content.kind, known.content.candidate.kind, by: known.unit, under: known.plan)
      try await visit.run(.writeNomination(id, content: content))
      return .redirect(.nomination(id), .nominated)
    },
    .post(
      "/khen-thuong/:id/gui", { .sendNomination(try $0.id(), report: try $0.form.outgoing()) }, then: nomination,
      .nominationSent),
    .post(
      "/khen-thuong/:id/rut", { .withdrawNomination(try $0.id(), reason: $0.form["withdraw-reason"]) },
      then: nomination, .withdrawn
    ).asking(look, Confirmation.withdrawingNomination),
    .post(
      "/khen-thuong/:id/dat",
      { .verifyNomination(try $0.id(), finding: .meets(note: $0.form["note"], conditions: $0.form.conditions)) },
      then: nomination, .checked),
    .post(
      "/khen-thuong/:id/tra-lai",
      { .verifyNomination(try $0.id(), finding: .returned(reason: $0.form["return-reason"])) }, then: nomination,
      .nominationReturned),
    .post(
      "/khen-thuong/:id/tu-choi",
      {
        .verifyNomination(try $0.id(), finding: .refused(clause: $0.form["clause"], reason: $0.form["reason"]))
      }, then: nomination, .checked
    ).asking(look, Confirmation.refusingNomination),
    .post(
      "/khen-thuong/:id/trung-ten",
      { visit in
        guard ["yes", "no"].contains(visit.form["answer"]) else { throw Refusal.absent }
        return .stateNominee(try visit.id(), isTheirs: visit.form["answer"] == "yes")
      }, then: { Link.returning(to: $0.form["then"]) }, .nameStated),
    .post(
      "/khen-thuong/:id/chuyen", { .redirectNomination(try $0.id(), kind: try $0.form.required("kind")) },
      then: nomination, .nominated),
    .post("/khen-thuong/:id/tep", file: proofLimit, prove),
    .post(
      "/khen-thuong/:id/tep/:digest/bo",
      { .removeProof(try $0.id(), digest: $0.parameters.get("digest") ?? "") }, then: nomination, .removed),
    .get("/khen-thuong/:id/tep/:digest", ProofLook.self) { visit in
      let proof = try await visit.look(ProofLook(visit.parameters.get("digest") ?? "", of: visit.id()))
      return try await visit.kept(proof.digest, proof.name, type: proof.type, size: proof.size)
    },
    .paper("/khen-thuong/:id/bao-cao", back: nomination) { try look($0).report },
  ]

  @Sendable
  private static func new(_ visit: Visit) throws -> NewNominationLook {
    guard let unit: Domain.Unit.ID = visit.query.id("don-vi"),
      let kind: CommendationKind.ID = visit.query.slug("hinh-thuc"),
      let candidate = CommendationKind.Candidate(rawValue: visit.query["doi-tuong"])
    else { throw Refusal.absent }
    return NewNominationLook(
      under: try visit.slug("plan"), by: unit, kind: kind, candidate: candidate,
      named: String(visit.query["ten"].prefix(200)))
  }

  @Sendable
  private static func begin(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    guard let key: Nomination.ID = visit.form.id("key"), let unit: Domain.Unit.ID = visit.form.id("don-vi"),
      let kind: CommendationKind.ID = visit.form.slug("hinh-thuc"),
      let candidate = CommendationKind.Candidate(rawValue: visit.form["doi-tuong"])
    else { throw Refusal.absent }
    let content = try await typed(visit, of: kind, candidate, by: unit, under: plan)
    try await visit.run(.beginNomination(id: key, plan: plan, unit: unit, content: content))
    return .redirect(.nomination(key), .nominated)
  }

  /// What the form says of a candidate of the unit.
  private static func typed(
    _ visit: Visit, of kind: CommendationKind.ID, _ candidate: CommendationKind.Candidate, by unit: Domain.Unit.ID,
    under plan: Plan.ID
  ) async throws -> Nomination.Content {
    let form = visit.form
    let known = try await visit.look(
      NomineeLook(
        person: candidate == .individual ? form.id("choice") : nil,
        collective: candidate == .collective ? form.id("choice") : nil, by: unit, under: plan))
    return try form.nomination(of: kind, candidate, known: known)
  }

  /// The largest file of a nomination, in bytes.
  private static let proofLimit = 15 << 20

  @Sendable
  private static func prove(_ visit: Visit) async throws -> Answer {
    let id: Nomination.ID = try visit.id()
    // Before anything else: only those who write the nomination may add to it.
    guard try await visit.look(NominationLook(id)).choices != nil else { throw Refusal.notYours }
    guard let merit = Int(visit.form["proof-merit"]) else { throw Refusal.input("file", "Chưa chọn tệp.") }
    let file = try await visit.keptFile()
    try await visit.run(
      .proveMerit(
        id,
        proof: Nomination.Proof(
          digest: file.digest, name: file.name, size: file.size, type: file.type, merit: merit)))
    return .redirect(.nomination(id), .added)
  }

  @Sendable private static func look(_ visit: Visit) throws -> NominationLook { NominationLook(try visit.id()) }
  @Sendable private static func nomination(_ visit: Visit) throws -> Link { .nomination(try visit.id()) }
}

extension Form {
  /// The conditions of a commendation that are ticked.
  fileprivate var conditions: Set<CommendationKind.Condition.ID> {
    Set(names("condition-").compactMap { CommendationKind.Condition.ID($0) })
  }
}
