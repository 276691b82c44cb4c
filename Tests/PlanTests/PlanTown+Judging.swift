import Domain
import SiteSupport

/// How a council is set up, scores and is decided upon, page by page.
extension PlanTown {
  /// Sets up the council of a decision: its chair, its secretary and members. What is refused is on the page that is
  /// left.
  @discardableResult
  func establish(_ members: [String], by officer: String, number: String, day: String) async throws -> Browser {
    let officer = try self[officer]
    try await officer.open("/hoi-dong/lap/\(plan)")
    try await officer.press(
      "Tìm người",
      [("Số quyết định thành lập", number), ("Ngày quyết định", day)]
        + members.enumerated().map { ("Thành viên \($0 + 1): họ tên hoặc tên đăng nhập", $1) })
    try await officer.press("Lập", members.enumerated().map { ("Chọn người cho thành viên \($0 + 1)", $1) })
    return officer
  }

  /// The secretary opens a session over all dossiers that are ready and lets the council score; the session's address.
  func openSession(_ name: String, by secretary: String, of council: String) async throws -> String {
    let secretary = try self[secretary]
    try await secretary.open("/hoi-dong")
    try await secretary.follow(council)
    try await secretary.press("Mở phiên họp", ["Tên phiên họp": name])
    let session = secretary.page.address.prefix { $0 != "?" }.description
    try await secretary.press("Đưa vào phiên họp")
    try await secretary.press("Mở chấm")
    return session
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
        try await browser.press(button, points.map { ("\($0): Điểm", $1) })
      }
    }
    let chair = try self[members[0]]
    try await chair.open(session)
    try await chair.press("Khóa kết quả chấm")
    try await chair.press("Khóa kết quả")
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
    try await authority.press("Ban hành quyết định", [("Số và ký hiệu", number)] + entries)
    try await authority.press("Ban hành quyết định")
    return authority
  }
}
