import SiteSupport
import Testing

extension ThuaThienHueTests {
  @Test("The Front, the departments and the districts do what the plan gives them, by 2/9 what honours (III)")
  func duties() async throws {
    let hue = try await HueTown()
    try await hue.open()
    let officer = try hue.town["Phạm Tiếp Nhận"]
    let (front, union, science) = (HueTown.front, HueTown.union, "Sở Khoa học và Công nghệ")
    try hue.town.go(to: "2025-08-28T08:00")
    try await officer.open("/")
    for words in ["Xuất bản, công bố ấn phẩm", "Biểu dương tôn vinh và trao Giải thưởng"] {
      #expect(
        officer.page.main.all("li").contains {
          $0.text.contains(words) && $0.text.contains("đến hết ngày 2/9/2025")
        }, "\(words)")
    }
    let given: [(unit: String, words: String, number: String?)] = [
      (front, "Báo cáo cấp ủy", nil),
      (front, "Chủ trì hiệp thương", nil), (front, "Thành lập Hội đồng thẩm định", "2/QĐ"),
      (union, "Đề xuất thành viên tham gia Hội đồng", "3/LHH"), (front, "Phối hợp xây dựng tiêu chí", "4/MT"),
      (union, "Phối hợp xây dựng tiêu chí", "5/LHH"), (front, "quảng bá sản phẩm sáng tạo", nil),
      (front, "Xuất bản, công bố ấn phẩm", "6/MT"), (front, "Biểu dương tôn vinh", nil),
      (front, "Kết nối sáng kiến, ý tưởng", nil), (front, "Xây dựng và nhân rộng các mô hình", nil),
      (union, "Tổ chức các cuộc thi sáng tạo trẻ", nil), (science, "Xây dựng cơ sở dữ liệu về sáng tạo", nil),
      (science, "Đề xuất rà soát, bổ sung", "7/KHCN"), (science, "Tổ chức hội thảo, tọa đàm", nil),
      ("Sở Thông tin và Truyền thông", "Chỉ đạo các cơ quan truyền thông", nil),
      ("Sở Tài chính", "Phối hợp xây dựng quy chế tổ chức", "11/TC"),
    ]
    try await officer.respond(
      "Đề ra nội dung phong trào", of: science, "thua-thien-hue", on: "28/8/2025", number: "1/KH")
    #expect(officer.page.text.contains("đã làm"))
    for duty in given {
      try await officer.fulfil(duty.words, of: duty.unit, "thua-thien-hue", on: "28/8/2025", document: duty.number)
      #expect(officer.page.text.contains("đã làm"), "\(duty.words)")
    }
    for (unit, number) in [("Sở Giáo dục và Đào tạo", "8/GD"), ("Sở Lao động - Thương binh và Xã hội", "9/LĐ")] {
      try await hue.town.person("Giám đốc \(unit)", in: unit, .unitHead)
      try await hue.town["Giám đốc \(unit)"].announce(
        "Chỉ đạo các cơ sở giáo dục", of: unit, "thua-thien-hue", on: "28/8/2025", number: number,
        filling: [("Nơi nhận ngoài hệ thống", "Các cơ sở giáo dục trên địa bàn tỉnh")])
    }
    try await officer.sendReport("Đánh giá, tổng hợp phong trào", of: "Sở Giáo dục và Đào tạo", "thua-thien-hue")
    #expect(officer.page.text.contains("gửi \(front)"))
    try await officer.openDuty("Đánh giá, tổng hợp phong trào", of: "Sở Giáo dục và Đào tạo", "thua-thien-hue")
    #expect(officer.page.text.contains("đã làm"))
    try await officer.openDuty("Thành lập giải thưởng và lập Quỹ", of: front, "thua-thien-hue")
    #expect(officer.page.text.contains("ít nhất 02"))
    try await officer.openDuty("bình chọn và đề xuất", of: "Sở Y tế", "thua-thien-hue")
    #expect(officer.page.text.contains("tự xong khi có danh sách"))
  }
}
