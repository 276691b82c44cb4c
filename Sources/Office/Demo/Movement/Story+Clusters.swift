import Domain
import Store

/// A cluster of Hưng Yên: it was set up, its leader filed a review and opened a vote; an earlier one is over.
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
    try await concluded(of: id, by: leader, content)
  }

  /// A vote of which the list went to the standing office with its minutes.
  private func concluded(of cluster: Cluster.ID, by leader: Person.ID, _ minutes: SignedDocument) async throws {
    let list = ClusterList.ID(at: office.clock.now)
    try await office.run(
      .openClusterList(
        list, of: cluster, title: "Tuyên dương phong trào quý I", lines: ["Nhóm Sáng kiến Chi cục Mẫu; Tuyên dương"]),
      as: leader)
    for (unit, head) in [("hy-tt", "hy-trung-tam"), ("hy-cc", "hy-chi-cuc")] {
      guard let unit = cast.units[unit] else { throw Refusal.absent }
      try await office.run(.voteInCluster(list, unit: unit, agrees: [true]), as: cast.person(head))
    }
    try await office.run(.sendClusterList(list, minutes: minutes), as: leader)
  }
}
