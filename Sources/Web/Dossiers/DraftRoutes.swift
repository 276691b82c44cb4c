import Domain
import Markup
import Office

/// Writing a dossier.
enum DraftRoutes {
  static let all: [Route] = [
    .page("/ho-so", { MyDossiersLook(page: $0.query.page) }, \.page),
    .get("/ho-so/moi", NewDossierLook.self) { visit in
      try await visit.page(NewDossierLook()) {
        $0.page((plan: visit.query.slug("ke-hoach"), track: visit.query.slug("dot")))
      }
    },
    .post(
      "/ho-so", on: "/ho-so/moi",
      { visit in
        .startDossier(
          id: try visit.form.required("key"), plan: try visit.form.required("plan"),
          track: try visit.form.required("track"))
      }, then: { .section(try $0.form.required("key"), .name) }),
    .get("/ho-so/:id/soan/:section", DraftLook.self) { visit in
      let section = try section(visit)
      return try await visit.page(DraftLook(visit.id())) { draft in
        // One that cannot be written in any more shows why.
        _ = try draft.dossier.written(draft.dossier.writing, over: draft.dossier.revision, by: draft.person)
        return DraftPage(draft, section).page
      }
    },
    .post("/ho-so/:id/soan/:section", save),
  ]

  static func section(_ visit: Visit) throws -> Domain.Section {
    guard let section = visit.parameters.get("section").flatMap(Domain.Section.init(rawValue:)) else {
      throw Refusal.absent
    }
    return section
  }

  /// Saves a section: for a script as JSON, for a form as a page.
  @Sendable
  private static func save(_ visit: Visit) async throws -> Answer {
    let (id, section) = (try visit.id() as Dossier.ID, try section(visit))
    let stored = try await visit.look(DraftLook(id))
    let plan = stored.plan
    var entry = DraftEntry(visit.form, over: stored.dossier.writing, under: plan)
    do {
      if isSearching(visit.form, section) { return try await searching(visit, id, section) }
      let dossier = try await keep(&entry, of: id, section, plan, visit)
      if visit.wantsJSON {
        return .json(DraftJSON.saved(dossier, but: entry.refusals, plan: plan, at: visit.office.clock.now))
      }
      try entry.refusals.throwIfAny()
      if section == .authors, let person: Person.ID = visit.form.id("invite") {
        try await visit.run(.inviteAuthor(id, person: person))
        return .redirect(.section(id, section), .invited)
      }
      switch visit.form["go"] {
      case "stay": return .redirect(.section(id, section), .saved)
      case "leave": return .redirect(.dossier(id), .saved)
      default:
        if section == .authors, let refusal = dossier.writing.refusalOfShares { throw refusal }
        return .redirect(.section(id, plan.section(after: section, for: dossier.writing)))
      }
    } catch let refusal as Refusal where refusal.kind == .conflict {
      return try await besideTheOther(visit, id, section)
    }
  }

  /// Keeps what can be kept: a field that is refused stays as it was stored, and the entry names it.
  private static func keep(
    _ entry: inout DraftEntry, of id: Dossier.ID, _ section: Domain.Section, _ plan: Plan, _ visit: Visit
  ) async throws -> Dossier {
    let revision = Int(visit.form["revision"]) ?? 0
    func write(_ form: Form) async throws -> Dossier {
      let change = try DraftFields.read(form, section, plan: plan)
      return try await visit.run(.writeDossier(id, revision: revision, change: change))
    }
    do {
      return try await write(entry.form)
    } catch let refusals as Refusals where refusals.all.allSatisfy({ $0.kind == .input && $0.field != nil }) {
      entry.leaveOut(refusals.all)
      return try await write(entry.form)
    }
  }

  /// Whether a colleague is looked for: by the button, or by the Enter key in the field.
  private static func isSearching(_ form: Form, _ section: Domain.Section) -> Bool {
    section == .authors && (form["go"] == "find" || form["go"] == "enter" && !form["find-author"].isEmpty)
  }

  /// The authors' step with the colleagues that were found; what was typed stands in its fields.
  private static func searching(_ visit: Visit, _ id: Dossier.ID, _ section: Domain.Section) async throws -> Answer {
    let form = visit.form
    let look = ColleaguesLook(form["find-author"], for: id)
    let (html, refusals) = try await visit.office.look(look, as: visit.person) { seen in
      var page = DraftPage(try showing(form, over: seen.found.draft, section), section)
      page.search.words = form["find-author"]
      var refusals: [Refusal] = []
      switch seen.found.colleagues {
      case .success(let named): (page.search.found, page.search.hasMore) = (named.found, named.hasMore)
      case .failure(let refusal): refusals = [refusal]
      }
      return (page.page.html(Frame(visit, seen)), refusals)
    }
    let again = ShownAgain(page: html, address: visit.path, action: visit.path, form: form, refusals: refusals)
    return .page(again.html ?? html)
  }

  /// The draft with what was typed over it.
  private static func showing(
    _ form: Form, over draft: DraftLook.Found, _ section: Domain.Section
  ) throws -> DraftLook.Found {
    var shown = draft
    shown.dossier = draft.dossier.showing(try typed(form, over: draft.dossier.writing, section, draft.plan))
    return shown
  }

  /// What is stored with what was typed over it; a field that cannot be read stays as it is stored.
  private static func typed(
    _ form: Form, over stored: Writing, _ section: Domain.Section, _ plan: Plan
  ) throws -> Writing {
    var writing = stored
    try DraftFields.read(DraftEntry(form, over: stored, under: plan).form, section, plan: plan)(&writing)
    return writing
  }

  /// The section with both versions when another window saved meanwhile: what was typed here stands in the fields.
  private static func besideTheOther(
    _ visit: Visit, _ id: Dossier.ID, _ section: Domain.Section
  ) async throws -> Answer {
    if visit.wantsJSON { return .json(DraftJSON.conflict, status: .conflict) }
    let form = visit.form
    let html = try await visit.html(of: DraftLook(id)) { draft in
      var page = DraftPage(try showing(form, over: draft, section), section)
      page.conflict = draft.dossier.writing
      return page.page
    }
    let filled = ShownAgain(page: html, address: visit.path, action: visit.path, form: form, refusals: []).html
    return .page(filled ?? html, status: .conflict)
  }
}

/// A field that was not saved, and why, as the autosaving script hears it.
struct Unsaved: Encodable {
  var field: String
  var reason: String

  init(_ refusal: Refusal) {
    field = refusal.field ?? ""
    reason = [refusal.reason, refusal.next].compactMap { $0 }.joined(separator: " ")
  }
}

/// What the autosaving script hears.
enum DraftJSON {
  private struct Saved: Encodable {
    struct Item: Encodable {
      var what: String
      var href: String
    }

    var savedAt: String
    var revision: Int
    var done: Int
    var total: Int
    var missing: [Item]
    var unsaved: [Unsaved]
  }

  static func saved(_ dossier: Dossier, but refusals: [Refusal], plan: Plan, at now: Instant) -> [UInt8] {
    let missing = dossier.missing(under: plan)
    let total = dossier.requirementCount(under: plan)
    return bytes(
      Saved(
        savedAt: now.hourMinuteSecond, revision: dossier.revision, done: max(0, total - missing.count), total: total,
        missing: missing.map {
          Saved.Item(what: $0.what, href: Link.section(dossier.id, $0.section, field: $0.field).description)
        },
        unsaved: refusals.map(Unsaved.init)))
  }

  static let conflict = bytes(["conflict": true])

  private static func bytes(_ value: some Encodable) -> [UInt8] {
    (try? JSON.encoded(value)) ?? Array("{}".utf8)
  }
}
