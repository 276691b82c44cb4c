import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension QuangTriTests {
  /// What follows the province's result: who applies the initiatives of others (II.3).
  @Suite("Replication")
  struct Replications {
    private static let title = "Sổ tay chung"
    private static let (division, centre) = ("Phòng Quản lý khoa học", "Trung tâm Ứng dụng")
    private static let front = "Ban Thường trực UBMTTQVN tỉnh"

    /// The plan with an idea of the division that the province recognised on 20 November 2023, each step at its page.
    private func published() async throws -> QuangTriOffice {
      let place = try await QuangTriOffice()
      try await place.open()
      try await place.respond()
      try await place.write(
        "Ý tưởng mới", Self.title,
        before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
      try await place.handIn()
      try await place.select(Self.title)
      try place.site.go(to: "2023-04-03T08:00")
      try await place.request()
      try await place.sendRequest("9/QLKH")
      let officer = place.officer
      try await officer.go(by: "Tiếp nhận", Self.title)
      try await officer.press("Tiếp nhận, cấp số")
      try await place.accept(Self.title)
      try place.site.go(to: "2023-06-20T08:00")
      try await officer.go(by: "Chuyển cấp", "Lập danh mục")
      try await officer.press("Lập danh mục")
      let list = String(officer.page.address.prefix { $0 != "?" })
      try await officer.press("Ghi số bộ", ["Số bộ của «\(Self.title)»": "2"])
      try await officer.go(by: "Tiếp nhận", "Tất cả 1", Self.title)
      try await officer.press("Xác nhận lại", [QuangTriOffice.protection: "Không thuộc"])
      try await officer.open(list)
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "45/SKHCN-VP"])
      try await officer.press("Chuyển danh mục")
      try await place.answered(list, Self.title)
      let left = try await officer.open("/").text
      #expect(!left.contains("lập danh mục") && !left.contains("ghi kết quả"))
      return place
    }

    /// From the front page to the form of the initiative.
    private func choose(_ browser: Browser) async throws {
      try await browser.open("/")
      try await browser.follow("Đơn vị")
      try await browser.follow("Ghi việc áp dụng sáng kiến")
      try await browser.press("Tìm", ["Tìm": "so tay chung"])
      try await browser.follow(Self.title)
    }

    private static let record = "Ghi và trình thủ trưởng xác nhận"
    private static let said: [(String, String)] = [
      ("Nơi áp dụng trong đơn vị", "Tổ Hành chính"), ("Áp dụng từ ngày", "21/11/2023"),
      ("Kết quả", "Mỗi việc tra một chỗ, bớt hỏi nhau."), ("Năm, dòng 1", "2023"),
      ("Cách tính, dòng 1", "Bớt 40 giờ công, mỗi giờ 50.000 đồng."),
      ("Tài liệu chứng minh, dòng 1", "Bảng chấm công tháng 11"),
    ]

    @Test("A centre applies an idea of a division: its head confirms, the office and the authors' unit see it (QT-3)")
    func walk() async throws {
      let place = try await published()
      let (_, director) = try await place.site.unit(Self.centre, "don-vi", under: place.department)
      try place.site.go(to: "2023-11-27T09:00")
      try await place.officer.expectDuty(
        "Nhân rộng điển hình của phong trào", of: Self.front, "quang-tri-2023", is: "đang làm")

      // The authors' own unit applies it; that is no replication.
      try await choose(place.head)
      try await place.head.press(Self.record, filling: Self.said + [("Số tiền (đồng), dòng 1", "2.000.000")])
      #expect(
        place.head.page.refusals.map { $0.hasPrefix("\(Self.division) là đơn vị của tác giả: ") } == [true])

      // Millions typed where đồng are meant are asked back; what was typed stays.
      try await choose(director)
      try await director.press(Self.record, filling: Self.said + [("Số tiền (đồng), dòng 1", "2")])
      #expect(
        director.page.refusals == [
          """
          Năm 2023: 2 đồng, có phải là 2 triệu đồng (2.000.000 đồng)? Sửa số tiền, hoặc đánh dấu «Đã xem lại số tiền, \
          ghi đúng bằng đồng» rồi lưu lại.
          """
        ])
      #expect(director.page.written(at: "Nơi áp dụng trong đơn vị") == "Tổ Hành chính")
      try await director.press(Self.record, ["Số tiền (đồng), dòng 1": "2 triệu"])
      let address = String(director.page.address.prefix { $0 != "?" })
      #expect(director.page.texts("chip").first == "chờ thủ trưởng xác nhận")
      // Nobody else sees it before its head has confirmed it.
      #expect(try await place.officer.open(address).status == 404)
      #expect(try await place.head.open(address).status == 404)

      try await director.open("/")
      try await director.follow("Xác nhận việc áp dụng sáng kiến «\(Self.title)»")
      try await director.press("Xác nhận")
      #expect(director.page.texts("chip").first == "đang áp dụng")
      try await seen(place, address)
      try await refused(place, director)
      try await reported(director)
    }

    private func seen(_ place: QuangTriOffice, _ address: String) async throws {
      for browser in [place.officer, place.head, place.author] {
        #expect(try await browser.open(address).text.contains("2.000.000"))
        #expect(!browser.page.main.all("button").map(\.text).contains("Xác nhận"))
      }
      let officer = place.officer
      try await officer.open("/ke-hoach/quang-tri-2023")
      try await officer.follow("Nhân rộng sáng kiến")
      #expect(officer.page.text.contains("1 lần nhân rộng đã xác nhận ở 1 đơn vị, làm lợi 2.000.000 đồng"))
      #expect(officer.page.row(Self.title)?.last == "2.000.000")
      #expect(officer.card("Theo năm").hasSuffix("2023 1 2.000.000"))
      #expect(officer.page.links.contains { $0.text == "Tải Excel" })
      try await officer.expectDuty(
        "Nhân rộng điển hình của phong trào", of: Self.front, "quang-tri-2023", is: "đã làm")
      #expect(officer.page.links.contains { $0.text == "Việc nhân rộng đã xác nhận" })
    }

    private func refused(_ place: QuangTriOffice, _ director: Browser) async throws {
      try await choose(director)
      try await director.press(Self.record, filling: Self.said + [("Số tiền (đồng), dòng 1", "2 triệu")])
      #expect(
        director.page.refusals.map { $0.hasPrefix("\(Self.centre) đã ghi việc áp dụng sáng kiến này ngày 27/11/2023.") }
          == [true])
    }

    /// The centre's report has what it applies, with what that brought.
    private func reported(_ director: Browser) async throws {
      try await director.openDuty("Báo cáo năm kết quả", of: Self.centre, "quang-tri-2023")
      try await director.follow("Lập báo cáo")
      #expect(director.page.row("Lượt áp dụng sáng kiến của đơn vị khác, đã xác nhận")?.contains("1") == true)
      #expect(
        director.page.row("Số tiền làm lợi từ nhân rộng, đã xác nhận")?.contains { $0.hasPrefix("2.000.000") } == true)
    }

    @Test("One learns from another: the way leads back to the authors; a year is counted once, by each its own")
    func chain() async throws {
      let place = try await published()
      let (_, director) = try await place.site.unit(Self.centre, "don-vi", under: place.department)
      let (_, planner) = try await place.site.unit("Phòng Kế hoạch", "phong-ban", under: place.department)
      try place.site.go(to: "2023-11-27T09:00")
      try await choose(director)
      try await director.press(Self.record, filling: Self.said + [("Số tiền (đồng), dòng 1", "2 triệu")])
      try await director.press("Xác nhận")
      try await choose(planner)
      try await planner.press(
        Self.record, filling: Self.said + [("Học từ", Self.centre), ("Số tiền (đồng), dòng 1", "3 triệu")])
      try await planner.press("Xác nhận", ["Công bố việc áp dụng và số tiền làm lợi ở trang của sáng kiến": "không"])
      #expect(
        planner.page.main.all("ol").first?.all("li").map(\.text) == [
          "\(Self.division) (tác giả)", Self.centre, "Phòng Kế hoạch",
        ])
      #expect(planner.page.text.contains("không công bố"))
      try await place.officer.open("/nhan-rong")
      #expect(place.officer.page.text.contains("2 lần nhân rộng đã xác nhận ở 2 đơn vị, làm lợi 5.000.000 đồng"))
      #expect(place.officer.card("Theo năm").hasSuffix("2023 2 5.000.000"))
      // The next year is added with a reason; until the head confirms it the sum stays.
      try place.site.go(to: "2025-01-06T09:00")
      try await planner.open("/")
      #expect(planner.page.text.contains("Còn áp dụng không? «\(Self.title)»"))
      try await planner.follow("Còn áp dụng không? «\(Self.title)»")
      try await planner.press("Còn áp dụng")
      #expect(!(try await planner.open("/").text.contains("Còn áp dụng không?")))
      try await planner.open("/nhan-rong")
      try await planner.follow(Self.title)
      try await planner.follow("Sửa, bổ sung năm mới")
      let added = [
        ("Năm, dòng 2", "2024"), ("Số tiền (đồng), dòng 2", "4 triệu"),
        ("Cách tính, dòng 2", "Bớt 80 giờ công, mỗi giờ 50.000 đồng."),
        ("Tài liệu chứng minh, dòng 2", "Bảng chấm công năm 2024"),
      ]
      try await planner.press("Lưu và trình thủ trưởng xác nhận", filling: added)
      #expect(planner.page.refusals.map { $0.hasPrefix("Ghi lý do sửa hoặc bổ sung") } == [true])
      try await planner.press("Lưu và trình thủ trưởng xác nhận", ["Lý do sửa, bổ sung": "Bổ sung năm 2024"])
      #expect(try await place.officer.open("/nhan-rong").text.contains("làm lợi 5.000.000 đồng"))
      try await planner.press("Xác nhận")
      #expect(planner.page.text.contains("Lịch sử"))
      #expect(try await place.officer.open("/nhan-rong").text.contains("làm lợi 9.000.000 đồng"))
      #expect(
        try await place.officer.open("/nhan-rong?nam=2024").text.contains("làm lợi 4.000.000 đồng trong năm 2024"))
      // Withdrawn, it counts no more, and its history stays.
      try await planner.press("Rút bản ghi", ["Lý do rút": "Phòng đã giải thể tổ làm việc này."])
      #expect(planner.page.texts("chip").first == "đã rút")
      #expect(planner.page.text.contains("Bổ sung năm 2024"))
      #expect(try await place.officer.open("/nhan-rong").text.contains("làm lợi 2.000.000 đồng"))
    }
  }
}
