import Domain
import SiteSupport

/// How a council is set up, scores and is decided upon, page by page.
extension PlanTown {
  /// Sets up the council of a decision: its chair, its secretary and members. What is refused is on the page that is
  /// left.
  @discardableResult
  func establish(_ members: [String], by officer: String, number: String, day: String) async throws -> Browser {
    let officer = try self[officer]
    try await officer.go(by: "Hội đồng", title)
    try await officer.press(
      "Tìm người",
      filling: [("Số quyết định thành lập", number), ("Ngày quyết định", day)]
        + members.enumerated().map { ("Thành viên \($0 + 1): họ tên hoặc tên đăng nhập", $1) })
    try await officer.press("Lập", filling: members.enumerated().map { ("Chọn người cho thành viên \($0 + 1)", $1) })
    return officer
  }

  /// The secretary opens a session over all dossiers that are ready and lets the council score; the session's address.
  func openSession(_ name: String, by secretary: String, of council: String) async throws -> String {
    let session = try await prepareSession(name, by: secretary, of: council)
    try await self[secretary].press("Mở chấm")
    return session
  }

  /// The secretary opens a session over all dossiers that are ready; nobody votes or scores yet. The session's address.
  ///
  /// - Parameter judgement: how the choice is called, where the council holds several.
  func prepareSession(
    _ name: String, holding judgement: String? = nil, by secretary: String, of council: String
  ) async throws -> String {
    let secretary = try self[secretary]
    try await secretary.go(by: "Hội đồng", council)
    let choice = judgement.map { [("Phiên này tổ chức", $0)] } ?? []
    try await secretary.press("Mở phiên họp", filling: [("Tên phiên họp", name)] + choice)
    let session = String(secretary.page.address.prefix { $0 != "?" })
    try await secretary.press("Đưa vào phiên họp")
    return session
  }

  /// Everybody votes in an open session; the chair, who is the first of them, locks the result.
  ///
  /// - Parameter answers: of each dossier, what is filled in on its ballot.
  func vote(_ answers: [(title: String, ballot: Entries)], in session: String, by members: [String]) async throws {
    for member in members {
      let browser = try self[member]
      for (title, ballot) in answers {
        try await browser.open(session)
        try await browser.follow(title)
        let onward = "Nộp phiếu, sang hồ sơ tiếp"
        try await browser.press(browser.page.text.contains(onward) ? onward : "Nộp phiếu", filling: ballot)
      }
    }
    let chair = try self[members[0]]
    try await chair.open(session)
    try await chair.press("Khóa kết quả bỏ phiếu")
    try await chair.press("Khóa kết quả")
  }

  /// Everybody hands in the same points; the chair closes the session.
  ///
  /// - Parameter points: of each dossier, by the heading of the criterion.
  func score(_ points: [(title: String, points: Entries)], in session: String, by members: [String]) async throws {
    for member in members {
      let browser = try self[member]
      for (title, points) in points {
        try await browser.open(session)
        try await browser.follow(title)
        let button = ["Nộp phiếu, sang hồ sơ tiếp", "Nộp phiếu"].first { browser.page.text.contains($0) } ?? ""
        try await browser.press(button, filling: points.map { (Self.field(under: $0), $1) })
      }
    }
    let chair = try self[members[0]]
    try await chair.open(session)
    try await chair.press("Khóa kết quả chấm")
    try await chair.press("Khóa kết quả")
  }

  /// How the field for points is called beneath the heading of its criterion: `1. Tính mới tối đa 30`.
  static func field(under heading: String) -> String {
    let end = heading.firstRange(of: " tối đa ")?.lowerBound ?? heading.endIndex
    return "\(heading): Điểm \(heading[..<end].drop { $0 != " " }.dropFirst())"
  }

  /// A draft of the decision on a closed session, approved; the form by which it is issued is open then.
  func draft(of session: String, by secretary: String, and authority: String) async throws -> Browser {
    let (secretary, authority) = (try self[secretary], try self[authority])
    try await secretary.open(session)
    try await secretary.follow("Dự thảo quyết định")
    try await secretary.press("Lập dự thảo")
    try await secretary.press("Trình duyệt")
    try await authority.open(secretary.page.address)
    try await authority.press("Duyệt dự thảo")
    try await authority.follow("Ký và ban hành")
    return authority
  }

  /// Issues the decision whose form is open; the page of the decision is open then.
  func issue(_ number: String, by authority: String, _ entries: Entries) async throws -> Browser {
    let authority = try self[authority]
    try await authority.press("Ban hành quyết định", filling: [("Số và ký hiệu", number)] + entries)
    try await authority.press("Ban hành quyết định")
    return authority
  }
}
