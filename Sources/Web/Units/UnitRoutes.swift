import Domain
import Office

/// The unit's work.
enum UnitRoutes {
  static let all: [Route] = [
    .page("/don-vi", { UnitLook($0.query) }, \.page),
    .post(
      "/don-vi/xac-nhan", { .endorseDossiers($0.form.ids("dossier"), note: $0.form["note"]) }, then: { _ in .unit },
      .endorsedTogether
    ).asking({ EndorsingLook($0.form.ids("dossier")) }, Confirmation.endorsing),
  ]
}
