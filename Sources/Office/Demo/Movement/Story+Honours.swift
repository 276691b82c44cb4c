import Domain
import Store

/// Whom units of two provinces honoured: for everyone to read, and not yet.
extension Story {
  func honours() async throws {
    guard let front = cast.units["tth"], let department = cast.units["qt"],
      let spring = Day(year: 2024, month: 1, day: 25), let autumn = Day(year: 2023, month: 11, day: 20)
    else { throw Refusal.absent }
    let (head, office) = (try cast.person("tth-thu-truong"), try cast.person("qt-tiep-nhan"))
    let own = Honour.Content(
      level: .unit, form: "Giấy khen", occasion: "Tổng kết phong trào năm 2023",
      issuer: "Ủy ban MTTQ Việt Nam tỉnh Thừa Thiên Huế", number: "15/QĐ-MTTQ", day: spring,
      honourees: [
        Honour.Honouree(
          name: "Tôn Thị Thử Huế", isCollective: false, unit: "Bệnh viện Thử Nghiệm",
          work: "Sàng lọc đột quỵ bằng bảng kiểm một phút"),
        Honour.Honouree(name: "Hồ Văn Mẫu Huế", isCollective: false, unit: "Hợp tác xã Thử Nghiệm", isPublic: false),
        Honour.Honouree(name: "Tổ Điều dưỡng mẫu", isCollective: true, unit: "Bệnh viện Thử Nghiệm"),
      ])
    try await record(own, by: Post.Publisher(front, about: Cast.thuaThienHue), as: head, isPublic: true)
    let best = Honour.Content(
      level: .department, form: "Biểu dương sáng kiến tiêu biểu", occasion: "Đoàn kết sáng tạo năm 2023",
      issuer: "Sở Khoa học và Công nghệ Quảng Trị", number: "301/QĐ-SKHCN", day: autumn,
      honourees: [
        Honour.Honouree(
          name: "Phan Thị Thử Quảng", isCollective: false, unit: "Trung tâm Ứng dụng Mẫu",
          work: "Sấy nông sản bằng nhiệt thải")
      ])
    try await record(best, by: Post.Publisher(office: Cast.quangTri), as: office, isPublic: true)
    var waiting = own
    (waiting.number, waiting.occasion) = ("27/QĐ-MTTQ", "Sơ kết quý I năm 2024")
    try await record(waiting, by: Post.Publisher(front, about: Cast.thuaThienHue), as: head, isPublic: false)
    var collective = best
    (collective.number, collective.occasion) = ("305/QĐ-SKHCN", "Tập thể tiêu biểu năm 2023")
    collective.honourees = [Honour.Honouree(name: "Phòng Quản lý Mẫu", isCollective: true)]
    try await record(
      collective, by: Post.Publisher(department, about: Cast.quangTri), as: try cast.person("qt-thu-truong"),
      isPublic: true)
  }

  private func record(
    _ content: Honour.Content, by recorder: Post.Publisher, as person: Person.ID, isPublic: Bool
  ) async throws {
    let id = Honour.ID(at: office.clock.now)
    guard let kept = try await office.files.keep(Array("%PDF-1.7 quyết định mẫu".utf8)) else { throw Refusal.absent }
    let file = KeptFile(
      digest: kept.digest, name: "quyet-dinh.pdf", size: kept.size, type: kept.type.mediaType)
    try await office.run(.recordHonour(id, by: recorder, content, file: file), as: person)
    if isPublic { try await office.run(.publishHonour(id), as: person) }
  }
}
