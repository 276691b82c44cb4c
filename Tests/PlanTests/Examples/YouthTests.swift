import Domain
import SiteSupport
import Testing

/// A contest for the young: teachers file for teams of pupils, parents consent, two rounds, prizes.
@Suite("Example: a youth contest")
struct YouthTests {
  private typealias Town = YouthTown
  private typealias Pupil = YouthTown.Pupil

  private static let filter = [Pupil("Phạm Bé Lọc", "5/3/2014"), Pupil("Lê Bé Nước", "7/8/2013")]
  /// One mother consents to nothing but taking part.
  private static let bag = [
    Pupil("Vũ Bé Túi", "9/9/2013", consents: ["công bố nội dung sản phẩm"]), Pupil("Bùi Bé Hủy", "4/4/2014"),
  ]
  private static let bin = [
    Pupil("Đinh Bé Thùng", "2/2/2012", consents: []), Pupil("Hà Bé Rác", "3/3/2012", consents: []),
  ]

  @Test("Twenty years old on the first of June is too old, nineteen is not (III.2); a single pupil is no team")
  func ages() async throws {
    let town = try await Town()
    let teacher = try await town.begin("Lọc nước mi-ni", [Pupil("Phạm Lớn", "1/6/2006", consents: nil)])
    try await teacher.open(teacher.page.address)
    #expect(
      teacher.card("Chưa đáp ứng").contains(
        """
        Phạm Lớn sinh ngày 1/6/2006; Kế hoạch Cuộc thi trẻ Mẫu Giang 2026 dành cho người từ 6 đến 19 tuổi vào ngày \
        1/6/2026.
        """))
    #expect(teacher.card("Còn thiếu để nộp").contains("Đứng tên tác giả: chỉ nhóm tác giả"))
    try await teacher.follow("Tác giả")
    try await teacher.press("Lưu", ["Tác giả 1: Ngày sinh": "2/6/2006"])
    #expect(teacher.card("Chưa đáp ứng").isEmpty)
    // Nobody asks the parents of who is nineteen.
    #expect(!teacher.card("Còn thiếu để nộp").contains("Sự đồng ý"))
  }

  @Test("A teacher is told that pupils need no accounts, and stands on the papers as who guides them (III.4)")
  func teacher() async throws {
    let town = try await Town()
    let teacher = try await town.begin("Lọc nước mi-ni", Self.filter)
    let consents = teacher.page.address
    try await teacher.open(consents.replacing("/dong-y", with: "/tac-gia"))
    #expect(teacher.page.text.contains("Bạn nộp hồ sơ thay tác giả với tư cách giáo viên hướng dẫn"))
    try await teacher.open(consents)
    try await town.complete(Self.filter, by: teacher)
    let paper = try await teacher.follow("Xem đơn như bản giấy")
    #expect(paper.row("Phạm Bé Lọc")?.contains("05/3/2014") == true)
    #expect(paper.text.contains("Giáo viên hướng dẫn: Nguyễn Cô Mẫu"))
    #expect(paper.text.contains("NGƯỜI NỘP ĐƠN GIÁO VIÊN HƯỚNG DẪN Nguyễn Cô Mẫu"))
  }

  @Test("Without the parents' word nothing is handed in; the paper has their names and leaves the answers (III.5)")
  func consent() async throws {
    let town = try await Town()
    let unsigned = Self.filter.map { Pupil($0.name, $0.born, consents: nil) }
    let teacher = try await town.begin("Lọc nước mi-ni", unsigned)
    let paper = try await teacher.follow("In phiếu đồng ý của Phạm Bé Lọc")
    #expect(paper.text.contains("Là cha (mẹ, người giám hộ) của: Phạm Bé Lọc"))
    #expect(paper.text.contains("sinh ngày 05/3/2014"))
    #expect(paper.text.contains("Đang học tại: Trường THCS Mẫu Đông"))
    #expect(
      paper.main.all("tr").map { $0.children.map(\.text) }.filter { $0.count == 4 } == [
        ["TT", "Việc", "Đồng ý", "Không đồng ý"], ["1", "Công bố họ tên của Phạm Bé Lọc", "", ""],
        ["2", "Công bố hình ảnh của Phạm Bé Lọc", "", ""], ["3", "Công bố nội dung sản phẩm của Phạm Bé Lọc", "", ""],
      ])
    #expect(paper.text.contains("Ý kiến của Phạm Bé Lọc:"))
    try await teacher.open("/ho-so")
    try await teacher.follow("Lọc nước mi-ni")
    let address = String(teacher.page.address.prefix { $0 != "?" })
    try await teacher.open("\(address)/soan/dong-y")
    try await town.complete(unsigned, by: teacher)
    let missing = teacher.card("Còn thiếu để nộp")
    for words in [
      "Sự đồng ý của cha, mẹ hoặc người giám hộ của Phạm Bé Lọc", "Sự đồng ý của chính Phạm Bé Lọc",
      "Phiếu đồng ý đã ký: Phạm Bé Lọc",
    ] { #expect(missing.contains(words)) }
    let answer = try await teacher.site.post("\(address)/nop", as: teacher.person)
    #expect(answer.text.contains("Còn thiếu: Sự đồng ý của cha, mẹ hoặc người giám hộ của Phạm Bé Lọc."))
    #expect(answer.text.contains("III.5"))
  }

  @Test("Who belongs to no school of the contest files for nobody, and nobody files for another school's pupils")
  func strangers() async throws {
    let town = try await Town()
    for (name, reason) in [
      ("Cao Người Ngoài", "chỉ dành cho người thuộc một đơn vị trong phạm vi kế hoạch."),
      ("Hồ Hướng Dẫn Viên", "Nhà Thiếu nhi Mẫu Giang không thuộc loại đơn vị mà Kế hoạch Cuộc thi trẻ"),
    ] {
      let stranger = try town.town[name]
      try await stranger.open("/ho-so/moi")
      #expect(stranger.card("Kế hoạch không dành cho bạn").contains(reason))
      #expect(stranger.page.main.all("button").isEmpty)
    }
    let teacher = try await town.begin("Lọc nước mi-ni", Self.filter, by: Town.other, at: Town.east)
    try await town.complete(Self.filter, by: teacher)
    let kept = "Phạm Bé Lọc thuộc Trường THCS Mẫu Đông, không thuộc Trường THCS Mẫu Tây."
    #expect(teacher.card("Chưa đáp ứng").contains(kept))
    try await teacher.press("Nộp hồ sơ")
    #expect(teacher.page.refusals.first?.contains("\(kept) (mục III.4)") == true)
  }

  @Test("A pupil has a name in one dossier alone, and a teacher files three (III.4)")
  func once() async throws {
    let town = try await Town()
    try await town.file("Lọc nước mi-ni", Self.filter)
    let again = [Self.filter[0], Pupil("Mạc Bé Mới", "1/1/2014")]
    let second = try await town.begin("Lọc nước lần hai", again)
    try await town.complete(again, by: second)
    let kept = "Phạm Bé Lọc đã đứng tên «Lọc nước mi-ni»; mỗi tác giả có tên trong nhiều nhất 01 hồ sơ."
    #expect(second.card("Chưa đáp ứng").contains(kept))
    try await second.press("Nộp hồ sơ")
    #expect(second.page.refusals.first?.contains(kept) == true)

    for number in 2...3 {
      try await town.file(
        "Sản phẩm \(number)", [Pupil("Trẻ Một \(number)", "1/1/2014"), Pupil("Trẻ Hai \(number)", "1/1/2014")])
    }
    let fourth = [Pupil("Trẻ Một Bốn", "1/1/2014"), Pupil("Trẻ Hai Bốn", "1/1/2014")]
    let teacher = try await town.begin("Sản phẩm 4", fourth)
    try await town.complete(fourth, by: teacher)
    try await teacher.press("Nộp hồ sơ")
    #expect(
      teacher.page.refusals.first?.contains(
        "Bạn đã nộp 03 hồ sơ; mỗi giáo viên hướng dẫn nộp nhiều nhất 03 hồ sơ. (mục III.4)") == true)
    // What was withdrawn leaves its place.
    try await teacher.open("/ho-so")
    try await teacher.follow("Sản phẩm 3")
    try await teacher.press("Rút hồ sơ", ["Lý do rút hồ sơ": "Học sinh chuyển trường."])
    try await teacher.press("Rút hồ sơ")
    try await teacher.open("/ho-so")
    try await teacher.follow("Sản phẩm 4")
    try await teacher.follow("Xem lại và nộp")
    try await teacher.press("Nộp hồ sơ")
    #expect(teacher.page.text.contains("chờ đơn vị xác nhận"))
  }
}
