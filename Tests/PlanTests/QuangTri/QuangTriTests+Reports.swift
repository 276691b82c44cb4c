import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

extension QuangTriTests {
  /// Reports before 05/6 and 10/11, and what the office makes of them (II.5).
  @Suite("Reports")
  struct Reports {
    @Test("A figure that differs needs a reason; both are kept, and the sum is compared with the dossiers")
    func changed() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await name([("ket-qua", "Việc đã làm được"), ("de-xuat", "Điều đề xuất")], office)
      try await report(Self.half, centre, of: Self.centre)
      #expect(!centre.page.text.contains("Nguyên nhân"))
      try await centre.press(
        "Gửi báo cáo",
        [
          "Việc đã làm được": "Có hai hồ sơ giấy.", "Điều đề xuất": "Tập huấn thêm.",
          "Số báo cáo: Hồ sơ đã nộp": "2", "Tên số liệu 1": "Buổi tuyên truyền", "Số liệu 1": "3",
        ])
      #expect(centre.page.refusals.joined().contains("số báo cáo 2 khác số hồ sơ trong hệ thống (0), ghi lý do"))
      #expect(centre.page.text.contains("Có hai hồ sơ giấy."))
      try await centre.press("Gửi báo cáo", ["Lý do: Hồ sơ đã nộp": "Hồ sơ giấy chưa nhập."])
      #expect(centre.page.row("Hồ sơ đã nộp")?.last?.contains("trong hệ thống 0; lý do: Hồ sơ giấy chưa nhập.") == true)
      try await report(Self.half, office.head, of: Self.division)
      try await office.head.press("Gửi báo cáo", ["Tên số liệu 1": "buổi  tuyên truyền", "Số liệu 1": "02"])
      try await office.officer.open("/ke-hoach/quang-tri-2023/bao-cao/sau-thang/tong-hop")
      let row = try #require(office.officer.page.row("Hồ sơ đã nộp"))
      // By hand: 1 + 2 reported, 1 dossier.
      #expect(row.suffix(2).first == "3" && row.last?.hasPrefix("1") == true && row.last?.contains("khác") == true)
      let why = try #require(row.first)
      #expect(why.contains("\(Self.centre) sửa số: báo cáo 2, trong hệ thống 0; lý do: Hồ sơ giấy chưa nhập."))
      #expect(why.contains("chênh ở: \(Self.centre) (báo cáo 2, trong hệ thống 0)"))
      // By hand: 3 + 2 meetings.
      #expect(office.officer.page.row("Buổi tuyên truyền")?.last == "5")
      // Under the plan's own headings, on the page and on paper.
      let words = office.officer.page.main.all("h3").map(\.text)
      #expect(words == ["Việc đã làm được", "Điều đề xuất"])
      #expect(office.officer.page.text.contains("\(Self.centre): Tập huấn thêm."))
      try await office.officer.follow("Xem bản giấy")
      #expect(office.officer.page.text.contains("II. Việc đã làm được"))
      #expect(office.officer.page.text.contains("III. Điều đề xuất"))
      #expect(!office.officer.page.text.contains("Nguyên nhân"))
      // What differs, who changed it and why stands on the paper too.
      let paper = office.officer.page.main.all("tr").map { $0.children.map(\.text) }
      #expect(paper.contains(["Hồ sơ đã nộp", "3", "Trong hệ thống 1"]))
      #expect(paper.contains(["Hồ sơ đã nộp", Self.centre, "2", "0", "Hồ sơ giấy chưa nhập."]))
      #expect(paper.contains(["Hồ sơ đã nộp", Self.centre, "2", "0"]))
      try await later(office)
    }

    /// After the issue what is counted now stands beside what was issued; the paper stays.
    private func later(_ office: QuangTriOffice) async throws {
      try await office.officer.consolidate(Self.half, "quang-tri-2023", number: "20/BC-VP")
      let issued = String(office.officer.page.address.prefix { $0 != "?" })
      let before = try await office.officer.open("\(issued)/van-ban").text
      try await office.site.walk.office.run(
        .withdrawDossier(office.dossier(), reason: "Không tiếp tục làm nữa."),
        as: try #require(office.head.person).person)
      #expect(try await office.officer.open("\(issued)/van-ban").text == before)
      try await office.officer.open(issued)
      let row = try #require(office.officer.page.row("Hồ sơ đã nộp"))
      #expect(Array(row.suffix(2)) == ["3", "1 khác nay là 0"])
      #expect(row.first?.contains("chênh ở: \(Self.centre) (báo cáo 2, trong hệ thống 0)") == true)
    }

    /// Publishes the plan with headings of the report of six months.
    private func name(_ headings: [(id: String, name: String)], _ office: QuangTriOffice) async throws {
      let site = office.site.walk.office
      let text = try await site.database.read { connection in
        try Records.load(PublishedPlan.self, "quang-tri-2023@1", on: connection)?.value.text ?? ""
      }
      let list = headings.map { "{id: \($0.id), name: \($0.name)}" }.joined(separator: ", ")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        let isOfReport = line.contains("what") && line.contains(Self.half)
        return isOfReport ? [String(line), "\(line.prefix { $0 == " " })headings: [\(list)]"] : [String(line)]
      }
      try await site.runUnattended(.publishPlan(lines.joined(separator: "\n")))
    }

    @Test("The office returns with a reason, the unit sees it on the front page and sends again; nobody sends twice")
    func returned() async throws {
      let (office, _) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await office.head.sendReport(Self.half, of: Self.division, "quang-tri-2023")
      let address = String(office.head.page.address.prefix { $0 != "?" })
      let twice = try await office.site.site.post(
        "\(address)/khong-them", as: office.head.person, [])
      #expect(twice.text.contains("Báo cáo này đã gửi ngày 1/6/2023 nên không gửi lần nữa."))
      try await office.officer.open(address)
      try await office.officer.press("Trả lại", ["Lý do trả lại": "Thiếu kết quả tuyên truyền."])
      try await office.head.open("/")
      try await office.head.follow("Quảng Trị 2023: sửa báo cáo bị trả lại của \(Self.division), «\(Self.half)»")
      #expect(office.head.page.text.contains("Thiếu kết quả tuyên truyền."))
      // After the last day the clerk sends it again, and says who signed: the unit was in time.
      try office.site.go(to: "2023-06-06T08:00")
      let clerk = try await Browser(
        office.site.site,
        try await office.site.walk.test.person("Đỗ Văn Thư", in: office.division, (.unitClerk, .unit(office.division))))
      try await clerk.open(address)
      try await clerk.press("Gửi báo cáo", ["Kết quả thực hiện": "Đã tuyên truyền ba buổi."])
      #expect(
        clerk.page.refusals == ["Ghi họ tên người ký báo cáo: thủ trưởng đơn vị hoặc người được giao ký."])
      try await clerk.press("Gửi báo cáo", ["Người ký": "Lê Trưởng Phòng"])
      #expect(clerk.page.text.contains("gửi 08:00, 1/6/2023") && clerk.page.text.contains("gửi lại 08:00, 6/6/2023"))
      #expect(!clerk.page.text.contains(", muộn"))
      try await office.officer.open("/ke-hoach/quang-tri-2023/bao-cao/sau-thang?loc=muon")
      #expect(office.officer.page.row(Self.division) == nil)
      try await office.officer.open(address)
      // What was sent first stays to be read.
      try await office.officer.follow("Bản gửi lúc 08:00, 1/6/2023")
      let first = office.officer.page
      #expect(first.text.contains("đã trả lại để sửa: Thiếu kết quả tuyên truyền."))
      #expect(first.text.contains("Không có gì thêm.") && !first.text.contains("Đã tuyên truyền ba buổi."))
      #expect(!first.main.all("button").contains { $0.text == "Ghi nhận báo cáo" })
      try await office.officer.follow("Xem bản hiện nay")
      #expect(office.officer.page.text.contains("Đã tuyên truyền ba buổi."))
      try await office.officer.press("Ghi nhận báo cáo")
      #expect(office.officer.page.text.contains("đã nhận"))
    }

    @Test("After sending figures stay; what is counted now is shown beside them")
    func frozen() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-05-20T08:00")
      try await report(Self.half, centre, of: Self.centre)
      try await centre.press("Không có gì thêm, gửi báo cáo")
      let address = String(centre.page.address.prefix { $0 != "?" })
      try await office.send("09/KH-TT", by: centre)
      try await centre.open(address)
      #expect(centre.page.row("Kế hoạch hưởng ứng đã ban hành")?.last?.contains("nay là 1") == true)
      // The centre ends in the middle of the round: what it sent counts, and the division does not report it again.
      let test = office.site.walk.test
      let ended = try #require(Domain.Unit.ID(String(address.split(separator: "/").last ?? "")))
      try office.site.go(to: "2023-06-01T08:00")
      try await test.office.runUnattended(
        .dissolveUnit(ended, day: test.office.clock.now.day, successor: office.division, reason: ""))
      try await office.head.sendReport(Self.half, of: Self.division, "quang-tri-2023")
      try await office.officer.open("/ke-hoach/quang-tri-2023/bao-cao")
      #expect(office.officer.page.text.contains("2 trên 2 đã gửi"))
      try await office.officer.open("/ke-hoach/quang-tri-2023/bao-cao/sau-thang")
      #expect(office.officer.page.row(Self.centre)?.first == "\(Self.centre) (nay là \(Self.division))")
      try await office.officer.follow("Tổng hợp báo cáo")
      #expect(office.officer.page.text.contains("2 trên 2 đơn vị đã gửi"))
      // By hand: 0 + 1 filed; the division's own plan in response was the only one when each of them sent.
      #expect(office.officer.page.row("Hồ sơ đã nộp").map { Array($0.suffix(2)) } == ["1", "1"])
      #expect(office.officer.page.row("Kế hoạch hưởng ứng đã ban hành")?.suffix(2).first == "1")
      // Given back, it is corrected by who took over.
      try await office.officer.open(address)
      try await office.officer.press("Trả lại", ["Lý do trả lại": "Thiếu kết quả tuyên truyền."])
      try await office.head.open("/")
      try await office.head.follow("Quảng Trị 2023: sửa báo cáo bị trả lại của \(Self.centre), «\(Self.half)»")
      try await office.head.press("Gửi báo cáo", ["Kết quả thực hiện": "Hai buổi."])
      #expect(office.head.page.text.contains("gửi lại"))
    }

    @Test("The wrong unit, a closed round and words that are too long are refused, and nothing typed is lost")
    func misuse() async throws {
      let (office, centre) = try await places()
      try office.site.go(to: "2023-06-01T08:00")
      try await report(Self.half, office.head, of: Self.division)
      let address = String(office.head.page.address.prefix { $0 != "?" })
      #expect(try await centre.open(address).status == 403)
      let stranger = try await office.site.site.post(
        "\(address)/khong-them", as: centre.person, [])
      #expect(stranger.status == 403)
      let asking = try await office.site.site.post(
        "/ke-hoach/quang-tri-2023/bao-cao/sau-thang/don-vi/\(office.department)/khong-them",
        as: office.officer.person, [])
      #expect(asking.text.contains("Đơn vị này không phải báo cáo ở đợt này."))
      let long = String(repeating: "a", count: 5001)
      try await office.head.press("Gửi báo cáo", ["Kết quả thực hiện": long, "Ngày báo cáo": "2/7/2023"])
      #expect(
        office.head.page.refusals == [
          "«Kết quả thực hiện» dài tối đa 5.000 ký tự.", "Ngày báo cáo không thể sau hôm nay (1/6/2023).",
        ])
      #expect(office.head.page.text.contains(long))
      try await office.head.press("Lưu bản đang soạn", ["Kết quả thực hiện": "Đang soạn.", "Ngày báo cáo": "1/6/2023"])
      #expect(office.head.page.text.contains("Đã lưu bản đang soạn."))
      // Who leads the department reads and does not write; the office enters what came on paper, and says so.
      let director = try await Browser(
        office.site.site,
        try await office.site.walk.test.person(
          "Phạm Giám Đốc Sở", in: office.department, (.unitHead, .unit(office.department))))
      #expect(try await director.open(address).status == 200)
      #expect(!director.page.main.all("button").contains { $0.text == "Gửi báo cáo" })
      #expect(try await office.site.site.post("\(address)/khong-them", as: director.person, []).status == 403)
      try await office.officer.openDuty(Self.half, of: Self.centre, "quang-tri-2023")
      try await office.officer.follow("Lập báo cáo")
      try await office.officer.press("Không có gì thêm, gửi báo cáo")
      #expect(
        office.officer.page.refusals == [
          """
          Ghi lý do nhập thay đơn vị, từ 5 đến 500 ký tự. Ví dụ: đơn vị gửi bản giấy số 12/BC-PQL ngày 1/6.
          """
        ])
      try await office.officer.sendNothingMore()
      #expect(office.officer.page.text.contains("nhập thay Đơn vị gửi bản giấy."))
      try await office.officer.consolidate(Self.half, "quang-tri-2023", number: "20/BC-VP")
      #expect(office.officer.page.text.contains("Chưa có báo cáo của: \(Self.division)"))
      try await office.head.open(address)
      #expect(office.head.page.text.contains("Đợt báo cáo này đã đóng: báo cáo tổng hợp số 20/BC-VP"))
      let late = try await office.site.site.post(
        "\(address)/khong-them", as: office.head.person, [])
      #expect(late.text.contains("Đợt báo cáo này đã đóng"))
      #expect(late.text.contains("đề nghị Văn phòng Sở mở lại để bổ sung"))
      // The office takes it up again; what was issued stays to be read, the later one has both units.
      try await office.officer.open("/ke-hoach/quang-tri-2023/bao-cao/sau-thang/tong-hop")
      try await office.officer.press("Mở lại", ["Lý do mở lại": "Bổ sung báo cáo của Phòng."])
      #expect(office.officer.page.text.contains("Đã mở lại để bổ sung: Bổ sung báo cáo của Phòng."))
      try await office.head.open(address)
      try await office.head.press("Gửi báo cáo")
      try await office.officer.consolidate(Self.half, "quang-tri-2023", number: "21/BC-VP")
      #expect(office.officer.page.text.contains("2 trên 2 đơn vị đã gửi"))
      // An auditor reads all of it.
      let auditor = try await Browser(
        office.site.site, try await office.site.walk.test.person("Lý Kiểm Tra", (.auditor, .installation)))
      try await auditor.open("/ke-hoach/quang-tri-2023/bao-cao")
      try await auditor.follow(Self.half)
      #expect(auditor.page.text.contains("2 trên 2 đơn vị đã gửi"))
      try await auditor.follow("Báo cáo tổng hợp đã ban hành")
      #expect(auditor.page.text.contains("số 21/BC-VP"))
      #expect(auditor.page.main.all("button").isEmpty)
      try await auditor.follow("Bản ban hành lúc 08:00, 1/6/2023")
      #expect(auditor.page.text.contains("số 20/BC-VP") && auditor.page.text.contains("1 trên 2 đơn vị đã gửi"))
    }
  }
}
