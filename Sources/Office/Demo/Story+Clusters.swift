import Domain
import Store

/// A cluster of Hưng Yên: it was set up, its leader filed a review and opened a vote.
extension Story {
  func clusters() async throws {
    let id = Cluster.ID(at: office.clock.now)
    try await office.run(
      .setUpCluster(
        id, under: Cast.hungYen, year: office.clock.now.day.year,
        ClusterEntry(
          name: "Cụm thi đua số 1", leader: "Trung tâm Kỹ thuật Thử Nghiệm",
          members: ["Chi cục Tiêu chuẩn Mẫu", "Trường Trung học phổ thông Thử Nghiệm"], body: nil)),
      as: cast.person("hy-van-phong"))
    let leader = try cast.person("hy-trung-tam")
    guard let kept = try await office.files.keep(Array("%PDF-1.7 sơ kết cụm".utf8)) else { throw Refusal.absent }
    let day = office.clock.now.day
    let content = try SignedDocument(
      number: "03/BC-CTĐ1", day: day, summary: "Ba đơn vị đã đăng ký 07 sáng kiến; một sáng kiến được nhân rộng.",
      file: KeptFile(
        digest: kept.digest, name: "so-ket-cum.pdf", size: kept.size, type: kept.type.mediaType), on: day)
    try await office.run(
      .reviewCluster(id, review: Cluster.Review.ID(at: office.clock.now), content: content), as: leader)
    let list = ClusterList.ID(at: office.clock.now)
    try await office.run(
      .openClusterList(
        list, of: id, title: "Đề nghị tặng Bằng khen phong trào sáng kiến",
        lines: ["Chi cục Tiêu chuẩn Mẫu; Bằng khen của Chủ tịch UBND tỉnh", "Tổ Kiểm định Thử Nghiệm; Giấy khen"]),
      as: leader)
    guard let unit = cast.units["hy-tt"] else { throw Refusal.absent }
    try await office.run(.voteInCluster(list, unit: unit, agrees: [true, true]), as: leader)
  }
}
