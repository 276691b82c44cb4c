import Domain

/// Every field comes in by one track at a time, and is received within the plan's days.
extension PlanChecker {
  func checkTrackFields() {
    var first: Track.ID?
    for (index, track) in plan.tracks.enumerated() {
      let way: [Step] = ["tracks", .item(index), "fields"]
      switch track.fields {
      case .these(let ids): checkNamed(ids, way)
      case .other:
        if let first {
          mistake(way, "đợt «\(first)» cũng nhận «other»", "chỉ một đợt nhận các lĩnh vực còn lại")
        }
        first = first ?? track.id
      }
    }
    // A name that stands for nothing leaves a field without a track; saying so once is enough.
    if hasUnknownTrackField { return }
    for (field, way) in outline(plan.fields, ["fields"]) where field.children.isEmpty && field.id != .standIn {
      if !plan.tracks.isEmpty, plan.tracks(for: field.id).isEmpty {
        mistake(
          way, "không đợt nào nhận lĩnh vực «\(field.id)»", "ghi lĩnh vực vào một đợt, hoặc cho một đợt nhận «other»")
      }
    }
  }

  private var hasUnknownTrackField: Bool {
    plan.tracks.contains { track in
      if case .these(let ids) = track.fields {
        ids.isEmpty || ids.contains { plan.fields.category($0) == nil }
      } else {
        false
      }
    }
  }

  /// The fields that a track or a sheet names are there, each once.
  func checkNamed(_ ids: [Domain.Category.ID], _ way: [Step]) {
    for (index, id) in ids.enumerated() where id != .standIn {
      if plan.fields.category(id) == nil {
        mistake(way + [.item(index)], "không có lĩnh vực «\(id)»", suggestion(id.description, fieldNames))
      } else if ids[..<index].contains(id) {
        mistake(way + [.item(index)], "lĩnh vực «\(id)» ghi hai lần", "giữ một lần")
      }
    }
  }

  // MARK: Days

  func checkTrackDays() {
    for (index, track) in plan.tracks.enumerated() where track.intake.isRead {
      for earlier in plan.tracks[..<index] where earlier.intake.isRead { checkOverlap(earlier, track, index) }
      checkPeriod(track, index)
    }
  }

  private func checkOverlap(_ first: Track, _ second: Track, _ index: Int) {
    guard start(first) <= second.intake.until.lastDay, start(second) <= first.intake.until.lastDay else { return }
    let shared = plan.fields.leaves.filter { field in
      let tracks = plan.tracks(for: field.id).map(\.id)
      return field.id != .standIn && tracks.contains(first.id) && tracks.contains(second.id)
    }
    // Two tracks with one id, or two with «other», are mistakes already.
    guard !shared.isEmpty, first.id != second.id, first.fields != .other else { return }
    mistake(
      ["tracks", .item(index), "intake"],
      "trùng ngày với đợt «\(first.id)» (\(first.intake.phrase)) về lĩnh vực "
        + shared.map { "«\($0.id)»" }.joined(separator: ", "), "cho hai đợt cách nhau về ngày hoặc chia lĩnh vực")
  }

  /// An open start means from the beginning of the plan.
  private func start(_ track: Track) -> Day { track.intake.from ?? plan.period.from }

  private func checkPeriod(_ track: Track, _ index: Int) {
    let period = plan.period
    guard period.from != .standIn, period.from <= period.through else { return }
    let within = "viết ngày từ \(period.from.short) đến \(period.through.short)"
    let last = track.intake.until.lastDay
    if last < period.from || last > period.through {
      mistake(
        ["tracks", .item(index), "intake"], "hạn nhận hồ sơ \(last.short) nằm ngoài thời gian của kế hoạch", within)
    } else if let from = track.intake.from, from < period.from {
      mistake(
        ["tracks", .item(index), "intake", "from"],
        "ngày bắt đầu nhận hồ sơ \(from.short) nằm ngoài thời gian của kế hoạch", within)
    }
  }
}
