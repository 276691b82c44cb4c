import Domain
import SiteSupport
import Testing

extension VinhTuongTests {
  /// The year of the schools, and the classes, each from the front page of who begins to its last page.
  @Suite("Walks")
  struct Walks {
    private static let titles = ["Đọc sách cùng cha mẹ", "Bảng tên mới", "Vở sạch chữ đẹp", "Góc thư viện"]
    private static let round = "Vĩnh Tường 2022, Lĩnh vực Giáo dục và Đào tạo"
    private static let names = [("Lĩnh vực", "Giáo dục và Đào tạo"), ("Loại giải pháp", "Giải pháp quản lý")]
    private static let plan: Plan.ID = "vinh-tuong-2022"

    @Test("Schools: guidance in January, intake in February, ballots from 1, the council from 10 March (II.1.a)")
    func education() async throws {
      let place = try await VinhTuongTown(on: "2022-01-20")
      try await place.open()
      try await guided(place)
      try place.town.go(to: "2022-02-10T08:00")
      try await filed(place)
      try await inspected(place)
      try await place.establishTeam()
      try await place.establishCouncil()
      try await appraised(place)
      let session = try await assigned(place)
      try await decided(session, place)
      _ = try await place.town.test.verify()
    }

    /// The guidance goes from the economy office to the education office, from there to the schools; nobody begins yet.
    private func guided(_ place: VinhTuongTown) async throws {
      let (economy, education) = (VinhTuongTown.economy, VinhTuongTown.education)
      let first = try await place.town.head(of: economy)
      #expect(try await first.open("/").text.contains("đến hết ngày 31/1/2022"))
      try await first.announce(
        "có thông báo, hướng dẫn", of: economy, Self.plan, on: "20/1/2022", number: "1/TB", to: education)
      let second = try await place.town.head(of: education)
      try await second.open("/")
      try await second.follow(beginning: "Văn bản mới số 1/TB ngày 20/1/2022")
      try await second.press("Xác nhận đã nhận")
      try await second.announce("Gửi thông báo, hướng dẫn", of: education, Self.plan, on: "20/1/2022", number: "1/HD")
      #expect(try await place.principal.open("/").text.contains("Văn bản mới số 1/HD ngày 20/1/2022"))
      try place.town.go(to: "2022-01-31T23:59")
      try await place.teacher.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
      #expect(!place.teacher.page.text.contains("Vĩnh Tường 2022"))
    }

    /// The school checks four dossiers of its teacher. It sends one back; the teacher changes it and sends it again.
    /// One of the other three has a file.
    private func filed(_ place: VinhTuongTown) async throws {
      let (teacher, principal) = (place.teacher, place.principal)
      for title in Self.titles {
        try await place.town.write(
          title, by: "Nguyễn Giáo Viên", in: Self.round, Self.names, last: VinhTuongTown.applied)
        if title == Self.titles[0] {
          try await teacher.follow(beginning: "Minh chứng")
          try await teacher.press(
            "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "anh-lop.png"], near: "Tài liệu minh chứng")
          try await teacher.follow(beginning: "Tiếp tục: Xem lại và nộp")
        }
        try await teacher.press("Nộp hồ sơ")
      }
      try await principal.go(by: "Xác nhận hồ sơ «\(Self.titles[0])»")
      try await principal.press("Trả lại")
      #expect(!principal.page.refusals.isEmpty)
      try await principal.press("Trả lại", ["Cần sửa chỗ nào": "Ghi rõ lớp áp dụng."])
      try await teacher.go(by: "Hồ sơ của tôi", Self.titles[0])
      #expect(teacher.page.text.contains("Ghi rõ lớp áp dụng."))
      try await teacher.follow("Xem lại và nộp")
      try await teacher.follow(beginning: "Bản chất")
      try await teacher.press("Lưu", ["Nội dung giải pháp": "Một mẫu chung cho lớp 4, lớp 5."])
      try await teacher.follow(beginning: "Xem lại và nộp")
      try await teacher.press("Nộp hồ sơ")
      for title in Self.titles { try await place.town.pass(title, by: "Trần Hiệu Trưởng") }
      _ = try await place.town.send(Self.titles, by: "Trần Hiệu Trưởng", number: "5/TTr-TH")
      for title in Self.titles { try await place.accept(title, isOfSchool: true) }
    }

    /// The education office looks at the school where it sees a need, at one of its dossiers.
    private func inspected(_ place: VinhTuongTown) async throws {
      let head = try await place.town.head(of: VinhTuongTown.education)
      try await head.go(by: "Đơn vị", "Kiểm tra", "Ghi cuộc kiểm tra đã làm")
      try await head.press(
        "Ghi cuộc kiểm tra",
        [
          "Kế hoạch": place.town.title, "Đơn vị được kiểm tra": VinhTuongTown.school, "Số tiếp nhận của hồ sơ": "1",
          "Ngày kiểm tra": "10/2/2022",
          "Thành phần kiểm tra": "Nguyễn Văn Thử, Trưởng đoàn", "Nội dung kiểm tra": "Việc áp dụng ở lớp.",
        ])
      try await head.press(
        "Ghi kết quả kiểm tra",
        ["Kết quả kiểm tra": "Đã dự giờ, xem sổ.", "Kết luận": "Áp dụng đúng như mô tả."])
      #expect(head.page.refusals == [])
      try await place.officer.open("/tiep-nhan?trang-thai=tat-ca")
      try await place.officer.follow(Self.titles[0])
      #expect(place.officer.page.text.contains("Áp dụng đúng như mô tả."))
    }

    private func ballot(_ vote: String, _ isOutstanding: String, _ spreads: String) -> PlanTown.Entries {
      VinhTuongTests.ballot(vote, isOutstanding, spreads)
    }

    /// Only what the team passes by ballot, as outstanding and for others to use, comes before the council.
    private func appraised(_ place: VinhTuongTown) async throws {
      let clerk = try place.town["Hồ Thư Ký Tổ"]
      try await place.town.write(
        "Bài chậm", by: "Nguyễn Giáo Viên", in: Self.round, Self.names, last: VinhTuongTown.applied)
      let session = try await place.town.prepareSession(
        "Hội nghị thẩm định", by: "Hồ Thư Ký Tổ", of: VinhTuongTown.team)
      try place.town.go(to: "2022-02-28T08:00")
      try await clerk.open(session)
      try await clerk.press("Mở bỏ phiếu")
      let window = "«Thẩm định bằng phiếu» làm từ ngày 1/3/2022 đến hết ngày 10/3/2022"
      #expect(clerk.page.refusals.first?.hasPrefix("\(window); hôm nay là ngày 28/2/2022. (mục II.1.a)") == true)
      try place.town.go(to: "2022-03-01T00:00")
      try await place.teacher.press("Nộp hồ sơ")
      #expect(
        place.teacher.page.text.contains(
          """
          Lĩnh vực Giáo dục và Đào tạo đã hết hạn nhận hồ sơ: nhận từ ngày 1/2/2022 đến hết ngày 28/2/2022. \
          (mục II.1.a)
          """))
      try await clerk.open(session)
      try await clerk.press("Mở bỏ phiếu")
      try await place.town.vote(
        [
          (Self.titles[0], ballot("Đạt", "Có", "Có")), (Self.titles[1], ballot("Không đạt", "Không", "Không")),
          // It passes, and one school alone can use it; it passes, and others have it too.
          (Self.titles[2], ballot("Đạt", "Có", "Không")), (Self.titles[3], ballot("Đạt", "Không", "Có")),
        ], in: session, by: VinhTuongTown.judges)
      let teacher = place.teacher
      try await teacher.go(by: "Hồ sơ của tôi", Self.titles[2])
      #expect(teacher.page.text.contains("không qua thẩm định"))
      #expect(teacher.page.text.contains("Không đủ phiếu «Có khả năng nhân rộng»."))
      try await teacher.go(by: "Hồ sơ của tôi", Self.titles[3])
      #expect(teacher.page.text.contains("Không đủ phiếu «Tiêu biểu»."))
    }

    /// The files go to the members who are to read them, to no other; the session's address.
    private func assigned(_ place: VinhTuongTown) async throws -> String {
      let secretary = place.secretary
      try place.town.go(to: "2022-03-09T08:00")
      try await secretary.go(by: "Hội đồng", VinhTuongTown.council)
      try await secretary.press(
        "Mở phiên họp",
        ["Phiên này tổ chức": VinhTuongTown.held.education, "Tên phiên họp": "Phiên xét"])
      #expect(Self.titles.map { secretary.page.text.contains($0) } == [true, false, false, false])
      let session = String(secretary.page.address.prefix { $0 != "?" })
      try await secretary.press("Đưa vào phiên họp")
      try await secretary.follow("Phân công đọc hồ sơ")
      try await secretary.press("Chia hồ sơ", ["Mỗi hồ sơ": "2 người"])
      #expect(secretary.page.text.contains(Self.titles[0]))
      try await secretary.open(session)
      try await secretary.press("Mở bỏ phiếu")
      #expect(secretary.page.refusals.first?.contains("hôm nay là ngày 9/3/2022. (mục II.1.a)") == true)
      try place.town.go(to: "2022-03-10T00:00")
      try await secretary.open(session)
      try await secretary.press("Mở bỏ phiếu")
      let chair = place.chair
      try await chair.open("/")
      try await chair.follow(beginning: "Bỏ phiếu")
      try await chair.open(session)
      let link = try #require(chair.page.links.first { $0.text == "Tải hồ sơ để đọc (ZIP)" }?.facts["href"])
      var (given, files) = (0, [String]())
      for name in VinhTuongTown.members {
        let member = try place.town[name]
        try await member.open(link)
        let isGiven = member.page.status == 200
        if isGiven {
          given += 1
          #expect(member.page.html.contains("anh-lop.png") && member.page.html.contains(".docx"))
        } else {
          #expect(member.page.text.contains("Bạn không có hồ sơ nào để đọc trong phiên họp này."))
        }
        try await member.open(session)
        try await member.follow(Self.titles[0])
        let shown = member.page.links.first { $0.text.contains("anh-lop.png") }?.facts["href"]
        // Everyone votes on it: what is attached is shown on the ballot also to who was not asked to read it.
        files.append(try #require(shown))
      }
      #expect(given == 2)
      try await opens(try #require(files.first), place)
      for stranger in [place.teacher, place.head] { #expect(try await stranger.open(link).status != 200) }
      try await chair.open(session)
      try await chair.follow(Self.titles[0])
      try await chair.press("Nộp phiếu")
      #expect(!chair.page.refusals.isEmpty)
      return session
    }

    /// By its address a file opens for those who judge its dossier, and for nobody else.
    private func opens(_ file: String, _ place: VinhTuongTown) async throws {
      for name in VinhTuongTown.members { #expect(try await place.town[name].open(file).status == 200) }
      for stranger in [place.teacher, place.head] { #expect(try await stranger.open(file).status == 403) }
    }

    private func decided(_ session: String, _ place: VinhTuongTown) async throws {
      try await place.town.vote(
        [(Self.titles[0], [("Phiếu của bạn", "Đạt")])], in: session, by: VinhTuongTown.members)
      _ = try await place.town.draft(of: session, by: "Đỗ Thư Ký", and: "Vũ Quyết Định")
      let authority = try await place.town.issue(
        "215/QĐ-UBND", by: "Vũ Quyết Định", [("Họ và tên người ký", "Lê Chủ Tịch")])
      try await authority.follow("Quyết định kèm danh sách")
      #expect(authority.page.row(Self.titles[0]) != nil && authority.page.row(Self.titles[2]) == nil)
    }

    @Test("A class of the second quarter has who is invited and who came; one before it does not count (IV)")
    func classes() async throws {
      let place = try await VinhTuongTown(on: "2022-04-05")
      try await place.open()
      let (economy, education) = (VinhTuongTown.economy, VinhTuongTown.education)
      let office = try await place.town.head(of: economy)
      let what = "01 lớp tập huấn về công tác sáng kiến lĩnh vực kinh tế - xã hội"
      try await office.open("/")
      try await office.follow(
        beginning: "Vĩnh Tường 2022: \(economy): Tham mưu tổ chức \(what)")
      let duty = office.page.address
      try await office.recordEvent("Lớp tập huấn", on: "15/3/2022")
      #expect(office.page.refusals.joined().contains("việc làm trước ngày đó không được tính. (mục IV.1)"))
      try await office.open(duty)
      try await office.follow("Lên kế hoạch sự kiện")
      try await office.press(
        "Lưu kế hoạch sự kiện",
        [
          "Loại sự kiện": "Lớp tập huấn", "Tên sự kiện": "Lớp tập huấn sáng kiến", "Ngày tổ chức": "20/4/2022",
          "Giờ bắt đầu": "08:00", "Giờ kết thúc": "11:00", "Địa điểm": "Hội trường huyện",
          "Người giảng, báo cáo viên": "Phan Giảng Viên", "Nội dung": "Cách viết báo cáo mô tả.",
        ])
      #expect(office.page.refusals == [])
      #expect(office.page.text.contains("Phan Giảng Viên") && office.page.text.contains("Cách viết báo cáo mô tả."))
      let event = String(office.page.address.prefix { $0 != "?" })
      try await office.follow("Mời và điểm danh")
      try await office.press(
        "Thêm vào danh sách mời",
        ["Đơn vị khác": VinhTuongTown.commune, "Mời ai của các đơn vị": "Mọi người của đơn vị"])
      try await office.open(event)
      try await office.press("Thông báo")
      try await place.head.open("/")
      try await place.head.follow(beginning: "Trả lời lời mời dự «Lớp tập huấn sáng kiến»")
      try await place.head.press("Tôi sẽ dự")
      try place.town.go(to: "2022-04-20T08:05")
      try await office.open(event)
      try await office.follow("Mã điểm danh")
      let link = try #require(office.page.links.compactMap { $0.facts["href"] }.first { $0.contains("/co-mat/") })
      try await place.author.open(link)
      try await place.author.press("Tôi có mặt")
      #expect(try await place.principal.open(link).text.contains("Bạn không có trong danh sách mời"))
      try await office.open(event)
      try await office.press("Ghi đã tổ chức", ["Kết quả": "Hai bài giảng, một bài tập.", "Kinh phí": "9.000.000"])
      #expect(office.page.text.contains("1 có mặt") && office.page.text.contains("9.000.000"))
      #expect(try await office.open(duty).dutyState == "đã làm")
      // That of the fourth quarter is of both offices.
      try place.town.go(to: "2022-10-03T08:00")
      let last = "01 lớp tập huấn về công tác sáng kiến lĩnh vực Giáo dục và Đào tạo"
      let other = try await place.town.head(of: education)
      for (browser, unit) in [(office, economy), (other, education)] {
        try await browser.openDuty(last, of: unit, Self.plan)
        try await browser.recordEvent("Lớp tập huấn giáo dục", on: "3/10/2022")
        try await browser.expectDuty(last, of: unit, Self.plan, is: "đã làm")
      }
      try await office.go(by: "Kế hoạch", "Vĩnh Tường 2022", "Sự kiện", "Lớp tập huấn sáng kiến")
      #expect(office.page.text.contains("20/4/2022"))
    }
  }
}
