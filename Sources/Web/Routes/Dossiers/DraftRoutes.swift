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
        NewDossierPage(plans: try desk.plans(), now: desk.now, csrf: visit.csrf, preferred: preferred).page
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
          csrf: visit.csrf
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
    _ = try dossier.written(dossier.writing, over: dossier.revision)
    return dossier
  }

  /// Saves a section: for a script as JSON, for a form as a page.
  @Sendable
  private static func save(_ visit: Visit) async throws -> Answer {
    let (id, section) = (try visit.id() as Dossier.ID, try section(visit))
    let plan = try await visit.office.read(as: visit.signedIn) { try $0.plan(of: try $0.visibleDossier(id)) }
    do {
      let change = try DraftFields.read(visit.form, section, plan: plan)
      let revision = Int(visit.form["revision"]) ?? 0
      let dossier = try await visit.run(WriteDossier(dossier: id, revision: revision, change: change))
      if visit.wantsJSON { return .json(DraftJSON.saved(dossier, plan: plan, at: visit.office.clock.now)) }
      switch visit.form["go"] {
      case "stay": return .redirect(.section(id, section), .saved)
      case "leave": return .redirect(.dossier(id), .saved)
      default: return .redirect(.section(id, section.next))
      }
    } catch let refusal as Refusal where refusal.kind == .input || refusal.kind == .conflict {
      return try await again(visit, id, section, plan, [refusal])
    } catch let refusals as Refusals {
      return try await again(visit, id, section, plan, refusals.all)
    }
  }

  /// The section once more with what was typed and what is wrong with it.
  private static func again(
    _ visit: Visit, _ id: Dossier.ID, _ section: Domain.Section, _ plan: Plan, _ refusals: [Refusal]
  ) async throws -> Answer {
    let isConflict = refusals.contains { $0.kind == .conflict }
    if visit.wantsJSON, !isConflict { return .json(RefusalJSON.bytes(refusals), status: .unprocessableContent) }
    let form = visit.form
    let (typed, html) = try await visit.office.read(as: visit.signedIn) { desk in
      var dossier = try desk.visibleDossier(id)
      let stored = dossier.writing
      let typed = (try? DraftFields.read(form, section, plan: plan)).map { change in
        var writing = stored
        change(&writing)
        return writing
      }
      dossier = dossier.showing(typed ?? stored)
      let page = DraftPage(
        dossier: dossier, plan: plan, section: section, now: desk.now, csrf: visit.csrf,
        refusals: isConflict ? [] : refusals, conflict: isConflict ? stored : nil
      ).page
      return (typed, page.html(Frame(visit, desk)))
    }
    if visit.wantsJSON { return .json(DraftJSON.conflict(typed != nil), status: .conflict) }
    return .page(html, status: isConflict ? .conflict : .unprocessableContent)
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
  }

  static func saved(_ dossier: Dossier, plan: Plan, at now: Instant) -> [UInt8] {
    let missing = dossier.missing(under: plan)
    let total = dossier.requirementCount(under: plan)
    return bytes(
      Saved(
        savedAt: now.hourMinuteSecond, revision: dossier.revision, done: max(0, total - missing.count), total: total,
        missing: missing.map {
          Saved.Item(what: $0.what, href: Link.section(dossier.id, $0.section, field: $0.field).description)
        }))
  }

  static func conflict(_ isKept: Bool) -> [UInt8] { bytes(["conflict": isKept]) }

  private static func bytes(_ value: some Encodable) -> [UInt8] {
    Array((try? JSONEncoder().encode(value)) ?? Data("{}".utf8))
  }
}
