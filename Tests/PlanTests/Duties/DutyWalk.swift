import Domain
import SiteSupport
import Testing

extension Element {
  /// Whether a row of the list of duties is of that holder, who is in small beneath the duty.
  func isDuty(of holder: String) -> Bool { all("small").first?.text == holder }
}

extension Browser {
  /// Opens a duty of a unit from the list of its plan.
  @discardableResult
  func openDuty(
    _ words: String, of unit: String, _ plan: Plan.ID, round: Int? = nil, to receivers: String? = nil
  ) async throws -> ServedPage {
    try await open("/ke-hoach/\(plan)/viec\(round.map { "?dot=\($0)" } ?? "")")
    return try await openListedDuty(words, of: unit, to: receivers)
  }

  /// Opens a duty of a unit from the list that is shown.
  @discardableResult
  func openListedDuty(_ words: String, of unit: String, to receivers: String? = nil) async throws -> ServedPage {
    while true {
      let rows = page.main.all("tr").filter { row in
        row.text.contains(words) && (receivers.map { row.text.contains("Gửi đến \($0)") } ?? true)
          && row.isDuty(of: unit)
      }
      if let address = rows.first?.all("a").first?.facts["href"] {
        return try await open(address)
      }
      guard page.links.contains(where: { $0.text == "Trang sau ›" }) else {
        throw NotThere(description: "no duty «\(words)» of \(unit) on \(page.address)")
      }
      try await follow("Trang sau ›")
    }
  }

  /// Opens a duty and compares where it is: `đang làm`, `đã làm`, `làm muộn`.
  func expectDuty(
    _ words: String, of unit: String, _ plan: Plan.ID, to receivers: String? = nil, is state: String
  ) async throws {
    try await openDuty(words, of: unit, plan, to: receivers)
    #expect(page.texts("chip").first == state, "\(unit): \(words)")
  }

  /// Sends a unit's plan in response from its duty.
  func respond(_ words: String, of unit: String, _ plan: Plan.ID, on day: String, number: String) async throws {
    try await openDuty(words, of: unit, plan)
    try await sendPlan(number, on: day)
    try await openDuty(words, of: unit, plan)
  }

  /// Sends the plan in response that the page of a duty asks for.
  func sendPlan(_ number: String, on day: String) async throws {
    try await follow("Kế hoạch hưởng ứng của đơn vị")
    try await press(
      "Gửi kế hoạch",
      [
        "Số và ký hiệu văn bản": number, "Ngày văn bản": day, "Nội dung chính": "Mỗi phòng đăng ký một sáng kiến.",
        "Bản đã ký, đóng dấu": "ke-hoach.pdf",
      ])
  }

  /// Records an event from the page of the duty that it does.
  func recordEvent(_ title: String, on day: String, cost: String = "") async throws {
    try await follow("Ghi sự kiện đã tổ chức")
    try await press(
      "Ghi sự kiện",
      [
        "Loại sự kiện": "Hội nghị, cuộc họp", "Tên sự kiện": title, "Ngày tổ chức": day,
        "Kết quả": "Đã tổ chức xong, đúng nội dung.", "Kinh phí": cost,
      ])
  }

  /// Records an inspection from the page of the duty that it does.
  func recordInspection(of unit: String, on day: String) async throws {
    try await follow("Ghi cuộc kiểm tra đã làm")
    try await press(
      "Ghi cuộc kiểm tra",
      [
        "Đơn vị được kiểm tra": unit, "Ngày kiểm tra": day, "Thành phần kiểm tra": "Nguyễn Văn Thử, Trưởng đoàn",
        "Nội dung kiểm tra": "Việc thực hiện kế hoạch.",
      ])
    try await press(
      "Ghi kết quả kiểm tra",
      ["Kết quả kiểm tra": "Đã xem sổ sách và hồ sơ.", "Kết luận": "Thực hiện đúng kế hoạch."])
  }

  /// Says that a duty was done: asked for number and day of its document where it needs one.
  func fulfil(
    _ words: String, of unit: String, _ plan: Plan.ID, on day: String, document number: String? = nil
  ) async throws {
    try await openDuty(words, of: unit, plan)
    let isByHand = page.main.all("button").contains { $0.text == "Ghi đã làm" }
    if !isByHand, page.links.contains(where: { $0.text == "Ghi sự kiện đã tổ chức" }) {
      try await recordEvent("Việc của \(unit)", on: day)
      try await openDuty(words, of: unit, plan)
    } else if !isByHand, page.links.contains(where: { $0.text == "Ghi cuộc kiểm tra đã làm" }) {
      try await recordInspection(of: unit, on: day)
      try await openDuty(words, of: unit, plan)
    } else {
      try await sayDone(on: day, document: number)
    }
  }

  /// Says on the page of a duty that it was done; where it needs a document, that is asked for first.
  func sayDone(on day: String, document number: String? = nil) async throws {
    try await press("Ghi đã làm", ["Ngày đã làm": day, "Việc đã làm": "Đã làm xong việc này."])
    guard let number else { return }
    #expect(page.refusals.joined().contains("Ghi số, ký hiệu văn bản"))
    try await press("Ghi đã làm", ["Số, ký hiệu văn bản": number, "Ngày văn bản": day])
  }

  /// Does a duty by an announcement, from the page of the duty on: its words and to whom it goes are proposed.
  @discardableResult
  func announce(
    _ words: String, of unit: String, _ plan: Plan.ID, on day: String, number: String, to receivers: String? = nil,
    filling entries: [(String, String)] = []
  ) async throws -> ServedPage {
    try await openDuty(words, of: unit, plan, to: receivers)
    try await announce(number, on: day, filling: entries)
    try await openDuty(words, of: unit, plan, to: receivers)
    #expect(page.text.contains("Văn bản số \(number)"), "\(words)")
    return page
  }

  /// Issues the announcement that the page of a duty proposes.
  func announce(_ number: String, on day: String, filling entries: [(String, String)] = []) async throws {
    try await follow("Soạn văn bản")
    try await press("Lưu dự thảo", filling: [("Nội dung chính", "Thực hiện đúng nội dung, thời hạn.")] + entries)
    try await issue(number, on: day)
    #expect(page.text.contains("số \(number)"), "\(page.refusals)")
  }

  /// Issues the draft that is shown; it is asked once more.
  @discardableResult
  func issue(_ number: String, on day: String) async throws -> ServedPage {
    try await press("Ban hành", ["Số, ký hiệu": number, "Ngày văn bản": day])
    guard page.refusals.isEmpty else { return page }
    return try await press("Ban hành")
  }

  /// Sends the report of a unit with nothing to add, from the duty that asks for it.
  func sendReport(_ words: String, of unit: String, _ plan: Plan.ID) async throws {
    try await openDuty(words, of: unit, plan)
    try await sendEmptyReport()
  }

  /// Sends the report that the page of a duty asks for, with nothing to add.
  func sendEmptyReport() async throws {
    try await follow("Lập báo cáo")
    try await sendNothingMore()
  }

  /// Presses that there is nothing to add: a clerk says who signed, who enters it for the unit says why.
  func sendNothingMore() async throws {
    let button = "Không có gì thêm, gửi báo cáo"
    let asked = page.asked(by: button)
    let answers = [("Người ký báo cáo", "Trần Ký Thay"), ("Lý do nhập thay đơn vị", "Đơn vị gửi bản giấy.")]
    try await press(button, filling: answers.filter { asked.contains($0.0) })
  }

  /// Issues the consolidated report of a round: three clicks from the plan's reports, and one that confirms.
  func consolidate(_ words: String, _ plan: Plan.ID, number: String, signer: String = "Võ Văn Thư") async throws {
    try await open("/ke-hoach/\(plan)/bao-cao")
    try await follow(words)
    try await follow("Tổng hợp báo cáo")
    try await press("Ban hành báo cáo tổng hợp", ["Số và ký hiệu": number, "Người ký": signer])
    #expect(page.text.contains("Đợt báo cáo đóng"))
    try await press("Ban hành báo cáo tổng hợp")
    #expect(page.text.contains("đã ban hành"))
  }
}
