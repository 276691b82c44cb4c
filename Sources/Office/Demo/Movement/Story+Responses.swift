import Domain
import Store

/// Units' plans in response to the movement of Quảng Trị.
extension Story {
  /// One unit's is noted, another's was corrected by a later one that was noted too.
  func responses() async throws {
    let first = try await send(
      "08/KH-TTUD", of: "qt-tt", by: "qt-thu-truong",
      "Mỗi viên chức đăng ký một sáng kiến hoặc ý tưởng mới; xét chọn trong tháng 5; tuyên truyền hằng tháng.")
    let second = try await send(
      "05/KH-QL", of: "qt-ql", by: "qt-thu-truong",
      "Phòng đăng ký hai ý tưởng mới về cải cách thủ tục; họp xét chọn ngày 20 tháng 5.")
    let officer = try cast.person("qt-tiep-nhan")
    for response in [first, second] { try await office.run(.noteResponse(response), as: officer) }
    try go(2023, 3, 6)
    let corrected = try await send(
      "11/KH-QL", of: "qt-ql", by: "qt-thu-truong",
      "Thay Kế hoạch số 05/KH-QL: phòng đăng ký ba ý tưởng mới; họp xét chọn ngày 15 tháng 5.")
    try await office.run(.noteResponse(corrected), as: officer)
  }

  /// In Hưng Yên one waits for the department's office, one was sent back, other units have none.
  func responsesInHungYen() async throws {
    let returned = try await send(
      "02/KH-THPT", to: Cast.hungYen, of: "hy-th", by: "hy-hieu-truong",
      "Nhà trường phát động phong trào thi đua đoàn kết sáng tạo trong cán bộ, giáo viên.")
    try await office.run(
      .returnResponse(returned, reason: "Kế hoạch chưa nêu chỉ tiêu và người chịu trách nhiệm."),
      as: cast.person("hy-van-phong"))
    _ = try await send(
      "15/KH-SKHCN", to: Cast.hungYen, of: "hy", by: "hy-thu-truong",
      "Mỗi phòng, đơn vị đăng ký ít nhất một sáng kiến; sơ kết trong quý IV.")
  }

  /// A unit sends a plan in response with its signed copy.
  private func send(
    _ number: String, to plan: Plan.ID = Cast.quangTri, of unit: String, by person: String, _ summary: String
  ) async throws -> ResponsePlan.ID {
    guard let unit = cast.units[unit], let kept = try await office.files.keep(Array("%PDF-1.7 \(number)".utf8)) else {
      throw Refusal.absent
    }
    let (id, day) = (ResponsePlan.ID(at: office.clock.now), office.clock.now.day)
    let content = try SignedDocument(
      number: number, day: day, summary: summary,
      file: KeptFile(
        digest: kept.digest, name: "ke-hoach-huong-ung.pdf", size: kept.size, type: kept.type.mediaType), on: day)
    try await office.run(
      .sendResponse(id: id, to: plan, from: unit, content: content), as: try cast.person(person))
    return id
  }
}
