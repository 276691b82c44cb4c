import Domain
import Store

/// What the rehearsal's district recognised goes to its province.
extension Story {
  /// The authors ask for it, the district's office sends one list, the province judges all but one.
  func levels() async throws {
    try go(2022, 10, 3)
    let asked = try await wishes()
    try go(2022, 10, 10)
    let officer = try cast.person("vt-tiep-nhan-kt")
    let list = ForwardingList.ID(at: office.clock.now)
    try await office.run(
      .prepareForwardingList(
        id: list, plan: Cast.vinhTuong, forwarding: Forwarding.standardID, dossiers: asked), as: officer)
    try await office.run(
      .sendForwardingList(
        list,
        signing: Signing(
          number: "86/UBND-KTHT", day: office.clock.now.day, signer: "Phó Chủ Tịch Huyện Mẫu",
          authority: try SigningAuthority(
            collective: "Ủy ban nhân dân", capacity: .forHead, head: "Chủ tịch", title: "Phó Chủ tịch")),
        reception: Reception(track: "ca-nam", field: "san-xuat-kinh-doanh")), as: officer)
    let higher = try await office.read(as: officer) { try $0.forwardingList(list).items.compactMap(\.higher) }
    try go(2022, 10, 20)
    try await office.run(.receiveDossiers(higher), as: cast.person("tinh-tiep-nhan"))
    for id in higher.dropLast() { try await accept(id, by: "tinh-tiep-nhan") }
    try await judge(Array(higher.dropLast()))
  }

  /// Two authors ask for two of theirs each; one does not ask for a third.
  private func wishes() async throws -> [Dossier.ID] {
    var asked: [Dossier.ID] = []
    for key in ["tac-gia-9", "tac-gia-10"] {
      let author = try cast.person(key)
      let own = try await office.read(as: author) { desk in
        try Dossiers.written(by: author, on: desk.connection).filter(\.state.isShownToAll).map(\.id).sorted()
      }
      for id in own.prefix(2) { try await office.run(.wishHigher(id, isYes: true), as: author) }
      for id in own.dropFirst(2).prefix(1) { try await office.run(.wishHigher(id, isYes: false), as: author) }
      asked += own.prefix(2)
    }
    return asked
  }

  private func judge(_ ids: [Dossier.ID]) async throws {
    try go(2022, 11, 15)
    let session = try await hold(
      ids, plan: Cast.province, secretary: "tinh-thu-ky", name: "Phiên xét sáng kiến cấp tỉnh")
    try await handIn(["tinh-chu-tich-hd", "tinh-thu-ky", "tinh-uy-vien"], on: ids, in: session) { _, place in
      Ballot.Entry(
        points: place == ids.count - 1
          ? ["tinh-moi": Points(20), "ap-dung": Points(20), "hieu-qua": Points(15)]
          : ["tinh-moi": Points(34 - place), "ap-dung": Points(26), "hieu-qua": Points(25)])
    }
    try await office.run(.closeSession(session), as: cast.person("tinh-chu-tich-hd"))
    try go(2022, 12, 1)
    _ = try await decide(
      session, under: Cast.province, number: "2204/QĐ-UBND", secretary: "tinh-thu-ky", authority: "tinh-quyet-dinh",
      officer: "tinh-tiep-nhan")
  }
}
