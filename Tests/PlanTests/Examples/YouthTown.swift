import Domain
import SiteSupport
import Testing

/// The town of the contest for the young: the youth union with two schools, teachers, heads and two sets of judges.
/// Only units, people and the text of the plan are there.
struct YouthTown {
  let town: PlanTown
  static let union = "Thành đoàn Mẫu Giang"
  static let (east, west) = ("Trường THCS Mẫu Đông", "Trường THCS Mẫu Tây")
  static let (teacher, other) = ("Nguyễn Cô Mẫu", "Trần Thầy Mẫu")
  static let button = "Bắt đầu viết hồ sơ Cuộc thi trẻ Mẫu Giang 2026, Cuộc thi năm 2026"
  static let firstJudges = ["Hoàng Tổ Trưởng", "Mai Thư Ký Tổ", "Bùi Giám Khảo", teacher]
  static let finalJudges = ["Vũ Trưởng Ban", "Đinh Thư Ký Ban", "Ngô Giám Khảo"]

  /// A pupil with a birthday and what the pupil's mother consents to.
  struct Pupil {
    var name: String
    var born: String
    /// As the boxes of the form call it; nil where nobody has signed.
    var consents: [String]?

    init(_ name: String, _ born: String, consents: [String]? = ["công bố họ tên", "công bố nội dung sản phẩm"]) {
      (self.name, self.born, self.consents) = (name, born, consents)
    }
  }

  init(on day: String = "2026-03-02", changed: (String) -> String = { $0 }) async throws {
    let text = changed(try ExampleTests.text("cuoc-thi-tre"))
    town = try await PlanTown("cuoc-thi-tre", "Cuộc thi trẻ Mẫu Giang 2026", on: day, text: text) { town in
      try await town.units([Self.union], "doan-the")
      try await town.units([Self.east, Self.west], "truong-hoc", under: Self.union)
      try await town.units(["Nhà Thiếu nhi Mẫu Giang"], "don-vi", under: Self.union)
      let people: [(String, String?, Role?)] = [
        ("Quản Trị", nil, .administrator), ("Phạm Tiếp Nhận", Self.union, .intakeOfficer),
        ("Lê Bí Thư", Self.union, .decidingAuthority), (Self.teacher, Self.east, nil), (Self.other, Self.west, nil),
        ("Đỗ Hiệu Trưởng Đông", Self.east, .unitHead), ("Lý Hiệu Trưởng Tây", Self.west, .unitHead),
        ("Cao Người Ngoài", nil, nil), ("Hồ Hướng Dẫn Viên", "Nhà Thiếu nhi Mẫu Giang", nil),
      ]
      for (name, unit, role) in people { try await town.person(name, in: unit, role) }
      for name in Self.firstJudges.dropLast() + Self.finalJudges { try await town.person(name) }
      try await town.bind(1)
    }
  }

  // MARK: The teacher

  /// Begins a work and names its pupils, as far as the step of consents.
  func begin(
    _ title: String, _ pupils: [Pupil], by teacher: String = Self.teacher, at school: String? = nil
  ) async throws -> Browser {
    let browser = try town[teacher]
    try await browser.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await browser.press(Self.button)
    try await browser.press(
      "Tiếp tục: Tác giả", ["Tên sản phẩm dự thi": title, "Lĩnh vực": "Sản phẩm thân thiện với môi trường"])
    for (place, pupil) in pupils.enumerated() {
      let share = place == 0 ? 100 - (pupils.count - 1) * (100 / pupils.count) : 100 / pupils.count
      try await browser.press(
        "Lưu",
        filling: [
          ("Thêm tác giả: Họ và tên", pupil.name), ("Thêm tác giả: Ngày sinh", pupil.born),
          ("Thêm tác giả: Tỷ lệ đóng góp (%)", "\(share)"), ("Thêm tác giả: Lớp, tổ", "8A1"),
        ] + (school.map { [("Thêm tác giả: Trường, đơn vị của tác giả", $0)] } ?? []))
    }
    try await browser.press("Tiếp tục: Sự đồng ý của gia đình")
    return browser
  }

  /// Writes down what the mothers signed, describes the work and attaches the papers, as far as the last step.
  func complete(_ pupils: [Pupil], by browser: Browser) async throws {
    let signed = pupils.filter { $0.consents != nil }
    try await browser.press(
      "Tiếp tục: Bản chất của sản phẩm dự thi",
      filling: signed.flatMap { pupil in
        [
          ("\(pupil.name): Họ tên người ký phiếu", "Mẹ của \(pupil.name)"), ("\(pupil.name): Là gì của tác giả", "mẹ"),
          ("\(pupil.name): \(pupil.name) cũng đồng ý", "có"),
        ] + (pupil.consents ?? []).map { ("\(pupil.name): Gia đình đồng ý \($0)", "có") }
      })
    try await browser.describe("sản phẩm dự thi")
    for pupil in signed {
      try await browser.press(
        "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "dong-y-\(pupil.name).pdf"],
        near: "Phiếu đồng ý đã ký: \(pupil.name)")
    }
    for pupil in pupils {
      try await browser.press(
        "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "hoc-sinh-\(pupil.name).pdf"], near: "Giấy xác nhận học sinh")
    }
    try await browser.follow("Xem lại và nộp")
  }

  /// Files a work; the address of its dossier.
  @discardableResult
  func file(_ title: String, _ pupils: [Pupil], by teacher: String = Self.teacher) async throws -> String {
    let browser = try await begin(title, pupils, by: teacher)
    try await complete(pupils, by: browser)
    try await browser.press("Nộp hồ sơ")
    return String(browser.page.address.prefix { $0 != "?" })
  }

  // MARK: The school and the office

  /// The school passes a dossier on, the office receives it and finds it valid.
  func pass(_ title: String, of school: String) async throws {
    let head = try town[school == Self.east ? "Đỗ Hiệu Trưởng Đông" : "Lý Hiệu Trưởng Tây"]
    try await head.open("/")
    try await head.follow("Xác nhận hồ sơ «\(title)»")
    try await head.press("Xác nhận, đưa vào danh sách")
    let officer = try town["Phạm Tiếp Nhận"]
    try await officer.open("/tiep-nhan")
    try await officer.follow(title)
    try await officer.press("Tiếp nhận, cấp số", ["Danh sách sản phẩm của trường": "1"])
    try await officer.follow(title)
    try await officer.follow("Kiểm tra điều kiện")
    try await officer.press("Xác nhận hợp lệ")
    #expect(officer.page.refusals == [])
  }

  // MARK: The judges

  /// The office sets up a council, or a team where `kind` says so; its address.
  func establish(_ members: [String], as kind: String, named name: String, number: String) async throws {
    let officer = try town["Phạm Tiếp Nhận"]
    try await officer.open("/hoi-dong/lap/cuoc-thi-tre")
    try await officer.press(
      "Tìm người",
      filling: [("Lập", kind), ("Tên", name), ("Số quyết định thành lập", number), ("Ngày quyết định", "1/3/2026")]
        + members.enumerated().map { ("Thành viên \($0 + 1): họ tên hoặc tên đăng nhập", $1) })
    try await officer.press("Lập", filling: members.enumerated().map { ("Chọn người cho thành viên \($0 + 1)", $1) })
  }

  /// Opens a session over everything that is ready; its address.
  func openSession(_ name: String, of council: String, by secretary: String) async throws -> String {
    try await town.openSession(name, by: secretary, of: council)
  }

  /// Each of the judges gives each work the same points for both criteria, and the leader locks the result.
  func score(_ points: [(title: String, points: String)], in session: String, by judges: [String]) async throws {
    for judge in judges {
      let browser = try town[judge]
      for (title, points) in points {
        try await browser.open(session)
        try await browser.follow(title)
        try await browser.handIn(.points([points, points]))
      }
    }
    let leader = try town[judges[0]]
    try await leader.open(session)
    try await leader.press("Khóa kết quả chấm")
    try await leader.press("Khóa kết quả")
  }

  // MARK: The public

  /// Somebody who is not signed in.
  func stranger() async throws -> Browser { try await Browser(town.site) }

  /// Whatever somebody who is not signed in comes to from the front page, by links and the usual addresses: what each
  /// address answers.
  func everythingPublic() async throws -> [(address: String, text: String)] {
    var (ahead, seen) = (["/", "/robots.txt", "/sitemap.xml", "/sang-kien", "/tin"], Set<String>())
    var answers: [(address: String, text: String)] = []
    while let address = ahead.popLast(), answers.count < 600 {
      guard seen.insert(address).inserted else { continue }
      let answer = try await town.site.get(address)
      guard answer.status == 200 else { continue }
      answers.append((address, answer.text))
      for piece in answer.text.split(separator: "href=\"").dropFirst() {
        let link = String(piece.prefix { $0 != "\"" && $0 != "#" }).replacing("&amp;", with: "&")
        // A workbook is a file for who works with the list.
        if link.hasPrefix("/"), !link.hasPrefix("//"), !link.contains("dang=xlsx") { ahead.append(link) }
      }
    }
    return answers
  }
}
