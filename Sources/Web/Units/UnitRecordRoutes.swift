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
    .page("/quan-tri/don-vi/:unit/chuyen", { ReorganisingLook(try $0.id("unit")) }, \.movingPage),
    .post(
      "/quan-tri/don-vi/:unit/chuyen",
      { visit in
        .moveUnit(
          try visit.id("unit"), under: visit.form["parent"],
          from: try visit.form.requiredDay("from", "Ghi ngày chuyển đơn vị."))
      }, then: { .unitRecord(try $0.id("unit")) }, .reorganised
    ).asking({ ReorganisingLook(try $0.id("unit")) }, Confirmation.moving),
    .page("/quan-tri/don-vi/:unit/sap-nhap", { ReorganisingLook(try $0.id("unit")) }, \.mergingPage),
    .post(
      "/quan-tri/don-vi/:unit/sap-nhap", { .reorganise(try $0.merger(of: $0.id("unit"))) },
      then: { .unitRecord(try $0.id("unit")) }, .reorganised
    ).asking({ ReorganisingLook(try $0.id("unit"), with: $0.merged) }, Confirmation.merging),
    .page("/quan-tri/don-vi/:unit/chia-tach", { ReorganisingLook(try $0.id("unit")) }, \.dividingPage),
    .post(
      "/quan-tri/don-vi/:unit/chia-tach", { .reorganise(try $0.division(of: $0.id("unit"))) },
      then: { .unitRecord(try $0.id("unit")) }, .reorganised
    ).asking({ ReorganisingLook(try $0.id("unit")) }, Confirmation.dividing),
    .page("/quan-tri/don-vi/:unit/giai-the", { DissolvingLook(try $0.id("unit")) }, \.page),
    .post(
      "/quan-tri/don-vi/:unit/giai-the",
      { visit in
        .dissolveUnit(
          try visit.id("unit"), day: try visit.form.requiredDay("day", "Ghi ngày giải thể."),
          into: visit.form["successor"], reason: visit.form["reason"])
      }, then: { .unitRecord(try $0.id("unit")) }, .dissolved),
  ]
}
