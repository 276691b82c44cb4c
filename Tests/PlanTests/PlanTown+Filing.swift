import Domain
import SiteSupport

/// How a dossier comes to the office, page by page.
extension PlanTown {
  /// Writes a dossier up to the page on which it is handed in.
  ///
  /// - Parameters:
  ///   - round: the plan and its round, as the button calls them.
  ///   - names: what is filled in on the first page beside the name.
  ///   - work: what the plan calls such a work.
  ///   - benefit: how the plan calls the benefit; as others do where it is nil.
  ///   - last: what is filled in beside the benefit and the spread, such as the day of first use.
  @discardableResult
  func write(
    _ title: String, by author: String, in round: String, _ names: Entries, work: String = "sáng kiến",
    named: String = "Tên sáng kiến", benefit: String? = nil,
    last: Entries = [("Ngày áp dụng lần đầu hoặc áp dụng thử", "2/1/2024")]
  ) async throws -> Browser {
    let author = try self[author]
    try await author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await author.press("Bắt đầu viết hồ sơ \(round)")
    try await author.press("Tiếp tục: Tác giả", filling: [(named, title)] + names)
    try await author.press("Tiếp tục: Bản chất của \(work)")
    try await author.press(
      "Tiếp tục: Hiệu quả",
      [
        "Tình trạng trước khi có \(work)": "Viết tay.", "Nội dung giải pháp": "Một mẫu chung.",
        "Điểm mới so với cách đã biết": "Chưa nơi nào làm.",
      ])
    let benefit = benefit ?? (last.isEmpty ? "Lợi ích dự kiến" : "Lợi ích thu được theo ý kiến của tác giả")
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      filling: [("Khả năng áp dụng, nhân rộng", "Mọi nơi."), (benefit, "Đỡ hai giờ.")] + last)
    try await author.follow("Xem lại và nộp")
    return author
  }

  /// Writes and hands in.
  func file(
    _ title: String, by author: String, in round: String, _ names: Entries
  ) async throws {
    try await write(title, by: author, in: round, names).press("Nộp hồ sơ")
  }

  /// The head of a body passes the dossier on; what is refused is on the page that is left.
  @discardableResult
  func pass(_ title: String, by head: String, _ entries: Entries = []) async throws -> Browser {
    let head = try self[head]
    try await head.go(by: "Xác nhận hồ sơ «\(title)»")
    try await head.press("Xác nhận, đưa vào \(request.name)", filling: entries)
    return head
  }

  /// The head lists what was endorsed and sends the list under a number.
  func send(_ titles: [String], by head: String, number: String) async throws -> Browser {
    let head = try self[head]
    try await head.go(by: "Đơn vị")
    try await head.follow(request.title, near: title)
    try await head.press("Lập \(request.name)", filling: titles.map { ("Chọn «\($0)»", "có") })
    try await head.press("Ghi số và gửi \(request.name)", ["Số và ký hiệu": number])
    try await head.press("Ghi số và gửi \(request.name)")
    return head
  }

  /// The office counts what came and gives a number; its page of checks is open then.
  @discardableResult
  func receive(_ title: String, by officer: String, _ counted: Entries) async throws -> Browser {
    let officer = try self[officer]
    try await officer.go(by: "Tiếp nhận", title)
    try await officer.press("Tiếp nhận, cấp số", filling: counted)
    try await officer.follow(title)
    try await officer.follow("Kiểm tra điều kiện")
    return officer
  }
}
