import Domain
import Office

/// The unit's work.
enum UnitRoutes {
  static let all: [Route] = [
    .page("/don-vi", { UnitLook($0.query) }, \.page)
  ]
}
