import Domain
import Office

/// The receiving office's work.
enum IntakeRoutes {
  static let all: [Route] = [
    .list("/tiep-nhan", { QueueLook($0.query) }, page: \.page),
    .post("/tiep-nhan/nhan", fields: Route.fieldsOfMany) { visit in
      let numbers = try await visit.run(
        .receiveDossiers(visit.form.ids("dossier"), with: try visit.form.delivery()))
      guard let plan: Plan.ID = visit.form.slug("plan") else { throw Refusal.absent }
      let link = visit.hasQueue ? visit.queue.link : Link.intake.with([("ke-hoach", plan.description)])
      return .redirect(link.with([(Notice.carried, GivenNumbers(numbers).carried)]), .received)
    },
    .post(
      "/tiep-nhan/hop-le", fields: Route.fieldsOfMany, { .passDossiers($0.form.ids("passed")) },
      then: { $0.queue.link }, .passedMany
    ).asking({ PassingLook($0.form.ids("passed")) }, Confirmation.passing),
    .page("/ke-hoach/:plan/ho-so-giay", { PaperEntryLook(try $0.slug("plan")) }, \.page),
    .post(
      "/ke-hoach/:plan/ho-so-giay",
      { visit -> Command<Dossier.ID> in
        let (id, plan): (Dossier.ID, Plan.ID) = (try visit.form.required("key"), try visit.slug("plan"))
        let entry = try visit.form.paperEntry()
        return visit.form["at"] == "unit"
          ? .enterAtUnit(id: id, plan: plan, entry) : .enterFromPaper(id: id, plan: plan, entry)
      }, then: { .section(try $0.form.required("key"), .authors) }),
    .page(
      "/ke-hoach/:plan/doi-tuong",
      { ParticipantsLook(of: try $0.slug("plan"), page: $0.query.page) }, \.page),
    .post(
      "/ke-hoach/:plan/doi-tuong",
      { visit in
        .admitParticipant(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), signIn: visit.form["sign-in"],
          try visit.form.requiredAdmission())
      }, then: { .participants(try $0.slug("plan")) }, .participantAdmitted),
    .post(
      "/ho-so/:id/doi-tuong", { .admitAuthors(of: try $0.id(), try $0.form.requiredAdmission("outside-")) },
      then: dossier, .participantAdmitted),
    .page("/tham-dinh", { AppraisalsLook(plan: $0.query.slug("ke-hoach"), page: $0.query.page) }, \.page),
    .page("/tiep-nhan/:id", { CheckLook(try $0.id(), in: $0.queue, words: "") }, \.page),
    .post("/tiep-nhan/:id/dien") { try await fillIn($0) },
    .post("/tiep-nhan/:id/kiem-tra", sheet, then: check, .checked),
    .checked("/tiep-nhan/:id/ban-giay", { .countCopies(try $0.id(), try $0.form.delivery()) }, check, .saved),
    .checked(
      "/tiep-nhan/:id/bo-sung",
      {
        .askCompletion(try $0.id(), text: $0.form["text"], due: try $0.form.day("due"), notice: try $0.form.outgoing())
      }, onward,
      .completionAsked),
    .checked("/tiep-nhan/:id/xem-xet", { .takeUpAsFiled(try $0.id()) }, check, .takenUpAsFiled),
    .checked("/tiep-nhan/:id/hop-le", { .acceptDossier(try $0.id()) }, dossier, .accepted),
    .post("/tiep-nhan/:id/hop-le-tiep") { visit in
      let link = try await next(visit)
      try await visit.run(
        .passDossier(try visit.id(), checks: visit.form.checks, delivery: try visit.form.delivery()))
      return .redirect(link, .passed)
    },
    .checked(
      "/tiep-nhan/:id/tu-choi",
      {
        .refuseDossier(
          try $0.id(), clause: $0.form["clause"], reason: $0.form["reason"], notice: try $0.form.outgoing())
      }, onward, .refused
    ).asking({ CheckLook(try $0.id()) }, Confirmation.refusing),
    .post(
      "/tiep-nhan/:id/tu-choi-hop-le", on: "/ho-so/:id",
      {
        .refuseAcceptedDossier(
          try $0.id(), clause: $0.form["clause"], try $0.form.requiredAdmission("refusal-"),
          notice: try $0.form.outgoing())
      }, then: dossier, .refused
    ).asking({ DossierLook(try $0.id()) }, Confirmation.refusingAccepted),
    .post(
      "/tiep-nhan/:id/xac-nhan-lai", on: "/ho-so/:id",
      { visit in
        guard let moment = Exclusion.Moment(rawValue: visit.form["moment"]) else { throw Refusal.absent }
        return .confirmExclusions(try visit.id(), at: moment, answers: visit.form.confirmations(at: moment))
      }, then: dossier, .checked),
    .post(
      "/tiep-nhan/:id/nop-muon", on: "/ho-so/:id",
      {
        .admitLate(
          try $0.id(), reason: $0.form["reason"], document: $0.form["document"],
          day: try $0.form.requiredDay("day", "Ghi ngày của văn bản cho phép."))
      },
      then: { _ in .intake }, .admitted),
    .post(
      "/tiep-nhan/:id/tham-dinh", on: "/ho-so/:id",
      {
        .appraiseDossier(
          try $0.id(), in: try $0.form.required("judgement"), answers: $0.form.answers, opinion: $0.form["opinion"])
      }, then: dossier, .appraised),
  ]

  @Sendable private static func check(_ visit: Visit) throws -> Link { visit.queue.desk(of: try visit.id()) }
  @Sendable private static func dossier(_ visit: Visit) throws -> Link { .dossier(try visit.id()) }

  /// The next dossier of the queue from which the officer came; behind the last one, the queue.
  private static func next(_ visit: Visit) async throws -> Link {
    let queue = visit.queue
    let found = try await visit.look(CheckLook(try visit.id(), in: queue))
    return found.place.next.map { queue.desk(of: $0) } ?? found.back
  }

  /// The same for who came from a queue; the dossier for who came from there.
  @Sendable private static func onward(_ visit: Visit) async throws -> Link {
    try await visit.hasQueue ? next(visit) : .dossier(visit.id())
  }

  /// The check sheet as it was typed, filled in further: nothing is kept.
  private static func fillIn(_ visit: Visit) async throws -> Answer {
    let id: Dossier.ID = try visit.id()
    let queue = visit.queue
    let form = try await visit.look(CheckLook(id, in: queue)).filled(visit.form)
    let pressed = SheetFilling(rawValue: visit.form[SheetFilling.field])
    let look = CheckLook(id, in: queue, words: SheetFilling.words(in: visit.form))
    let here = queue.desk(of: id)
    let page = try await visit.looking(
      at: Link.check(id).description, query: Form(fields: [(QueueLook.field, queue.carried)])
    ).html(of: look) { $0.page(after: pressed) }
    let again = ShownAgain(page: page, address: here.description, action: visit.path, form: form, refusals: [])
    guard let html = again.html else { throw Refusal.changedMeanwhile }
    return .page(html)
  }

  /// What was ticked on the check sheet.
  @Sendable
  fileprivate static func sheet(_ visit: Visit) throws -> Command<Void> {
    .checkDossier(try visit.id(), checks: visit.form.checks)
  }
}

extension Route {
  /// A button of the check sheet: what was ticked and counted is kept, whichever of them was pressed, then the command
  /// is run.
  fileprivate static func checked(
    _ path: String, _ command: @escaping @Sendable (Visit) throws -> Command<Void>,
    _ then: @escaping @Sendable (Visit) async throws -> Link, _ notice: Notice
  ) -> Route {
    post(path) { visit in
      // Asked before the dossier leaves its place in the queue.
      let link = try await then(visit)
      try await visit.run(IntakeRoutes.sheet(visit))
      if visit.form.hasDelivery { try await visit.run(.countCopies(try visit.id(), try visit.form.delivery())) }
      try await visit.run(command(visit))
      return .redirect(link, notice)
    }
  }
}
