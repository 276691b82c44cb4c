import SiteSupport
import Testing

/// What a council and who decides do at their pages.
extension PlanSite {
  /// What a voter writes on a ballot.
  enum Filled {
    /// `Đạt`, `Không đạt`, `Phiếu trắng`.
    case vote(String)
    /// For each criterion in the order of the sheet.
    case points([String])
  }

  /// Holds a session: the secretary opens it and puts in what is ready, everyone hands in their ballots, the chair
  /// locks it.
  ///
  /// - Parameters:
  ///   - judgement: how the choice is called, where the council holds several.
  ///   - ballot: what the voter of that place writes; the chair is the first, the secretary the second.
  /// - Returns: the address of the session.
  func hold(
    _ name: String, as judgement: String? = nil, on titles: [String],
    ballot: (_ title: String, _ voter: Int) -> Filled
  ) async throws -> String {
    try await secretary.open("/hoi-dong/\(walk.council)")
    let choice = judgement.map { [("Phiên này tổ chức", $0)] } ?? []
    try await secretary.press("Mở phiên họp", filling: [("Tên phiên họp", name)] + choice)
    let session = String(secretary.page.address.prefix { $0 != "?" })
    try await secretary.press("Đưa vào phiên họp")
    try await secretary.press(secretary.page.html.contains("Mở bỏ phiếu") ? "Mở bỏ phiếu" : "Mở chấm")
    for (place, voter) in ([chair, secretary] + members).enumerated() {
      for title in titles {
        try await voter.open(session)
        try await voter.follow(title)
        try await voter.handIn(ballot(title, place))
      }
    }
    try await lock(session)
    return session
  }

  /// The chair locks the result, and declares to be no author where the ballots do not show who is.
  func lock(_ session: String) async throws {
    try await chair.open(session)
    let button = chair.page.html.contains("Khóa kết quả bỏ phiếu") ? "Khóa kết quả bỏ phiếu" : "Khóa kết quả chấm"
    try await chair.press(button, filling: chair.declarations(by: button))
    try await chair.press("Khóa kết quả")
    #expect(chair.page.refusals == [])
  }

  /// The decision on a session, from its draft to its issue.
  ///
  /// - Returns: the address of the decision.
  func decide(_ session: String, _ number: String) async throws -> String {
    let draft = "/quyet-dinh/du-thao/\(session.split(separator: "/").last ?? "")"
    try await secretary.open(draft)
    try await secretary.press("Lập dự thảo")
    try await secretary.press("Trình duyệt")
    try await authority.open(draft)
    try await authority.press("Duyệt dự thảo")
    try await authority.follow("Ký và ban hành")
    try await authority.press(
      "Ban hành quyết định", ["Số và ký hiệu": number, "Họ và tên người ký": "Trần Văn Mẫu"])
    try await authority.press("Ban hành quyết định")
    return String(authority.page.address.prefix { $0 != "?" })
  }
}

extension Browser {
  /// Fills in the ballot that is shown and hands it in.
  func handIn(_ ballot: PlanSite.Filled) async throws {
    let onward = "Nộp phiếu, sang hồ sơ tiếp"
    let button = page.html.contains(onward) ? onward : "Nộp phiếu"
    switch ballot {
    case .vote(let vote): try await press(button, filling: [("Phiếu của bạn", vote)] + declarations(by: button))
    case .points(let points):
      let fields = page.asked(by: button).filter { $0.hasPrefix("Điểm ") }
      #expect(fields.count == points.count)
      try await press(button, filling: zip(fields, points) + declarations(by: button))
    }
    #expect(page.refusals == [])
  }

  /// What somebody declares who judges without seeing whose work it is.
  fileprivate func declarations(by button: String) -> [(String, String)] {
    page.asked(by: button).filter { $0.hasPrefix("Tôi không phải là tác giả") }.map { ($0, "có") }
  }
}
