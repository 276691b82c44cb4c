import Domain
import Office

/// What the bodies of a plan are, and its next round.
enum BindingRoutes {
  static let all: [Route] = [
    .page("/quan-tri/ke-hoach/:plan/dot-sau", { RoundLook(try $0.slug("plan")) }, \.page),
    .post(
      "/quan-tri/ke-hoach/:plan/dot-sau",
      { .openRound(of: try $0.slug("plan"), moving: try $0.form.movedDays) },
      then: { .plan(try $0.slug("plan")) }, .saved),
    .page("/quan-tri/ke-hoach/:plan/co-quan", { BindingLook(try $0.slug("plan")) }, \.page),
    .post(
      "/quan-tri/ke-hoach/:plan/co-quan",
      { visit in
        .bindBodies(
          try visit.slug("plan"), visit.form.bodyAnswers,
          from: try visit.form.requiredDay("from", "Ghi ngày bắt đầu."))
      }, then: { .bodies(try $0.slug("plan")) }, .saved),
  ]
}

extension Form {
  /// The answers of the form; a body that nothing was said of has none.
  fileprivate var bodyAnswers: [(body: Body.ID, answer: BodyAnswer)] {
    names("body-").compactMap { name -> (body: Body.ID, answer: BodyAnswer)? in
      guard let body = Body.ID(name) else { return nil }
      let other = self["other-\(name)"]
      if !other.isEmpty { return (body, .named(other)) }
      let chosen = self["body-\(name)"]
      if chosen == "absent" { return (body, .absent) }
      return Unit.ID(chosen).map { (body, .unit($0)) }
    }
  }
}
