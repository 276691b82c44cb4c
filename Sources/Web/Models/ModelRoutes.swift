import Domain
import Office
import Store

/// Models of working, from their registration to what was learned of them.
enum ModelRoutes {
  static let all: [Route] = [
    .page("/mo-hinh", { PassedModelsLook(plan: $0.query.slug("ke-hoach"), page: $0.query.page) }, \.publicPage),
    .list(
      "/mo-hinh/quan-ly",
      { visit in
        ModelsLook(
          ModelFilter(
            plan: visit.query.slug("ke-hoach"), state: Model.State(rawValue: visit.query["trang-thai"])),
          page: visit.query.page)
      }, page: \.page),
    .page("/mo-hinh/moi", { ModelFormLook(.new(plan: $0.query.slug("ke-hoach"))) }, \.page),
    .post(
      "/mo-hinh", on: "/mo-hinh/moi",
      { visit -> Command<Void> in
        guard let plan: Plan.ID = visit.form.slug("plan") else {
          throw Refusal.input("plan", "Chọn kế hoạch có việc xây dựng mô hình.")
        }
        return .beginModel(
          id: try visit.form.required("key"), plan: plan, unit: try visit.form.required("don-vi"),
          try Model.Content(visit.form))
      }, then: { .model(try $0.form.required("key")) }, .saved),
    .page("/mo-hinh/:id", { ModelLook(try $0.id()) }, \.page),
    .page("/mo-hinh/:id/sua", { ModelFormLook(.existing(try $0.id())) }, \.page),
    .post(
      "/mo-hinh/:id/sua",
      { .writeModel(try $0.id(), try Model.Content($0.form), over: $0.form.shownVersion) }, then: model, .saved),
    .post(
      "/mo-hinh/:id/dang-ky", { .registerModel(try $0.id(), over: $0.form.shownVersion) }, then: model,
      .modelRegistered),
    .post(
      "/mo-hinh/:id/dong-y", { .agreeToModel(try $0.id(), over: $0.form.shownVersion) }, then: model, .saved),
    .post("/mo-hinh/:id/tra-lai", { .returnModel(try $0.id(), reason: $0.form["reason"]) }, then: model, .saved),
    .post(
      "/mo-hinh/:id/chay-thu",
      { visit in
        let form = visit.form
        return .recordModelRun(
          try visit.id(), place: form["run-place"],
          from: try form.requiredDay("run-from", "Ghi ngày bắt đầu chạy thử."),
          through: try form.requiredDay("run-through", "Ghi ngày kết thúc chạy thử."), done: form["done"],
          result: form["run-result"])
      }, then: model, .saved),
    .post("/mo-hinh/:id/de-nghi-danh-gia", { .finishPilot(try $0.id()) }, then: model, .modelRegistered),
    .post(
      "/mo-hinh/:id/danh-gia",
      { visit in
        let form = visit.form
        guard let verdict = Model.Review.Verdict(rawValue: form["verdict"]) else {
          throw Refusal.input("verdict", "Chọn nhân rộng, hoàn thiện hay dừng.")
        }
        return .reviewModel(
          try visit.id(), worked: form["worked"], failed: form["failed"], conditions: form["conditions"], verdict,
          number: form["number"])
      }, then: model, .modelReviewed),
    .post("/mo-hinh/:id/rut", { .withdrawModel(try $0.id(), reason: $0.form["reason"]) }, then: model, .saved),
    .post(
      "/mo-hinh/:id/thoi-nhan-rong", { .takeDownModel(try $0.id(), reason: $0.form["reason"]) }, then: model, .saved),
  ]

  @Sendable private static func model(_ visit: Visit) throws -> Link { .model(try visit.id()) }
}

extension Model.Content {
  /// As a form says it.
  init(_ form: Form) throws {
    self.init(
      name: form["name"], what: form["what"], goal: form["goal"], place: form["place"],
      from: try form.requiredDay("from", "Ghi ngày bắt đầu thí điểm."),
      through: try form.requiredDay("through", "Ghi ngày kết thúc thí điểm."), sources: form["sources"])
  }
}
