import Domain
import Office
import Store

/// Whom decisions honoured: what everyone reads, and how units and offices record it.
enum HonourRoutes {
  static let all: [Route] = [
    .list("/vinh-danh", { look($0, isRegister: false) }, page: \.page),
    .list("/vinh-danh/so", { look($0, isRegister: true) }, page: \.page),
    .page(
      "/vinh-danh/moi",
      { visit in
        HonourFormLook(
          .new(
            plan: visit.query.slug("ke-hoach"), decision: visit.query.id("quyet-dinh"),
            list: visit.query.id("danh-sach")))
      }, \.page),
    .post("/vinh-danh", on: "/vinh-danh/moi", file: Visit.documentLimit) { visit in
      // Before a file is kept: only those who record for an office.
      _ = try await visit.look(HonourFormLook(.new(plan: nil, decision: nil, list: nil)))
      let id: Honour.ID = try visit.form.required("key")
      try await visit.run(
        .recordHonour(id, by: recorder(visit.form), content(visit.form), file: visit.keptFiles().first))
      return .redirect(.honour(id), .saved)
    },
    .get("/vinh-danh/:id", HonourLook.self) { visit in
      // What was honoured in a year is asked for by the year alone too.
      if let year = visit.parameters.get("id"), year.count == 4, let number = Int(year) {
        return .redirect(Link.honours.with([("nam", "\(number)")]))
      }
      return try await visit.page(HonourLook(visit.id(), page: visit.query.page)) { $0.page }
    },
    .page("/vinh-danh/:id/sua", { HonourFormLook(.existing(try $0.id())) }, \.page),
    .post("/vinh-danh/:id/sua", file: Visit.documentLimit) { visit in
      let id: Honour.ID = try visit.id()
      _ = try await visit.look(HonourFormLook(.existing(id)))
      try await visit.run(
        .recordHonour(
          id, by: nil, content(visit.form), file: visit.keptFiles().first, over: visit.form.shownVersion))
      return .redirect(.honour(id), .saved)
    },
    .post(
      "/vinh-danh/:id/cong-khai", { .publishHonour(try $0.id(), over: $0.form.shownVersion) }, then: honour,
      .honourPublished),
    .post("/vinh-danh/:id/thoi-cong-khai", { .withholdHonour(try $0.id()) }, then: honour, .honourWithheld),
    .post("/vinh-danh/:id/bo", { .discardHonour(try $0.id()) }, then: { _ in .honourRegister }, .removed),
    .get("/vinh-danh/:id/tep", HonourFileLook.self) { visit in
      let file = try await visit.look(HonourFileLook(visit.id()))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
    .paper(
      "/ke-hoach/:plan/vinh-danh/danh-sach",
      back: { Link.honourRegister.with([("ke-hoach", (try $0.slug("plan") as Plan.ID).description)]) },
      { HonourListLook(of: try $0.slug("plan"), in: $0.query.year) }),
  ]

  @Sendable private static func honour(_ visit: Visit) throws -> Link { .honour(try visit.id()) }

  private static func look(_ visit: Visit, isRegister: Bool) -> HonoursLook {
    HonoursLook(
      HonourFilter(
        plan: visit.query.slug("ke-hoach"), year: visit.query.year,
        level: Honour.Level(rawValue: visit.query["cap"]), words: visit.query["q"]),
      isRegister: isRegister, page: visit.query.page)
  }

  /// Whose record it becomes: a unit's, or that of a plan's office.
  private static func recorder(_ form: Form) throws -> Post.Publisher {
    if let unit: Domain.Unit.ID = form.id("of") { return Post.Publisher(unit, about: form.slug("plan")) }
    guard let plan: Plan.ID = form.slug("of") else { throw Refusal.input("of", "Chọn cơ quan ghi.") }
    return Post.Publisher(office: plan)
  }

  private static func content(_ form: Form) throws -> Honour.Content {
    guard let level = Honour.Level(rawValue: form["level"]) else { throw Refusal.input("level", "Chọn cấp.") }
    return Honour.Content(
      level: level, form: form["form"], occasion: form["occasion"], issuer: form["issuer"], number: form["number"],
      day: try form.day("day"),
      honourees: Honour.Honouree.typed(form["people"], isCollective: false, unnamed: form["unnamed"])
        + Honour.Honouree.typed(form["collectives"], isCollective: true, unnamed: form["unnamed"]))
  }
}
