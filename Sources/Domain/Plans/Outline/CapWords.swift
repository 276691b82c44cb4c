extension Cap {
  /// `tối đa 5 giải`, `tối đa 2 giải mỗi đơn vị`, `tối đa 15% số hồ sơ được công nhận`.
  public var most: String {
    let most =
      switch atMost {
      case .places(let places): "tối đa \(places.grouped) giải"
      case .share(let share, .recognised): "tối đa \(share.text) số hồ sơ được công nhận"
      case .share(let share, .judged): "tối đa \(share.text) số hồ sơ có kết quả"
      }
    guard let each = per.noun else { return most }
    if case .share = atMost { return "\(most) của mỗi \(each)" }
    return "\(most) mỗi \(each)"
  }
}

extension Cap.Scope {
  /// What the cap holds for by itself; nil for the whole round.
  var noun: String? {
    switch self {
    case .round: nil
    case .track: "đợt"
    case .field: "lĩnh vực"
    case .unit: "đơn vị"
    case .cluster: "cụm"
    }
  }
}

extension Plan {
  /// `Giải Nhất, Giải Nhì cộng lại`.
  func names(of grades: [Grade.ID]) -> String {
    let names = grades.map { name(ofGrade: $0) ?? $0.description }
    return names.count > 1 ? "\(names.joined(separator: ", ")) cộng lại" : names.joined()
  }

  /// What a cap leaves a grade: `tối đa 5 giải`, `tối đa 10 giải cùng với Giải Nhì`.
  public func most(of cap: Cap, in grade: Grade.ID) -> String {
    let others = cap.grades.filter { $0 != grade }.map { name(ofGrade: $0) ?? $0.description }
    return others.isEmpty ? cap.most : "\(cap.most), tính cùng \(others.joined(separator: ", "))"
  }

  /// `Loại A: tối đa 5 giải, lấy từ cao xuống thấp`.
  func words(of cap: Cap) -> String { "\(names(of: cap.grades)): \(cap.most), lấy từ cao xuống thấp" }

  /// `loại A đã đủ 5 giải`, `giải Nhất của lĩnh vực Y tế đã đủ 2 giải`.
  func words(of full: FullCap) -> String {
    let place = [
      full.track.map { "đợt «\(track($0)?.name ?? $0.description)»" },
      full.field.map { "lĩnh vực \(name(ofField: $0) ?? $0.description)" }, full.body,
    ].compactMap { $0 }.first
    let names = names(of: full.cap.grades).lowercasedFirst + (place.map { " của \($0)" } ?? "")
    guard full.places > 0 else { return "\(names) không có giải nào: \(full.cap.most)" }
    if case .places = full.cap.atMost { return "\(names) đã đủ \(full.places) giải" }
    return "\(names) đã đủ \(full.places) giải (\(full.cap.most))"
  }
}

extension TieRule {
  /// Whom it prefers, as a proposal.
  public var words: String {
    switch prefer {
    case .womenFirst:
      """
      Bằng điểm mà không đủ giải: đề nghị ưu tiên cá nhân nữ hoặc tập thể có từ 70% là nữ; Hội đồng xác nhận
      """
    }
  }
}

extension TieRule {
  /// Why one is put first, as the council records it.
  public var reason: String {
    switch prefer {
    case .womenFirst: "cá nhân nữ hoặc tập thể có từ 70% là nữ"
    }
  }
}

extension Grade.Floors {
  /// `; mỗi tiêu chí từ 40%, «Tính mới» từ 24 điểm`; empty where nothing is asked for.
  func words(_ name: (Criterion.ID) -> String) -> String {
    let parts =
      [each.map { "mỗi tiêu chí từ \($0.text)" }].compactMap { $0 }
      + criteria.map { "«\(name($0.criterion))» từ \($0.least.text)" }
    return parts.isEmpty ? "" : "; \(parts.joined(separator: ", "))"
  }
}

extension Grade.Least {
  /// `24 điểm`, `40% điểm tối đa`.
  var text: String {
    switch self {
    case .points(let points): "\(points.text) điểm"
    case .share(let share): "\(share.text) điểm tối đa"
    }
  }
}
