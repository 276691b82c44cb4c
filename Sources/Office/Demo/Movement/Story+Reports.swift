import Domain
import Store

/// The reports of a movement: taken, consolidated and issued for the first half of a year; for the whole year one sent
/// late and one given back.
extension Story {
  /// Before 05/6/2023 both units report, with a figure that one of them changed; the office consolidates.
  func firstReports() async throws {
    try go(2023, 6, 2)
    var content = Report.Content()
    content.passages = [
      ReportHeading.results.key:
        "Hai sáng kiến đã được xét chọn, gửi Văn phòng Sở; đã phổ biến ở hai buổi giao ban.",
      ReportHeading.shortcomings.key: "Chưa có kinh phí riêng cho việc áp dụng thử.",
      ReportHeading.proposals.key: "Hướng dẫn cách tính số tiền làm lợi.",
    ]
    content.changes = [.init(key: "filed", value: .number(4), reason: "Một hồ sơ giấy chưa nhập vào hệ thống.")]
    (content.number, content.day, content.signer) = ("15/BC-TTUD", office.clock.now.day, "Nguyễn Giám Đốc Mẫu")
    let (centre, division) = (try unit("qt-tt"), try unit("qt-ql"))
    try await send("sau-thang", of: centre, content, file("bao-cao-6-thang.pdf"))
    try await send("sau-thang", of: division, .nothingToAdd)
    try go(2023, 6, 8)
    let officer = try cast.person("qt-tiep-nhan")
    for unit in [centre, division] {
      try await office.run(.takeReport("sau-thang", of: unit, in: Cast.quangTri, note: ""), as: officer)
    }
    content.changes = []
    (content.number, content.day, content.signer) = ("31/BC-VP", office.clock.now.day, "Lương Văn Phòng Mẫu")
    try await office.run(
      .issueConsolidatedReport(of: "sau-thang", in: Cast.quangTri, content: content), as: officer)
  }

  /// Before 10/11/2023 nobody reported; one came late, one was given back.
  func yearlyReports() async throws {
    try go(2023, 11, 21)
    let (centre, division) = (try unit("qt-tt"), try unit("qt-ql"))
    try await send("nam", of: centre, .nothingToAdd)
    try await send("nam", of: division, .nothingToAdd)
    try await office.run(
      .returnReport(
        "nam", of: division, in: Cast.quangTri, reason: "Chưa nêu kết quả tuyên truyền và kiến nghị của đơn vị."),
      as: cast.person("qt-tiep-nhan"))
  }

  /// In April 2024 a department of Hưng Yên has sent its first review, and writes at the last one.
  func reviews() async throws {
    let (head, department) = (try cast.person("hy-thu-truong"), try unit("hy"))
    try await office.run(
      .requestReports("so-ket", by: department, in: Cast.hungYen, due: office.clock.now.day), as: head)
    try await office.run(
      .sendReport("so-ket", of: try unit("hy-tt"), in: Cast.hungYen, content: nil), as: cast.person("hy-trung-tam"))
    var content = Report.Content()
    content.passages = [
      ReportHeading.results.key: "Đã phổ biến kế hoạch đến các phòng, trung tâm; hai sáng kiến đã nộp.",
      ReportHeading.next.key: "Xét chọn, đề nghị khen thưởng trong quý III.",
    ]
    (content.number, content.day, content.signer) = ("42/BC-SKHCN", office.clock.now.day, "Đào Thủ Trưởng Mẫu")
    try await office.run(
      .sendReport("so-ket", of: department, in: Cast.hungYen, content: content, file: try await file("so-ket.pdf")),
      as: head)
    try await office.run(
      .saveReport("tong-ket", of: department, in: Cast.hungYen, content: content, file: nil), as: head)
  }

  /// A scan as units attach it.
  private func file(_ name: String) async throws -> KeptFile {
    guard let kept = try await office.files.keep(scan("Bao cao, ban quet minh hoa")) else { throw Refusal.absent }
    return KeptFile(digest: kept.digest, name: name, size: kept.size, type: kept.type.mediaType)
  }

  private func unit(_ key: String) throws -> Domain.Unit.ID {
    guard let unit = cast.units[key] else { throw Refusal.absent }
    return unit
  }

  private func send(
    _ duty: String, of unit: Domain.Unit.ID, _ content: Report.Content, _ file: KeptFile? = nil
  ) async throws {
    try await office.run(
      .sendReport(
        duty, of: unit, in: Cast.quangTri, content: content, entered: "Đơn vị gửi bản giấy, Văn phòng Sở nhập thay.",
        file: file), as: cast.person("qt-tiep-nhan"))
  }
}
