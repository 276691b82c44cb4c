import Domain
import Foundation
import Office
import Store

/// Writing a dossier.
enum DraftRoutes {
  static let all: [Route] = [
    .get("/ho-so", .viewOwn) { visit in
      let person = try visit.signedIn
      return try await visit.page { try MyDossiersPage.load(of: person, page: visit.query.page, $0).page }
    },
    .get("/ho-so/moi", .startDossier) { visit in
      let preferred: (Plan.ID?, Track.ID?) = (visit.query.slug("ke-hoach"), visit.query.slug("dot"))
      return try await visit.page { desk in
        NewDossierPage(plans: try desk.plans(), now: desk.now, preferred: preferred).page
      }
    },
    .post("/ho-so", .startDossier, on: "/ho-so/moi") { visit in
      guard let key: Dossier.ID = visit.form.id("key"), let plan: Plan.ID = visit.form.slug("plan"),
        let track: Track.ID = visit.form.slug("track")
      else { throw Refusal.absent }
      let id = try await visit.run(StartDossier(id: key, plan: plan, track: track))
      return .redirect(.section(id, .name))
    },
    .get("/ho-so/:id/soan/:section", .writeDossier) { visit in
      let (id, section) = (try visit.id() as Dossier.ID, try section(visit))
      return try await visit.page { desk in
        let dossier = try written(id, desk)
        return DraftPage(
          dossier: dossier, plan: try desk.plan(of: dossier), section: section, now: desk.now,
          isFiler: dossier.filer == visit.person
        ).page
      }
    },
    .post("/ho-so/:id/soan/:section", .writeDossier, save),
  ]

  static func section(_ visit: Visit) throws -> Domain.Section {
    guard let section = visit.parameters.get("section").flatMap(Domain.Section.init(rawValue:)) else {
      throw Refusal.absent
    }
    return section
  }

  /// The dossier, if the viewer may write in it; one that cannot be written in any more shows why.
  private static func written(_ id: Dossier.ID, _ desk: Desk) throws -> Dossier {
    let dossier = try desk.visibleDossier(id)
    try desk.require(.writeDossier, at: try desk.place(of: dossier))
    _ = try dossier.written(dossier.writing, over: dossier.revision, by: desk.person.id)
    return dossier
  }

  /// Saves a section: for a script as JSON, for a form as a page.
  @Sendable
  private static func save(_ visit: Visit) async throws -> Answer {
    let (id, section) = (try visit.id() as Dossier.ID, try section(visit))
    let (plan, stored) = try await visit.office.read(as: visit.signedIn) { desk in
      let dossier = try desk.visibleDossier(id)
      return (try desk.plan(of: dossier), dossier.writing)
    }
    var entry = DraftEntry(visit.form, over: stored)
    do {
      if isSearching(visit.form, section) { return try await searching(visit, id, section, plan) }
      let dossier = try await keep(&entry, of: id, section, plan, visit)
      if visit.wantsJSON {
        return .json(DraftJSON.saved(dossier, but: entry.refusals, plan: plan, at: visit.office.clock.now))
      }
      if !entry.refusals.isEmpty { throw Refusals(entry.refusals) }
      if section == .authors, let person: Person.ID = visit.form.id("invite") {
        try await visit.run(InviteAuthor(dossier: id, person: person))
        return .redirect(.section(id, section), .invited)
      }
      switch visit.form["go"] {
      case "stay": return .redirect(.section(id, section), .saved)
      case "leave": return .redirect(.dossier(id), .saved)
      default: return .redirect(.section(id, section.next))
      }
    } catch let refusal as Refusal where refusal.kind == .conflict {
      return try await besideTheOther(visit, id, section, plan)
    }
  }

  /// Keeps what can be kept: a field that is refused stays as it was stored, and the entry names it.
  private static func keep(
    _ entry: inout DraftEntry, of id: Dossier.ID, _ section: Domain.Section, _ plan: Plan, _ visit: Visit
  ) async throws -> Dossier {
    let revision = Int(visit.form["revision"]) ?? 0
    func write(_ form: Form) async throws -> Dossier {
      let change = try DraftFields.read(form, section, plan: plan)
      return try await visit.run(WriteDossier(dossier: id, revision: revision, change: change))
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
  private static func searching(
    _ visit: Visit, _ id: Dossier.ID, _ section: Domain.Section, _ plan: Plan
  ) async throws -> Answer {
    let form = visit.form
    let (html, refusals) = try await visit.office.read(as: visit.signedIn) { desk in
      let dossier = try desk.visibleDossier(id)
      var refusals: [Refusal] = []
      var page = DraftPage(
        dossier: dossier.showing(try typed(form, over: dossier.writing, section, plan)), plan: plan, section: section,
        now: desk.now, isFiler: dossier.filer == visit.person)
      page.search.words = form["find-author"]
      do {
        page.search.found = try desk.colleagues(named: form["find-author"], for: dossier)
      } catch let refusal as Refusal {
        refusals.append(refusal)
      }
      return (page.page.html(Frame(visit, desk)), refusals)
    }
    let again = ShownAgain(page: html, address: visit.path, action: visit.path, form: form, refusals: refusals)
    return .page(again.html ?? html)
  }

  /// What is stored with what was typed over it; a field that cannot be read stays as it is stored.
  private static func typed(
    _ form: Form, over stored: Writing, _ section: Domain.Section, _ plan: Plan
  ) throws -> Writing {
    var writing = stored
    try DraftFields.read(DraftEntry(form, over: stored).form, section, plan: plan)(&writing)
    return writing
  }

  /// The section with both versions when another window saved meanwhile: what was typed here stands in the fields.
  private static func besideTheOther(
    _ visit: Visit, _ id: Dossier.ID, _ section: Domain.Section, _ plan: Plan
  ) async throws -> Answer {
    if visit.wantsJSON { return .json(DraftJSON.conflict, status: .conflict) }
    let form = visit.form
    let html = try await visit.office.read(as: visit.signedIn) { desk in
      let dossier = try desk.visibleDossier(id)
      let page = DraftPage(
        dossier: dossier.showing(try typed(form, over: dossier.writing, section, plan)), plan: plan, section: section,
        now: desk.now, conflict: dossier.writing, isFiler: dossier.filer == visit.person
      ).page
      return page.html(Frame(visit, desk))
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
    Array((try? JSONEncoder().encode(value)) ?? Data("{}".utf8))
  }
}
