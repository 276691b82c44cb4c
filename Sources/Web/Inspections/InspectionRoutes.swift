import Domain
import Office
import Store

/// Inspections of units and initiatives, and what follows them.
enum InspectionRoutes {
  static let all: [Route] = [
    .list(
      "/kiem-tra",
      { visit in
        InspectionsLook(
          InspectionFilter(
            plan: visit.query.slug("ke-hoach"), state: Inspection.State(rawValue: visit.query["trang-thai"]),
            unit: visit.query.id("don-vi"), year: visit.query.year),
          page: visit.query.page)
      }, page: \.page),
    .page(
      "/kiem-tra/moi",
      { visit in
        InspectionFormLook(
          .new(
            by: visit.query.id("don-vi"), serving: ServedDuty(visit.query["viec"]),
            plan: visit.query.slug("ke-hoach"), isPast: visit.query["xong"] == "1"))
      }, \.page),
    .post(
      "/kiem-tra", on: "/kiem-tra/moi",
      { visit -> Command<Void> in
        let form = visit.form
        return .planInspection(
          id: try form.required("key"),
          InspectionSubject(
            plan: try form.required("plan"), inspector: try form.required("don-vi"), unit: form["unit"],
            dossier: form["dossier"], duty: ServedDuty(form["duty"])),
          try details(form), hasPassed: form["xong"] == "1")
      }, then: { .inspection(try $0.form.required("key")) }, .added),
    .page("/kiem-tra/:id", { InspectionLook(try $0.id()) }, \.page),
    .page("/kiem-tra/:id/sua", { InspectionFormLook(.existing(try $0.id())) }, \.page),
    .post(
      "/kiem-tra/:id/sua",
      { .correctInspection(try $0.id(), try details($0.form), over: $0.form.shownVersion) }, then: inspection,
      .saved),
    .post(
      "/kiem-tra/:id/ket-luan",
      { visit -> Command<Void> in
        let form = visit.form
        return .concludeInspection(
          try visit.id(), seen: form["seen"], conclusion: form["conclusion"],
          following: try form.rows("what-").map { (what: form["what-\($0)"], due: try form.day("due-\($0)")) })
      }, then: inspection, .inspected),
    .post(
      "/kiem-tra/:id/huy", { .cancelInspection(try $0.id(), reason: $0.form["reason"]) }, then: inspection,
      .eventCancelled),
    .post("/kiem-tra/:id/tep", file: Visit.documentLimit) { visit in
      // Before a file is kept: only those who may add one.
      let id: Inspection.ID = try visit.id()
      let found = try await visit.look(InspectionLook(id))
      guard found.mayInspect else { throw found.closed ?? Refusal.notYours }
      try await visit.run(.addInspectionFile(visit.keptFile(), to: id))
      return .redirect(.inspection(id), .added)
    },
    .post(
      "/kiem-tra/:id/tep/:digest/bo", { .removeInspectionFile($0.parameters.get("digest") ?? "", from: try $0.id()) },
      then: inspection, .removed),
    .get("/kiem-tra/:id/tep/:digest", InspectionFileLook.self) { visit in
      let file = try await visit.look(InspectionFileLook(visit.parameters.get("digest") ?? "", of: visit.id()))
      let isPicture = ["image/png", "image/jpeg"].contains(file.type)
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size, isShown: isPicture)
    },
    .post("/kiem-tra/:id/viec/:key/lam", file: Visit.documentLimit) { visit in
      // Before a file is kept: only those who may answer.
      let id: Inspection.ID = try visit.id()
      let found = try await visit.look(InspectionLook(id))
      guard found.mayAnswer else { throw found.closed ?? Refusal.notYours }
      try await visit.run(
        .answerFollowUp(visit.id("key"), of: id, visit.form["words"], files: visit.keptFiles()))
      return .redirect(.inspection(id), .saved)
    },
    .post(
      "/kiem-tra/:id/viec/:key/chap-nhan", { .acceptFollowUp(try $0.id("key"), of: try $0.id()) }, then: inspection,
      .saved),
    .post(
      "/kiem-tra/:id/viec/:key/tra-lai",
      { .returnFollowUp(try $0.id("key"), of: try $0.id(), reason: $0.form["reason"]) }, then: inspection, .saved),
    .paper("/kiem-tra/:id/chuong-trinh", back: inspection) { InspectionPaperLook(.programme, of: try $0.id()) },
    .paper("/kiem-tra/:id/bien-ban", back: inspection) { InspectionPaperLook(.minutes, of: try $0.id()) },
  ]

  @Sendable private static func inspection(_ visit: Visit) throws -> Link { .inspection(try visit.id()) }

  private static func details(_ form: Form) throws -> InspectionDetails {
    try InspectionDetails(
      time: EventTime(form), place: form["place"], team: form["team"], content: form["content"],
      number: form["number"])
  }
}
