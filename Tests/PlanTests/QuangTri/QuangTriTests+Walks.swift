import SiteSupport
import Testing

extension QuangTriTests {
  /// What else the clauses ask for, each from the front page of who begins to its last page.
  @Suite("Walks")
  struct Walks {
    private static let idea: KeyValuePairs<String, String> = [
      "Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh",
    ]
    private static let division = "Phòng Quản lý khoa học"
    private static let managing = "Sáng kiến, ý tưởng mới về quản lý, cách thức tổ chức, điều… (1)"
    private static let steering = "– Phương pháp điều hành, kiểm tra, giám sát công việc"

    @Test("Without its unit's plan a dossier is not eligible; with it, noted, it is, and is counted by its kind (II.1)")
    func responded() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      let (author, officer, head) = (place.author, place.officer, place.head)
      try await author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
      let lack = "Đơn vị chưa có kế hoạch hưởng ứng được ghi nhận. \(Self.division) gửi kế hoạch của mình"
      #expect(author.page.text.contains(lack))
      // A work is of a kind that the plan names (II.4.1).
      try await author.press("Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023")
      try await author.press("Lưu", ["Tên sáng kiến hoặc ý tưởng mới": "Chưa có loại"])
      #expect(author.card("Còn thiếu để nộp").contains("Loại giải pháp"))
      try await place.write("Ý tưởng mới", "Sổ tay chung", before: Self.idea)
      try await place.handIn()
      try await place.select("Sổ tay chung")
      try await officer.go(by: "Tiếp nhận")
      let kinds = officer.page.offered(at: "Loại giải pháp")
      #expect(kinds.first == Self.managing && kinds.contains("\(Self.steering) (1)"))
      try await officer.press("Lọc", ["Loại giải pháp": "\(Self.steering) (1)"])
      try await officer.follow("Sổ tay chung")
      try await officer.press("Tiếp nhận, cấp số")
      try await place.accept("Sổ tay chung")
      #expect(
        officer.page.refusals.contains { $0.contains("Đơn vị chưa có kế hoạch hưởng ứng") && $0.contains("II.4.3") })

      // The plan of the division, empty, without its signature, and as it should be.
      try await head.go(by: "Đơn vị")
      try await head.follow("Kế hoạch hưởng ứng của đơn vị", near: "Gắn với các phong trào thi đua")
      try await head.press("Gửi kế hoạch", ["Ngày văn bản": "1/1/2030", "Nội dung chính": "Ngắn"])
      #expect(head.page.refusals.count == 4)
      try await place.send("08/KH-QLKH")
      try await officer.go(by: "Quảng Trị 2023: ghi nhận 1 kế hoạch hưởng ứng", Self.division)
      try await officer.press("Trả lại", ["Lý do trả lại": "Chưa có chữ ký của Trưởng phòng."])
      try await head.go(by: "Quảng Trị 2023: gửi lại kế hoạch hưởng ứng số 08/KH-QLKH bị trả lại")
      #expect(head.page.text.contains("Chưa có chữ ký của Trưởng phòng."))
      try await place.respond()
      try await place.accept("Sổ tay chung")
      #expect(officer.page.refusals == [])
      #expect(officer.page.text.contains("hợp lệ"))
    }

    @Test(
      "What the movement means is written, checked and read by all; a meeting has its form, day and who came (II.2)")
    func spread() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      try await written(place)
      try await met(place)
    }

    private func written(_ place: QuangTriOffice) async throws {
      let (officer, title) = (place.officer, "Ý nghĩa của phong trào")
      try await officer.go(by: "Tin tức", "Viết bài")
      try await officer.press(
        "Lưu và xem trước",
        [
          "Loại bài": "Hướng dẫn", "Tên bài": title,
          "Nội dung": "Mỗi người mỗi năm một ý tưởng mới.",
        ])
      let form = String(officer.page.address.prefix { $0 != "?" })
      try await officer.follow("Xong, xem bài và trình duyệt")
      try await officer.press("Trình duyệt")
      #expect(officer.page.refusals.first?.hasPrefix("Bài chưa có tóm tắt cho trang danh sách.") == true)
      try await officer.open(form)
      try await officer.press("Lưu và xem trước", ["Tóm tắt": "Phong trào có ý nghĩa gì với mỗi đơn vị."])
      try await officer.follow("Xong, xem bài và trình duyệt")
      try await officer.press("Trình duyệt")
      let post = String(officer.page.address.prefix { $0 != "?" })
      #expect(try await place.author.open(post).status == 404)
      try await place.site.officer.go(by: "Duyệt, đăng 1 bài tin tức, hướng dẫn", title)
      try await place.site.officer.press("Đăng")
      let stranger = try await Browser(place.site.site)
      try await stranger.go(by: "Tin tức", title)
      #expect(stranger.page.text.contains("Hướng dẫn · Văn phòng Sở · 20/3/2023 · Quảng Trị 2023"))
    }

    private func met(_ place: QuangTriOffice) async throws {
      let (head, author) = (place.head, place.author)
      try await head.go(by: "Kế hoạch", "Quảng Trị 2023", "Việc được giao")
      try await head.openListedDuty("Tuyên truyền ý nghĩa", of: Self.division)
      let duty = head.page.address
      try await head.follow("Lên kế hoạch sự kiện")
      try await head.press(
        "Lưu kế hoạch sự kiện",
        [
          "Loại sự kiện": "Hội thảo, tọa đàm", "Tên sự kiện": "Tọa đàm về phong trào", "Ngày tổ chức": "19/3/2023",
          "Giờ bắt đầu": "08:00", "Giờ kết thúc": "10:00", "Địa điểm": "Phòng họp Sở",
        ])
      #expect(head.page.refusals.joined().contains("Ngày tổ chức đã qua (19/3/2023)."))
      try await head.press("Lưu kế hoạch sự kiện", ["Ngày tổ chức": "27/3/2023"])
      let event = String(head.page.address.prefix { $0 != "?" })
      #expect(try await author.open(event).status == 404)
      try await head.follow("Mời và điểm danh")
      try await head.press(
        "Thêm vào danh sách mời", ["Đơn vị khác": Self.division, "Mời ai của các đơn vị": "Mọi người của đơn vị"])
      try await head.open(event)
      try await head.press("Thông báo")
      try place.site.go(to: "2023-03-27T08:05")
      try await head.open(event)
      try await head.follow("Mã điểm danh")
      let link = try #require(head.page.links.compactMap { $0.facts["href"] }.first { $0.contains("/co-mat/") })
      try await author.open(link)
      try await author.press("Tôi có mặt")
      try await head.open(event)
      try await head.press("Ghi đã tổ chức", ["Kết quả": "Đã trao đổi.", "Số người dự, người xem": "40"])
      for words in ["Hội thảo, tọa đàm", "27/3/2023", "1 có mặt", "40"] {
        #expect(head.page.text.contains(words), "\(words)")
      }
      #expect(try await head.open(duty).dutyState == "đã làm")
      try await place.officer.go(by: "Kế hoạch", "Quảng Trị 2023", "Sự kiện")
      try await place.officer.follow("Tọa đàm về phong trào")
      #expect(place.officer.page.text.contains("27/3/2023"))
    }

    @Test("What is excluded is asked of the author and at the office, and refused with its clause (II.4.2)")
    func excluded() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      try await place.respond()
      let (author, officer, title) = (place.author, place.officer, "Máy sấy đang chờ bảo hộ")
      try await place.write("Ý tưởng mới", title, before: Self.idea)
      try await author.follow("Điều kiện công nhận (đủ)")
      try await author.press("Lưu", [QuangTriOffice.protection: "không"])
      #expect(author.card("Còn thiếu để nộp").contains("bảo hộ quyền sở hữu trí tuệ"))
      try await author.press("Lưu", [QuangTriOffice.protection: "có"])
      try await place.handIn()
      try await place.select(title)
      try await officer.go(by: "Tiếp nhận", title)
      try await officer.press("Tiếp nhận, cấp số")
      try await officer.go(by: "Tiếp nhận", title, "Kiểm tra điều kiện")
      try await officer.press("Lưu số đã nhận", filling: QuangTriOffice.copies.map { ($0, "2") })
      try await officer.press(
        "Xác nhận hợp lệ",
        [
          "Không thuộc: Việc công bố, áp dụng trái với quy định pháp luật hoặc đạo đức xã hội": "Đạt",
          "Không thuộc: Đề tài nghiên cứu khoa học được cấp kinh phí từ các cấp, các ngành": "Đạt",
          "Không thuộc: \(QuangTriOffice.protection)": "Không đạt",
        ])
      #expect(officer.page.refusals.contains { $0.contains("bảo hộ") && $0.contains("(mục II.4.2)") })
      try await officer.press("Từ chối hồ sơ")
      #expect(!officer.page.refusals.isEmpty)
      let ground = try #require(
        officer.page.offered(at: "Căn cứ").first { $0.hasPrefix("Mục II.4.2") && $0.contains("bảo hộ") })
      try await officer.press("Từ chối hồ sơ", ["Căn cứ": ground, "Lý do": "Đang được bảo hộ."])
      try await officer.press("Từ chối hồ sơ")
      try await author.go(by: "Hồ sơ của tôi", title, "Thông báo từ chối hồ sơ")
      #expect(author.page.text.contains("mục II.4.2") && author.page.text.contains("Đang được bảo hộ."))
    }

    @Test(
      "The unit selects by five criteria, met or not with a reason; what it selects goes on with the answers (II.4.4)")
    func selected() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      for title in ["Bảng màu văn bản", "Máy in hai mặt"] {
        try await place.write(
          "Ý tưởng mới", title, before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
        try await place.handIn()
      }
      let head = place.head
      try await head.go(by: "Xác nhận hồ sơ «Bảng màu văn bản»")
      try await head.press("Ghi kết quả xét chọn")
      #expect(head.page.refusals.count == 5)
      #expect(head.page.refusals.first?.hasPrefix("Chưa trả lời tiêu chí «Tính mới». (mục II.4.2)") == true)
      try await place.select("Bảng màu văn bản")
      try await head.go(by: "Xác nhận hồ sơ «Máy in hai mặt»")
      try await head.press(
        "Ghi kết quả xét chọn", filling: Self.criteria.map { ($0, $0 == "Tính kinh tế" ? "Không đạt" : "Đạt") })
      #expect(head.page.refusals.map { $0.hasPrefix("Ghi lý do không đạt tiêu chí «Tính kinh tế».") } == [true])

      let officer = place.officer
      try await officer.go(by: "Tiếp nhận")
      #expect(officer.page.row("Máy in hai mặt") == nil)
      try await officer.follow("Bảng màu văn bản")
      for criterion in Self.criteria { #expect(officer.page.text.contains("\(criterion) đạt")) }
      try await officer.press("Tiếp nhận, cấp số")
      try await place.author.go(by: "Hồ sơ của tôi", "Bảng màu văn bản")
      for criterion in Self.criteria { #expect(place.author.page.text.contains("\(criterion) đạt")) }
    }

    private static let criteria = [
      "Tính mới", "Tính phù hợp", "Tính tập thể", "Tính thiết thực, hiệu quả", "Tính kinh tế",
    ]
  }
}
