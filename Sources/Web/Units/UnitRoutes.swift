import Domain
import Office

/// The unit's work.
enum UnitRoutes {
  static let all: [Route] = [
    .page("/don-vi", { UnitLook($0.query) }, \.page),
    .post(
      "/don-vi/:unit/huong-ung",
      { visit in
        .adoptPlan(
          try Adoption(
            id: Adoption.ID(at: visit.office.clock.now), plan: try visit.form.required("plan"),
            unit: try visit.form.id("don-vi") ?? visit.id("unit"), number: visit.form["number"],
            day: try visit.form.requiredDay("day", "Ghi ngày của văn bản.")))
      }, then: { _ in .unit }, .adopted),
  ]
}
