import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// Models are registered, tried out, reviewed and spread (III.3).
  @Suite("Thừa Thiên Huế: models") struct Models {
    private static let name = "Tổ tự quản rác thải ở chợ phiên"

    /// The director of the hospital begins a model from the front page.
    private func begin(_ hue: HueTown) async throws -> Browser {
      let director = try hue.town["Trần Giám Đốc"]
      try await director.open("/")
      try await director.follow("Đơn vị")
      try await director.follow("Mô hình")
      try await director.follow("Đăng ký mô hình")
      try await director.press("Lưu")
      #expect(director.page.refusals.map { $0.hasPrefix("Ghi ngày bắt đầu thí điểm.") } == [true])
      try await director.press("Lưu", ["Thí điểm từ ngày": "15/1/2025", "Đến hết ngày": "1/1/2025"])
      #expect(director.page.refusals.count == 5)
      try await director.press(
        "Lưu",
        [
          "Tên mô hình": Self.name, "Mô hình gồm những gì": "Mỗi quầy một thùng, một người trực mỗi phiên.",
          "Từ những sáng kiến nào": "Bảng kiểm", "Mục tiêu và cách biết là đạt": "Lượng rác phải chở giảm một nửa.",
          "Nơi thí điểm": "Căng tin bệnh viện", "Đến hết ngày": "30/6/2025",
        ])
      #expect(director.page.texts("chip").first == "đang soạn")
      return director
    }

    @Test("A hospital's model comes back, is tried out, improved and passes; another unit applies it (TTH-5)")
    func walk() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let (officer, director) = (try hue.town["Phạm Tiếp Nhận"], try await begin(hue))
      let address = String(director.page.address.prefix { $0 != "?" })
      #expect(try await officer.open(address).status == 404)
      try await director.press("Đăng ký mô hình")
      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: đồng ý thí điểm 1 mô hình")
      try await officer.follow(Self.name)
      try await officer.press("Trả lại để sửa", ["Cần sửa gì": "Ghi rõ ai trực."])
      try await director.open("/")
      try await director.follow("Sửa mô hình bị trả lại «\(Self.name)»")
      #expect(director.page.text.contains("Ghi rõ ai trực."))
      try await director.press("Đăng ký mô hình")
      try await officer.open(address)
      try await officer.press("Đồng ý thí điểm")
      try await piloted(hue, director, officer, address)
      try await applied(hue, officer, address)
    }

    @Test("A model that was written anew since its head opened it is read again before it is registered")
    func amended() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let director = try await begin(hue)
      let other = try await Browser(director.site, try #require(director.person).person)
      try await other.open(String(director.page.address.prefix { $0 != "?" }))
      try await other.follow("Sửa")
      try await other.press("Lưu", ["Nơi thí điểm": "Chợ phiên"])
      try await director.press("Đăng ký mô hình")
      #expect(
        director.page.refusals.map { $0.prefix { $0 != "." } } == ["Nội dung này vừa được sửa sau khi bạn mở trang"])
      #expect(director.page.texts("chip").first == "đang soạn")
      #expect(director.page.text.contains("Chợ phiên"))
      try await director.press("Đăng ký mô hình")
      #expect(director.page.refusals == [])
    }

    private func run(_ director: Browser, from: String, through: String) async throws {
      try await director.press(
        "Ghi lần chạy thử",
        [
          "Từ ngày": from, "Đến ngày": through, "Đã làm gì": "Làm thử tám phiên với mười quầy.",
          "Kết quả đo được so với mục tiêu": "Rác phải chở giảm bốn phần mười.",
        ])
    }

    private func piloted(
      _ hue: HueTown, _ director: Browser, _ officer: Browser, _ address: String
    ) async throws {
      try hue.town.go(to: "2025-04-10T08:00")
      try await director.open(address)
      try await director.press("Thí điểm xong, đề nghị đánh giá")
      #expect(director.page.refusals.map { $0.hasPrefix("Chưa ghi lần chạy thử nào để đánh giá.") } == [true])
      try await run(director, from: "15/1/2025", through: "1/5/2025")
      #expect(director.page.refusals == ["Ngày kết thúc chưa tới (1/5/2025)."])
      try await run(director, from: "15/1/2025", through: "1/4/2025")
      #expect(director.page.refusals == [])
      try await director.press("Thí điểm xong, đề nghị đánh giá")
      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: đánh giá 1 mô hình")
      try await officer.follow(Self.name)
      try await officer.press("Ghi đánh giá")
      #expect(officer.page.refusals == ["Chọn nhân rộng, hoàn thiện hay dừng."])
      try await review(officer, "Hoàn thiện, thí điểm tiếp")
      #expect(officer.page.texts("chip").first == "đang thí điểm")
      // Its time is over: the front page of its unit says so.
      try hue.town.go(to: "2025-07-01T08:00")
      try await director.open("/")
      try await director.follow("Mô hình «\(Self.name)» đã hết thời gian thí điểm: ghi kết quả và đề nghị đánh giá")
      try await run(director, from: "15/4/2025", through: "30/6/2025")
      try await director.press("Thí điểm xong, đề nghị đánh giá")
      let front = HueTown.front
      try await officer.expectDuty("Xây dựng và nhân rộng các mô hình", of: front, "thua-thien-hue", is: "đang làm")
      try await officer.open(address)
      try await review(officer, "Nhân rộng")
      #expect(officer.page.texts("chip").first == "được nhân rộng")
      try await officer.expectDuty("Xây dựng và nhân rộng các mô hình", of: front, "thua-thien-hue", is: "đã làm")
    }

    private func review(_ officer: Browser, _ verdict: String) async throws {
      try await officer.press(
        "Ghi đánh giá",
        [
          "Điều làm được": "Rác được phân loại tại quầy.", "Điều chưa làm được": "Ngày mưa bỏ việc phân loại.",
          "Điều kiện để nơi khác áp dụng được": "Có mái che nơi tập kết.", "Kết luận": verdict,
        ])
    }

    /// Everybody reads what passed; another unit records that it applies it.
    private func applied(_ hue: HueTown, _ officer: Browser, _ address: String) async throws {
      try await hue.town.head(of: "Câu lạc bộ Sáng tạo")
      let club = try hue.town["Trưởng Câu lạc bộ Sáng tạo"]
      try await club.open("/")
      try await club.follow("Mô hình được nhân rộng")
      try await club.follow(Self.name)
      #expect(club.page.text.contains("Ngày mưa bỏ việc phân loại."))
      #expect(!club.page.text.contains("Quá trình"))
      try await club.follow("Đơn vị tôi áp dụng mô hình này")
      try await club.press(
        "Ghi và trình thủ trưởng xác nhận",
        [
          "Nơi áp dụng trong đơn vị": "Sân câu lạc bộ", "Áp dụng từ ngày": "1/7/2025",
          "Kết quả": "Rác của buổi sinh hoạt được phân loại.",
        ])
      try await club.press("Xác nhận")
      #expect(club.page.refusals == [])
      try await officer.open(address)
      #expect(officer.card("Đã áp dụng ở").contains("Câu lạc bộ Sáng tạo, từ 1/7/2025"))
      try await officer.open("/ke-hoach/thua-thien-hue")
      try await officer.follow("Mô hình")
      try await officer.follow("Mọi mô hình")
      #expect(officer.page.row(Self.name)?.last == "1")
      #expect(officer.page.links.contains { $0.text == "Tải Excel" })
    }

    @Test("A stopped model is its unit's and the office's alone; a plan that asks for none takes none")
    func stopped() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let (officer, director) = (try hue.town["Phạm Tiếp Nhận"], try await begin(hue))
      let address = String(director.page.address.prefix { $0 != "?" })
      try await director.press("Đăng ký mô hình")
      try await officer.open(address)
      try await officer.press("Đồng ý thí điểm")
      try hue.town.go(to: "2025-04-10T08:00")
      try await director.open(address)
      try await run(director, from: "15/1/2025", through: "1/4/2025")
      try await director.press("Thí điểm xong, đề nghị đánh giá")
      try await officer.open(address)
      try await review(officer, "Dừng")
      let other = try hue.town["Ngô Nông Dân"]
      #expect(try await other.open(address).status == 404)
      #expect(try await other.open("/mo-hinh").text.contains(Self.name) == false)
      #expect(try await director.open(address).text.contains("Ngày mưa bỏ việc phân loại."))
      #expect(officer.page.links.contains { $0.text == "Đơn vị tôi áp dụng mô hình này" } == false)
    }
  }
}
