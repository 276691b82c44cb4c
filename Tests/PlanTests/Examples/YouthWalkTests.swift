import Domain
import SiteSupport
import Testing

/// The contest from its announcement to its prizes, through pages alone.
@Suite("Example: a youth contest as a whole")
struct YouthWalkTests {
  private typealias Town = YouthTown
  private typealias Pupil = YouthTown.Pupil

  private static let (filter, bag, bin) = ("Lọc nước mi-ni", "Túi tự hủy", "Thùng rác biết nói")
  private static let pupils: [String: [Pupil]] = [
    filter: [
      Pupil("Phạm Bé Lọc", "5/3/2014"),
      Pupil("Lê Bé Nước", "7/8/2013", consents: ["công bố họ tên", "công bố hình ảnh", "công bố nội dung sản phẩm"]),
    ],
    // One mother consents to nothing but the work, the other to everything.
    bag: [
      Pupil("Vũ Bé Túi", "9/9/2013", consents: ["công bố nội dung sản phẩm"]),
      Pupil("Bùi Bé Hủy", "4/4/2014", consents: ["công bố họ tên", "công bố hình ảnh", "công bố nội dung sản phẩm"]),
    ],
    bin: [Pupil("Đinh Bé Thùng", "2/2/2012", consents: []), Pupil("Hà Bé Rác", "3/3/2012", consents: [])],
  ]

  /// The works of two teachers are filed, passed on and found valid.
  private func filed() async throws -> Town {
    let town = try await Town()
    for (title, teacher, school) in [
      (Self.filter, Town.teacher, Town.east), (Self.bag, Town.teacher, Town.east), (Self.bin, Town.other, Town.west),
    ] {
      try await town.file(title, Self.pupils[title] ?? [], by: teacher)
      try await town.pass(title, of: school)
    }
    return town
  }

  /// The first round: of the teacher's own works the other three judge.
  private func firstRound(_ town: Town) async throws -> String {
    try await town.establish(
      Town.firstJudges, as: "Tổ thẩm định", named: "Tổ Giám khảo vòng sơ khảo", number: "11/QĐ-TĐ")
    try town.town.go(to: "2026-06-22T08:00")
    let session = try await town.openSession(
      "Chấm sơ khảo", of: "Tổ Giám khảo vòng sơ khảo", by: "Mai Thư Ký Tổ")
    let teacher = try town.town[Town.teacher]
    try await teacher.open(session)
    try await teacher.follow(Self.filter)
    #expect(
      teacher.page.text.contains("Bạn không chấm hồ sơ này: ủy viên là giáo viên hướng dẫn của hồ sơ."))
    #expect(!teacher.page.main.all("button").contains { $0.text.hasPrefix("Nộp phiếu") })
    try await teacher.open(session)
    try await teacher.follow(Self.bin)
    try await teacher.handIn(.points(["6", "6"]))
    try await town.score(
      [(Self.filter, "9"), (Self.bag, "8"), (Self.bin, "6")], in: session, by: Array(Town.firstJudges.dropLast()))
    return session
  }

  /// The second round, under another council; the address of its session.
  private func secondRound(_ town: Town, _ points: [(title: String, points: String)]) async throws -> String {
    try await town.establish(Town.finalJudges, as: "Hội đồng", named: "Ban Giám khảo Cuộc thi", number: "12/QĐ-TĐ")
    try town.town.go(to: "2026-08-03T08:00")
    let session = try await town.openSession("Chấm chung khảo", of: "Ban Giám khảo Cuộc thi", by: "Đinh Thư Ký Ban")
    try await town.score(points, in: session, by: Town.finalJudges)
    return session
  }

  /// The decision on the second round.
  private func decided(_ town: Town) async throws -> Browser {
    let session = try await secondRound(town, [(Self.filter, "9"), (Self.bag, "6,5"), (Self.bin, "5")])
    let chair = try town.town[Town.finalJudges[0]]
    try await chair.open("\(session)/xep-hang")
    // By hand: 30 % of 16 and 70 % of 13 are 13,90.
    let counted = "Vòng sơ khảo 16,00 điểm tính 30%, phiếu lần này 13,00 điểm tính phần còn lại."
    #expect(chair.page.row(Self.bag)?.joined(separator: " ").contains(counted) == true)
    #expect(chair.page.row(Self.bag)?.contains { $0.contains("13,90") } == true)
    _ = try await town.town.draft(of: session, by: "Đinh Thư Ký Ban", and: "Lê Bí Thư")
    return try await town.town.issue("4/QĐ-TĐ", by: "Lê Bí Thư", [("Họ và tên người ký", "Lê Bí Thư")])
  }

  @Test("The announcement reaches the schools, their heads confirm")
  func announced() async throws {
    let town = try await Town()
    let (officer, head) = (try town.town["Phạm Tiếp Nhận"], try town.town["Đỗ Hiệu Trưởng Đông"])
    try await officer.open("/")
    try await officer.follow("Cuộc thi trẻ Mẫu Giang 2026: thông báo kế hoạch đến các nơi nhận")
    try await officer.press("Lưu dự thảo")
    try await officer.issue("06/TB-TĐ", on: "2/3/2026")
    try await head.open("/")
    let arrived = head.page.links.first { $0.text.hasPrefix("Văn bản mới số 06/TB-TĐ ngày 2/3/2026") }
    try await head.follow(try #require(arrived).text)
    try await head.press("Xác nhận đã nhận")
    #expect(!(try await head.open("/").text.contains("Văn bản mới")))
  }

  @Test("From the teacher's two teams to prizes, certificates and the public page, in two rounds")
  func whole() async throws {
    let town = try await filed()
    let first = try await firstRound(town)
    let teacher = try town.town[Town.teacher]
    try await teacher.open("/ho-so")
    try await teacher.follow(Self.bag)
    #expect(teacher.card("Vòng sơ khảo").contains("đạt"))
    try await told(town, of: first)
    let authority = try await decided(town)
    let decision = String(authority.page.address.prefix { $0 != "?" })
    // Outside of the office nobody reads who may not be named.
    let annex = try await authority.open("\(decision)/van-ban")
    #expect(
      [Self.filter, Self.bag].map { annex.row($0)?.suffix(5).map { $0 } } == [
        [
          "Phạm Bé Lọc, Lê Bé Nước (hướng dẫn: Nguyễn Cô Mẫu)", Town.east, "18,00", "Giải Nhất", "3.000.000",
        ],
        ["Bùi Bé Hủy, 1 học sinh khác (hướng dẫn: Nguyễn Cô Mẫu)", Town.east, "13,90", "Giải Khuyến khích", "500.000"],
      ])
    #expect(annex.row(Self.bin)?.contains("nhóm học sinh Trường THCS Mẫu Tây (hướng dẫn: Trần Thầy Mẫu)") == true)

    let officer = try town.town["Phạm Tiếp Nhận"]
    try await officer.open(decision)
    for _ in 0..<2 { try await officer.press("Cấp giấy chứng nhận") }
    try await certificates(town, of: decision)
    try await officer.open(decision)
    for _ in 0..<2 { try await officer.press("Công bố") }
    try await published(town)
    let told = try await told(town, ofAwardsOf: decision)
    let event = try await covered(town)
    try await takenBack(town)
    try await gone(told, in: town)
    try await cleared(event, in: town)
    try await givenAgain(town)
  }

  /// The standing office tells the schools what the first round came to, without a pupil's name.
  private func told(_ town: Town, of session: String) async throws {
    let (officer, head) = (try town.town["Phạm Tiếp Nhận"], try town.town["Lý Hiệu Trưởng Tây"])
    try await officer.openDuty("Thông báo kết quả vòng sơ khảo", of: Town.union, "cuoc-thi-tre")
    try await officer.follow("Soạn văn bản")
    try await officer.press("Lưu dự thảo")
    try await officer.issue("15/TB-TĐ", on: "22/6/2026")
    let address = String(officer.page.address.prefix { $0 != "?" })
    let text = try await head.open(address).text
    #expect(text.contains("Kết quả Vòng sơ khảo: 03 hồ sơ được chấm, 03 đi tiếp."))
    #expect(text.contains("«Thùng rác biết nói»: đi tiếp"))
    #expect(!text.contains("Bé"))
    try await head.press("Xác nhận đã nhận")
    try await officer.openDuty("Thông báo kết quả vòng sơ khảo", of: Town.union, "cuoc-thi-tre")
    #expect(officer.page.dutyState == "đã làm")
  }

  /// Each pupil has a certificate, and so has who guided them.
  private func certificates(_ town: Town, of decision: String) async throws {
    let teacher = try town.town[Town.teacher]
    try await teacher.open("/ho-so")
    try await teacher.follow(Self.bag)
    let own = try await teacher.follow("Giấy chứng nhận của Nguyễn Cô Mẫu")
    #expect(own.text.contains("Nguyễn Cô Mẫu Trường THCS Mẫu Đông · là giáo viên hướng dẫn của sản phẩm dự thi"))
    #expect(own.text.contains("Các tác giả: Vũ Bé Túi, Bùi Bé Hủy."))
    try await teacher.open("/ho-so")
    try await teacher.follow(Self.bag)
    let pupil = try await teacher.follow("Giấy chứng nhận của Bùi Bé Hủy")
    #expect(pupil.text.contains("Bùi Bé Hủy Trường THCS Mẫu Đông · là đồng tác giả của sản phẩm dự thi"))
    let all = try await town.town["Phạm Tiếp Nhận"].open("\(decision)/giay-chung-nhan").text
    for (name, count) in [("là giáo viên hướng dẫn", 3), ("là đồng tác giả", 6)] {
      #expect(all.split(separator: name, omittingEmptySubsequences: false).count - 1 == count)
    }
  }

  /// What a stranger reads: names only of those who may be named, and nowhere a birthday, a class, a guardian.
  private func published(_ town: Town) async throws {
    let stranger = try await town.stranger()
    try await stranger.open("/sang-kien")
    #expect(stranger.page.text.contains(Self.filter) && stranger.page.text.contains(Self.bin))
    try await stranger.follow(Self.bag)
    #expect(stranger.page.text.contains("Tác giả Bùi Bé Hủy, 1 học sinh khác"))
    #expect(stranger.page.text.contains("Giáo viên hướng dẫn Nguyễn Cô Mẫu"))
    try await stranger.open("/sang-kien")
    try await stranger.follow(Self.bin)
    #expect(stranger.page.text.contains("Tác giả nhóm học sinh Trường THCS Mẫu Tây"))
    #expect(stranger.page.text.contains("Nội dung không công bố: gia đình tác giả chưa đồng ý."))
    // Nobody finds by name who may not be named.
    for (name, isFound) in [("Vu Be Tui", false), ("Bui Be Huy", true), ("Dinh Be Thung", false)] {
      try await stranger.open("/sang-kien?q=\(name.replacing(" ", with: "+"))")
      #expect(stranger.page.links.contains { [Self.bag, Self.bin].contains($0.text) } == isFound)
    }
    // Nor does another school that records that it applies the work.
    let (teacher, head) = (try town.town[Town.teacher], try town.town["Lý Hiệu Trưởng Tây"])
    try await teacher.open("/ho-so")
    try await teacher.follow(Self.bag)
    let dossier = teacher.page.address.prefix { $0 != "?" }.split(separator: "/").last ?? ""
    let form = try await head.open("/nhan-rong/moi?sang-kien=\(dossier)").text
    #expect(form.contains("Bùi Bé Hủy, 1 học sinh khác") && !form.contains("Vũ Bé Túi"))
    let answers = try await town.everythingPublic()
    #expect(answers.count > 10)
    let secrets =
      ["Vũ Bé Túi", "Đinh Bé Thùng", "Hà Bé Rác", "Mẹ của", "8A1"]
      + ["5/3/2014", "05/3/2014", "05/03/2014", "2014-03-05", "9/9/2013", "2/2/2012", "3/3/2012", "4/4/2014"]
    for (address, text) in answers {
      for secret in secrets where text.contains(secret) { Issue.record("«\(secret)» is public at \(address)") }
    }
  }

  /// The office honours whom the decision named and writes of the ceremony; the address of the post.
  private func told(_ town: Town, ofAwardsOf decision: String) async throws -> String {
    let (officer, stranger) = (try town.town["Phạm Tiếp Nhận"], try await town.stranger())
    let id = decision.split(separator: "/").last ?? ""
    try await officer.open("/vinh-danh/moi?ke-hoach=cuoc-thi-tre&quyet-dinh=\(id)")
    try await officer.press("Ghi vinh danh", ["Cấp": "Cấp cơ sở"])
    try await officer.press("Công khai")
    #expect(try await stranger.open("/vinh-danh").text.contains("Phạm Bé Lọc, Lê Bé Nước"))
    try await officer.open("/tin-tuc")
    try await officer.follow("Viết bài")
    try await officer.press(
      "Lưu và xem trước",
      [
        "Loại bài": "Tin tức", "Tên bài": "Lễ trao giải", "Tóm tắt": "Trao giải Cuộc thi trẻ năm 2026.",
        "Nội dung": "Em Lê Bé Nước kể về máy lọc nước của nhóm.",
      ])
    try await officer.follow("Xong, xem bài và trình duyệt")
    try await officer.press("Trình duyệt")
    try await officer.press("Đăng")
    let post = String(officer.page.address.prefix { $0 != "?" })
    #expect(try await stranger.open(post).text.contains("Lê Bé Nước"))
    return post
  }

  /// A newspaper names the children at the ceremony, whose pictures the office keeps; the address of the event.
  private func covered(_ town: Town) async throws -> String {
    let officer = try town.town["Phạm Tiếp Nhận"]
    try await officer.open("/su-kien/moi?ke-hoach=cuoc-thi-tre&xong=1")
    try await officer.press(
      "Ghi sự kiện",
      [
        "Loại sự kiện": "Lễ biểu dương, trao giải", "Tên sự kiện": "Lễ trao giải", "Ngày tổ chức": "3/8/2026",
        "Kết quả": "Trao giải cho ba nhóm học sinh.", "Nơi đăng, phát": "Báo Thử", "Tên tin bài": "Em Lê Bé Nước",
        "Địa chỉ tin bài": "https://vidu.vn/le-be-nuoc",
      ])
    #expect(officer.page.refusals == [])
    let event = String(officer.page.address.prefix { $0 != "?" })
    try await officer.press("Tải lên", ["Thêm ảnh, tài liệu": "le-be-nuoc.png"])
    try await officer.press("Tải lên", ["Thêm ảnh, tài liệu": "chuong-trinh.pdf"])
    #expect(officer.page.text.contains("le-be-nuoc.png"))
    return event
  }

  /// The event keeps where it was told of, without the child; who holds it is told what to ask of the newspaper.
  private func cleared(_ event: String, in town: Town) async throws {
    let page = try await town.town["Phạm Tiếp Nhận"].open(event)
    let told = page.texts("note").joined()
    #expect(told.contains("Đã bỏ tên, địa chỉ của 1 tin bài: đề nghị nơi đăng gỡ tên. Đã bỏ 1 tệp."))
    #expect(!page.text.contains("Bé Nước") && !page.text.contains("le-be-nuoc"))
    #expect(page.text.contains("Báo Thử 3/8/2026") && page.links.contains { $0.text == "chuong-trinh.pdf" })
    try await notNamedAgain(event, in: town)
  }

  /// What was taken from an event is not entered again.
  private func notNamedAgain(_ event: String, in town: Town) async throws {
    let officer = try town.town["Phạm Tiếp Nhận"]
    let deeds: [(String, KeyValuePairs<String, String>)] = [
      ("Ghi tin bài", ["Nơi đăng, phát": "Báo Khác", "Tên tin bài": "Em Lê Bé Nước", "Ngày đăng, phát": "3/8/2026"]),
      ("Lưu kết quả mới", ["Kết quả": "Em Lê Bé Nước nhận giải Nhất.", "Lý do sửa": "Ghi rõ hơn."]),
      ("Tải lên", ["Thêm ảnh, tài liệu": "le-be-nuoc.png"]),
    ]
    for (button, fields) in deeds {
      try await officer.open(event)
      try await officer.press(button, fields)
      #expect(officer.page.refusals.contains { $0.contains("Sự kiện nêu tên Lê Bé Nước") })
    }
  }

  /// Neither the post nor the honour names the child any more.
  private func gone(_ post: String, in town: Town) async throws {
    let (officer, stranger) = (try town.town["Phạm Tiếp Nhận"], try await town.stranger())
    #expect(try await stranger.open(post).status == 404)
    #expect(try await officer.open(post).text.contains("Bài nêu tên Lê Bé Nước"))
    let honours = try await stranger.open("/vinh-danh").text
    #expect(!honours.contains("Lê Bé Nước") && honours.contains("1 người không nêu tên."))
    #expect(try await stranger.open("/vinh-danh?q=nuoc").text.contains("Chưa có vinh danh nào khớp với «nuoc»."))
  }

  /// The mother signs a new paper, and the register names her child again.
  private func givenAgain(_ town: Town) async throws {
    let (head, stranger) = (try town.town["Đỗ Hiệu Trưởng Đông"], try await town.stranger())
    try await head.press(
      "Ghi phiếu đồng ý mới",
      [
        "Gia đình đồng ý công bố họ tên": "có", "Lê Bé Nước cũng đồng ý": "có",
        "Họ tên người ký phiếu mới": "Mẹ của Lê Bé Nước", "Là gì của tác giả": "mẹ",
        "Phiếu mới đã ký": "phieu-moi.pdf",
      ], near: "Gia đình Lê Bé Nước")
    #expect(head.page.refusals == [])
    #expect(head.card("Diễn biến").contains("Gia đình ký phiếu đồng ý mới"))
    try await stranger.open("/sang-kien")
    try await stranger.follow(Self.filter)
    #expect(stranger.page.text.contains("Phạm Bé Lọc, Lê Bé Nước"))
  }

  /// A mother takes back that her child is named: the school writes it down, and the public reads no name.
  private func takenBack(_ town: Town) async throws {
    let (head, stranger) = (try town.town["Đỗ Hiệu Trưởng Đông"], try await town.stranger())
    let teacher = try town.town[Town.teacher]
    try await teacher.open("/ho-so")
    try await teacher.follow(Self.filter)
    let address = String(teacher.page.address.prefix { $0 != "?" })
    try await head.open(address)
    #expect(head.card("Sự đồng ý của gia đình").contains("Người ký phiếu: Mẹ của Lê Bé Nước, mẹ"))
    let deed: [(String, String)] = [
      ("Không công bố họ tên nữa", "có"), ("Ai đề nghị, ngày nào", "Mẹ em Nước đề nghị bằng đơn ngày 1/8/2026."),
    ]
    try await head.press("Ghi việc rút lại", filling: deed.dropFirst().map { $0 }, near: "Gia đình Lê Bé Nước")
    #expect(head.page.refusals.first?.contains("Chọn ít nhất một nội dung đang được đồng ý") == true)
    try await head.open(address)
    try await head.press("Ghi việc rút lại", filling: deed, near: "Gia đình Lê Bé Nước")
    try await head.press("Ghi việc rút lại sự đồng ý")
    #expect(head.card("Diễn biến").contains("Gia đình rút lại sự đồng ý"))
    try await stranger.open("/sang-kien")
    try await stranger.follow(Self.filter)
    #expect(stranger.page.text.contains("Phạm Bé Lọc, 1 học sinh khác"))
    #expect(!(try await town.everythingPublic()).contains { $0.text.contains("Lê Bé Nước") })
  }

  @Test("A school gets no third prize, whatever the points (V.3)")
  func caps() async throws {
    let town = try await Town()
    let works = [(Self.filter, "9"), (Self.bag, "8"), (Self.bin, "7")]
    for (title, _) in works {
      try await town.file(title, Self.pupils[title] ?? [])
      try await town.pass(title, of: Town.east)
    }
    let judges = Array(Town.firstJudges.dropLast())
    try await town.establish(judges, as: "Tổ thẩm định", named: "Tổ Giám khảo vòng sơ khảo", number: "11/QĐ-TĐ")
    try town.town.go(to: "2026-06-22T08:00")
    let first = try await town.openSession("Chấm sơ khảo", of: "Tổ Giám khảo vòng sơ khảo", by: "Mai Thư Ký Tổ")
    try await town.score(works.map { (title: $0.0, points: $0.1) }, in: first, by: judges)
    let session = try await secondRound(town, works.map { (title: $0.0, points: $0.1) })
    let chair = try town.town[Town.finalJudges[0]]
    try await chair.open("\(session)/xep-hang")
    let full = "giải Nhất, Giải Khuyến khích cộng lại của Trường THCS Mẫu Đông đã đủ 2 giải."
    #expect(chair.page.row(Self.bin)?.joined(separator: " ").contains(full) == true)
    #expect(chair.page.row(Self.bag)?.joined(separator: " ").contains("Giải Khuyến khích") == true)
  }

  @Test("Only so many go on of a school, and the round is not closed while another work of it is not before the judges")
  func best() async throws {
    let town = try await YouthTown(changed: { $0.replacing("best: 3, per: unit", with: "best: 1, per: unit") })
    for title in [Self.filter, Self.bag] {
      try await town.file(title, Self.pupils[title] ?? [])
      try await town.pass(title, of: Town.east)
    }
    try await town.establish(
      Array(Town.firstJudges.dropLast()), as: "Tổ thẩm định", named: "Tổ Giám khảo vòng sơ khảo", number: "11/QĐ-TĐ")
    try town.town.go(to: "2026-06-22T08:00")
    let session = try await town.openSession("Chấm sơ khảo", of: "Tổ Giám khảo vòng sơ khảo", by: "Mai Thư Ký Tổ")
    try await town.score(
      [(Self.filter, "8"), (Self.bag, "9")], in: session, by: Array(Town.firstJudges.dropLast()))
    let leader = try town.town[Town.firstJudges[0]]
    try await leader.open("\(session)/xep-hang")
    #expect(
      leader.page.row(Self.filter)?.joined(separator: " ").contains(
        "Đủ điểm, nhưng không trong 01 hồ sơ điểm cao nhất của mỗi đơn vị.") == true)
    let teacher = try town.town[Town.teacher]
    for (title, result) in [(Self.filter, "không đạt"), (Self.bag, "đạt")] {
      try await teacher.open("/ho-so")
      try await teacher.follow(title)
      #expect(teacher.card("Vòng sơ khảo").hasPrefix("Vòng sơ khảo \(result)"))
    }
  }
}
