import Domain
import Office

/// One unit, in the administrator's hands.
enum UnitRecordRoutes {
  static let all: [Route] = [
    .page("/quan-tri/don-vi/:unit", { UnitRecordLook(try $0.id("unit")) }, \.page),
    .post(
      "/quan-tri/don-vi/:unit/doi-ten",
      { visit in
        .renameUnit(
          try visit.id("unit"), name: visit.form["name"],
          from: try visit.form.requiredDay("from", "Ghi ngày đổi tên."))
      }, then: { .unitRecord(try $0.id("unit")) }, .saved),
    .page("/quan-tri/don-vi/:unit/giai-the", { DissolvingLook(try $0.id("unit")) }, \.page),
    .post(
      "/quan-tri/don-vi/:unit/giai-the",
      { visit in
        .dissolveUnit(
          try visit.id("unit"), day: try visit.form.requiredDay("day", "Ghi ngày giải thể."),
          successor: visit.form.id("successor"), reason: visit.form["reason"])
      }, then: { .unitRecord(try $0.id("unit")) }, .dissolved),
  ]
}
