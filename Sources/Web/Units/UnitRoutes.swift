import Domain
import Office

/// The unit's work.
enum UnitRoutes {
  static let all: [Route] = [
    .page("/don-vi", { UnitLook($0.query) }, \.page),
    .post("/don-vi/:unit/huong-ung") { visit in
      let unit: Unit.ID = try visit.id("unit")
      guard let plan: Plan.ID = visit.form.slug("plan") else { throw Refusal.absent }
      let below: Unit.ID = visit.form.id("don-vi") ?? unit
      let day = try visit.form.requiredDay("day", "Ghi ngày của văn bản.")
      let adoption = try Adoption(
        id: Adoption.ID(at: visit.office.clock.now), plan: plan, unit: below, number: visit.form["number"], day: day)
      try await visit.run(.adoptPlan(adoption))
      return .redirect(.unit, .adopted)
    },
  ]
}
