import Domain
import Office

/// One unit, in the administrator's hands.
enum UnitRecordRoutes {
  static let all: [Route] = [
    .page("/quan-tri/don-vi/:unit", { UnitRecordLook(try $0.id("unit")) }, \.page),
    .post("/quan-tri/don-vi/:unit/doi-ten") { visit in
      let id: Unit.ID = try visit.id("unit")
      let form = visit.form
      let from = try form.requiredDay("from", "Ghi ngày đổi tên.")
      try await visit.run(.renameUnit(id, name: form["name"], from: from))
      return .redirect(.unitRecord(id), .saved)
    },
    .page("/quan-tri/don-vi/:unit/giai-the", { DissolvingLook(try $0.id("unit")) }, \.page),
    .post("/quan-tri/don-vi/:unit/giai-the") { visit in
      let id: Unit.ID = try visit.id("unit")
      let form = visit.form
      let day = try form.requiredDay("day", "Ghi ngày giải thể.")
      try await visit.run(.dissolveUnit(id, day: day, successor: form.id("successor"), reason: form["reason"]))
      return .redirect(.unitRecord(id), .dissolved)
    },
  ]
}
