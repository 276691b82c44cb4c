import Domain
import Office
import Store

/// Needs of units and producers, and the solutions that are offered for them.
enum NeedRoutes {
  static let all: [Route] = [
    .page(
      "/nhu-cau",
      { visit in
        NeedsLook(
          plan: visit.query.slug("ke-hoach"), words: visit.query["q"], all: visit.query["gom"] == "het",
          page: visit.query.page)
      }, \.publicPage),
    .page("/nhu-cau/cua-toi", { OwnNeedsLook(page: $0.query.page) }, \.ownPage),
    .list(
      "/nhu-cau/quan-ly",
      { visit in
        AllNeedsLook(
          NeedFilter(plan: visit.query.slug("ke-hoach"), state: Need.State(rawValue: visit.query["trang-thai"])),
          page: visit.query.page)
      }, page: \.page),
    .page("/nhu-cau/moi", { NeedFormLook(.new(plan: $0.query.slug("ke-hoach"))) }, \.page),
    .page("/nhu-cau/cho/:code", { FittingNeedsLook(for: $0.parameters.get("code") ?? "") }, \.page),
    .post(
      "/nhu-cau", on: "/nhu-cau/moi",
      { visit -> Command<Void> in
        let form = visit.form
        return .sendNeed(
          id: try form.required("key"), plan: try form.required("ke-hoach"), unit: form.id("unit"),
          producer: form["producer"], try Need.Content(form))
      }, then: { .need(try $0.form.required("key")) }, .needSent),
    .page("/nhu-cau/:id", { NeedLook(try $0.id()) }, \.page),
    .page("/nhu-cau/:id/sua", { NeedFormLook(.existing(try $0.id())) }, \.page),
    .post(
      "/nhu-cau/:id/sua", { .writeNeed(try $0.id(), try Need.Content($0.form), over: $0.form.shownVersion) },
      then: need, .needSent),
    .post(
      "/nhu-cau/:id/cong-bo", { .publishNeed(try $0.id(), over: $0.form.shownVersion) }, then: need, .needPublished),
    .post("/nhu-cau/:id/tra-lai", { .returnNeed(try $0.id(), reason: $0.form["reason"]) }, then: need, .saved),
    .post("/nhu-cau/:id/rut", { .withdrawNeed(try $0.id(), reason: $0.form["reason"]) }, then: need, .saved),
    .post("/nhu-cau/:id/dong", { .closeNeed(try $0.id(), reason: $0.form["reason"]) }, then: need, .saved),
    .post("/nhu-cau/:id/go", { .takeDownNeed(try $0.id(), reason: $0.form["reason"]) }, then: need, .saved),
    .page(
      "/nhu-cau/:id/giai-phap", { OfferFormLook(for: try $0.id(), initiative: $0.query["sang-kien"]) }, \.page),
    .post(
      "/nhu-cau/:id/giai-phap",
      { visit in
        let form = visit.form
        return .offerSolution(
          id: try form.required("key"), for: try visit.id(), unit: form.id("unit"), initiative: form["initiative"],
          text: form["text"])
      }, then: need, .solutionOffered),
    .post(
      "/nhu-cau/:id/giai-phap/:key/gioi-thieu",
      { .introduceSolution(try $0.id("key"), of: try $0.id(), text: $0.form["text"]) }, then: need,
      .solutionIntroduced),
    .post(
      "/nhu-cau/:id/giai-phap/:key/tu-choi",
      { .declineSolution(try $0.id("key"), of: try $0.id(), reason: $0.form["reason"]) }, then: need, .saved),
    .post(
      "/nhu-cau/:id/giai-phap/:key/ap-dung",
      { .settleSolution(try $0.id("key"), of: try $0.id(), isApplied: true, text: $0.form["note"]) }, then: need,
      .saved),
    .post(
      "/nhu-cau/:id/giai-phap/:key/khong-phu-hop",
      { .settleSolution(try $0.id("key"), of: try $0.id(), isApplied: false, text: $0.form["reason"]) }, then: need,
      .saved),
    .post(
      "/nhu-cau/:id/giai-phap/:key/da-doc", { .readOfferAnswer(try $0.id("key"), of: try $0.id()) }, then: need,
      .saved),
  ]

  @Sendable private static func need(_ visit: Visit) throws -> Link { .need(try visit.id()) }
}

extension Need.Content {
  /// As a form says it.
  init(_ form: Form) throws {
    self.init(
      title: form["title"], what: form["what"], why: form["why"], field: form.slug("field"),
      until: try form.requiredDay("until", "Ghi hạn tìm giải pháp."))
  }
}
