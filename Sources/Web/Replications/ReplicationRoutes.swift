import Domain
import Office
import Store

/// What units apply of others, as they record it and their heads confirm it.
enum ReplicationRoutes {
  static let all: [Route] = [
    .list(
      "/nhan-rong",
      { visit in
        ReplicationsLook(
          ReplicationFilter(
            plan: visit.query.slug("ke-hoach"), kind: .init(rawValue: visit.query["trang-thai"]),
            unit: visit.query.id("don-vi"), year: visit.query.year), page: visit.query.page)
      }, page: \.page),
    .page("/nhan-rong/tim", { ReplicableLook(words: $0.query["q"]) }, \.page),
    .page("/nhan-rong/moi", { ReplicationFormLook(subject($0.query), for: $0.query.id("don-vi")) }, \.page),
    .post(
      "/nhan-rong", on: "/nhan-rong/moi",
      { visit -> Command<Void> in
        let form = visit.form
        let content = Result { try Replication.Content(form) }
        let chosen = Result { try choice(form) }
        try Refusals.throwAll(content, chosen)
        return .recordReplication(
          id: try form.required("key"), by: try form.required("don-vi"), of: try chosen.get(), try content.get(),
          sure: form["sure"] == "1")
      }, then: { .replication(try $0.form.required("key")) }, .replicationSaved),
    .page("/nhan-rong/:id", { ReplicationLook(try $0.id()) }, \.page),
    .page("/nhan-rong/:id/sua", { ReplicationFormLook(.existing(try $0.id())) }, \.page),
    .post(
      "/nhan-rong/:id/sua",
      { visit in
        .writeReplication(
          try visit.id(), try Replication.Content(visit.form), reason: visit.form["reason"],
          sure: visit.form["sure"] == "1", over: visit.form.shownVersion)
      }, then: replication, .replicationSaved),
    .post(
      "/nhan-rong/:id/xac-nhan",
      { .confirmReplication(try $0.id(), isPublic: $0.form["public"] == "1", over: $0.form.shownVersion) },
      then: replication, .replicationConfirmed),
    .post(
      "/nhan-rong/:id/tra-lai", { .returnReplication(try $0.id(), reason: $0.form["reason"]) }, then: replication,
      .saved),
    .post("/nhan-rong/:id/bo", { .dropReplication(try $0.id()) }, then: replication, .removed),
    .post(
      "/nhan-rong/:id/rut", { .withdrawReplication(try $0.id(), reason: $0.form["reason"]) }, then: replication,
      .saved),
    .post(
      "/nhan-rong/:id/con-ap-dung",
      { .sayApplied(try $0.id(), isApplied: $0.form["applied"] == "1", reason: $0.form["reason"]) },
      then: replication, .saved),
    .post("/nhan-rong/:id/tep", file: Visit.documentLimit) { visit in
      // Before a file is kept: only those who may add one.
      let id: Replication.ID = try visit.id()
      let found = try await visit.look(ReplicationLook(id))
      guard found.mayWrite else { throw Refusal.notYours }
      try await visit.run(.addReplicationFile(visit.keptFile(), to: id))
      return .redirect(.replication(id), .added)
    },
    .post(
      "/nhan-rong/:id/tep/:digest/bo",
      { .removeReplicationFile($0.parameters.get("digest") ?? "", from: try $0.id()) }, then: replication, .removed),
    .get("/nhan-rong/:id/tep/:digest", ReplicationFileLook.self) { visit in
      let file = try await visit.look(ReplicationFileLook(visit.parameters.get("digest") ?? "", of: visit.id()))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size, isShown: false)
    },
  ]

  @Sendable private static func replication(_ visit: Visit) throws -> Link { .replication(try visit.id()) }

  @Sendable private static func subject(_ query: Form) -> ReplicationFormLook.Subject {
    if let dossier: Dossier.ID = query.id("sang-kien") { return .published(dossier) }
    if let model: Model.ID = query.id("mo-hinh") { return .model(model) }
    return query.id("nam-truoc").map { .past($0) } ?? .elsewhere
  }

  private static func choice(_ form: Form) throws -> ReplicatedChoice {
    if let dossier: Dossier.ID = form.id("sang-kien") { return .published(dossier) }
    if let model: Model.ID = form.id("mo-hinh") { return .model(model) }
    if let past: PastInitiative.ID = form.id("nam-truoc") { return .past(past) }
    return .elsewhere(
      try ReplicatedInitiative.Elsewhere(
        title: form["title"], authors: form["authors"], unit: form["author-unit"],
        recognition: Recognition(
          body: form["body"], number: form["number"], day: try form.day("recognised"), form: form["form"])))
  }
}

extension Replication.Content {
  /// As a form says it.
  init(_ form: Form) throws {
    var refusals: [Refusal] = []
    var benefits: [Replication.Benefit] = []
    for row in form.rows("year-") {
      let typed = ["year", "amount", "basis", "document"].map { form["\($0)-\(row)"] }
      guard typed.contains(where: { !$0.isEmpty }) else { continue }
      let year = Int(typed[0]).flatMap { (1900...2200).contains($0) ? $0 : nil }
      if year == nil {
        refusals.append(
          .input("year-\(row)", typed[0].isEmpty ? "Ghi năm." : "«\(typed[0].prefix(20))» không phải một năm."))
      }
      do {
        let amount = try form.dong("amount-\(row)")
        benefits.append(
          Replication.Benefit(year: year ?? 0, amount: amount, basis: typed[2], document: typed[3]))
      } catch let refusal as Refusal {
        refusals.append(refusal)
      }
    }
    let since = Result { try form.requiredDay("since", "Ghi ngày bắt đầu áp dụng.") }
    if case .failure(let refusal as Refusal) = since { refusals.append(refusal) }
    try refusals.throwIfAny()
    self.init(
      place: form["place"], since: try since.get(), changes: form["changes"], result: form["result"],
      benefits: benefits, from: form.id("source"))
  }
}

extension Refusals {
  /// Everything that is wrong with two parts of a form at once.
  static func throwAll<A, B>(_ first: Result<A, any Error>, _ second: Result<B, any Error>) throws {
    var all: [Refusal] = []
    for error in [first.failure, second.failure].compactMap({ $0 }) {
      guard let wrong = Refusals.ofInput(error) else { throw error }
      all += wrong
    }
    try all.throwIfAny()
  }
}

extension Result where Failure == any Error {
  fileprivate var failure: (any Error)? { if case .failure(let error) = self { error } else { nil } }
}
