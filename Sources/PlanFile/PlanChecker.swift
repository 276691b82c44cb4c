import Domain
import Yams

/// The checks that look across the sections of a plan.
struct PlanChecker {
  let fields: Fields
  let log: MistakeLog

  func check(_ plan: Plan) {
    checkNames(plan)
    checkTracks(plan)
    checkGrades(plan)
    checkReferences(plan)
  }

  // MARK: Names

  private func checkNames(_ plan: Plan) {
    unique(all(plan.fields), "fields")
    unique(all(plan.solutions), "solutions")
    unique((plan.conditions.map(\.id.description) + plan.exclusions.map(\.id.description)), "exclusions")
    unique(plan.tracks.map(\.id.description), "tracks")
    unique(plan.dossier.map(\.id.description), "dossier")
    unique(plan.grades.map(\.id.description), "grades")
    unique(plan.commendations.map(\.id.description), "commendations")
    unique(plan.targets.map(\.id.description), "targets")
    unique(plan.reports.map(\.id.description), "reports")
    for sheet in plan.scoring.sheets { unique(sheet.criteria.map(\.id.description), "scoring") }
  }

  private func all(_ categories: [Domain.Category]) -> [String] {
    categories.flattened.map(\.category.id.description)
  }

  private func unique(_ ids: [String], _ key: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted && id != "x" {
      log.add(at(key), "mã «\(id)» dùng hai lần trong «\(key)»", "đặt mã khác cho một mục")
    }
  }

  // MARK: Tracks

  private func checkTracks(_ plan: Plan) {
    let others = plan.tracks.count { $0.fields == .other }
    if others > 1 { log.add(at("tracks"), "hai đợt cùng nhận «other»", "chỉ một đợt nhận các lĩnh vực còn lại") }
    for track in plan.tracks {
      guard case .these(let ids) = track.fields else { continue }
      for id in ids where plan.fields.category(id) == nil && id != "x" {
        log.add(
          at("tracks"), "đợt «\(track.id)» nhận lĩnh vực «\(id)» không có trong «fields»",
          suggestion(id.description, all(plan.fields)))
      }
    }
    for field in plan.fields.leaves where field.id != "x" {
      let tracks = plan.tracks(for: field.id)
      if tracks.isEmpty, !plan.tracks.isEmpty {
        log.add(
          at("tracks"), "không đợt nào nhận lĩnh vực «\(field.id)»",
          "thêm lĩnh vực vào một đợt, hoặc cho một đợt nhận «other»")
      }
      checkOverlap(tracks, field)
    }
  }

  private func checkOverlap(_ tracks: [Track], _ field: Domain.Category) {
    let tracks = tracks.sorted { start($0) < start($1) }
    for (first, second) in zip(tracks, tracks.dropFirst()) where start(second) <= first.intake.until.lastDay {
      log.add(
        at("tracks"), "đợt «\(first.id)» và «\(second.id)» cùng nhận lĩnh vực «\(field.id)» trong cùng thời gian",
        "cho hai đợt cách nhau về ngày hoặc chia lĩnh vực")
    }
  }

  private func start(_ track: Track) -> Day { track.intake.from ?? Day.standIn }

  // MARK: Grades

  private func checkGrades(_ plan: Plan) {
    for (higher, lower) in zip(plan.grades, plan.grades.dropFirst()) where lower.mean >= higher.mean {
      log.add(
        at("grades"), "điểm tối thiểu của «\(lower.id)» không thấp hơn «\(higher.id)»",
        "xếp loại từ cao xuống thấp, mỗi loại một mức điểm thấp hơn")
    }
    switch plan.scoring.method {
    case .points(let outOf):
      if plan.recognised.mean == nil, fields["recognised"] != nil {
        log.add(at("recognised"), "thiếu điểm để công nhận", "thêm «mean: 50»")
      }
      if let minimum = plan.recognised.mean, let lowest = plan.grades.last, lowest.mean < minimum {
        log.add(
          at("recognised"), "điểm công nhận cao hơn loại «\(lowest.id)»",
          "hạ «mean» xuống không quá \(lowest.mean.text)")
      }
      for grade in plan.grades where grade.mean > outOf {
        log.add(
          at("grades"), "loại «\(grade.id)» cần \(grade.mean.text) điểm trên tổng \(outOf.text)",
          "viết điểm không quá tổng")
      }
    case .vote:
      if !plan.grades.isEmpty {
        log.add(
          at("grades"), "kế hoạch bỏ phiếu đạt, không đạt nên không xếp loại theo điểm được",
          "bỏ «grades» hoặc đổi «method: points»")
      }
    }
  }

  // MARK: References

  private func checkReferences(_ plan: Plan) {
    for target in plan.targets {
      if let field = target.field, plan.fields.category(field) == nil {
        log.add(
          at("targets"), "chỉ tiêu «\(target.id)» nêu lĩnh vực «\(field)» không có",
          suggestion(field.description, all(plan.fields)))
      }
    }
    for sheet in plan.scoring.sheets {
      for field in sheet.fields where plan.fields.category(field) == nil {
        log.add(
          at("scoring"), "mẫu phiếu nêu lĩnh vực «\(field)» không có", suggestion(field.description, all(plan.fields)))
      }
    }
    if !plan.scoring.sheets.isEmpty, !plan.scoring.sheets.contains(where: { $0.fields.isEmpty }) {
      let covered = plan.fields.leaves.allSatisfy { !plan.sheet(for: $0.id).criteria.isEmpty }
      if !covered {
        log.add(at("scoring"), "có lĩnh vực không có tiêu chí nào", "thêm «criteria» chung cho các lĩnh vực còn lại")
      }
    }
    for commendation in plan.commendations where commendation.candidates.isEmpty {
      log.add(
        at("commendations"), "hình thức «\(commendation.id)» không dành cho ai", "viết «for: [collective, individual]»")
    }
  }

  private func suggestion(_ word: String, _ known: [String]) -> String {
    nearest(to: word, among: known).map { "viết «\($0)»" } ?? "chọn trong: \(known.joined(separator: ", "))"
  }

  private func at(_ key: String) -> Node { fields[key] ?? fields.node }
}
