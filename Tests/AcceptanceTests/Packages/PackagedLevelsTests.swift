import Archives
import Domain
import Foundation
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// From a district to its province, each in an installation of its own (Vĩnh Tường 2022, II.2).
@Suite struct PackagedLevelsTests {
  fileprivate static let picture = Array("%PDF-1.7 minh chứng".utf8)

  /// A district that has sent three initiatives, and a province that has heard of nothing.
  private struct Levels {
    var district: LevelsTests.People
    var province: LevelsTests.People
    var list: ForwardingList.ID
    var ids: [Dossier.ID]
    var path: String { district.test.folder + "/danh-muc.sangkien" }
    var back: String { province.test.folder + "/ket-qua.sangkien" }

    init() async throws {
      district = try await LevelsTests.People(isTogether: false)
      province = try await LevelsTests.People()
      ids = try await district.recognised(["Một", "Hai", "Ba"], file: PackagedLevelsTests.picture)
      try await district.office.run(
        .admitParticipant(
          id: AdmittedParticipant.ID(at: district.office.clock.now), plan: LevelsTests.district,
          signIn: try await district.office.read(as: nil) { [district] in try $0.person(district.author).signIn },
          Admission.Entry(reason: "Từng công tác tại huyện.", document: "15/UBND", day: Day("2022-08-01"))),
        as: district.officer)
      for id in ids { try await district.office.run(.wishHigher(id, isYes: true), as: district.author) }
      for people in [district, province] { try people.test.go(to: "2022-09-20T08:00") }
      list = try await district.listed(ids)
      try await district.send(list)
      try await export()
    }

    func export() async throws {
      let content = try await district.office.read(as: nil) { [list] in try PackageContent(of: list, at: $0) }
      try await district.office.export(content, to: path)
    }

    func receive() async throws -> String {
      try await province.office.receivePackage(at: path, for: LevelsTests.province, as: province.provinceOfficer)
    }

    func take(_ key: String, trusting fingerprint: String? = nil) async throws {
      try await province.office.takePackage(
        key, reception: Reception(track: "ca-nam", field: "san-xuat-kinh-doanh"), trusting: fingerprint,
        as: province.provinceOfficer)
    }

    var fingerprint: String { get async throws { try await district.office.packageKey().signer.fingerprint } }

    func arrived() async throws -> [Dossier] {
      try await province.office.read(as: nil) { desk in
        try Dossiers.arrivals(at: LevelsTests.province, on: desk.connection).flatMap {
          try Dossiers.arrived(with: $0.origin.arrival, at: LevelsTests.province, on: desk.connection)
        }
      }
    }
  }

  @Test("A list goes up as a package, once, when its signer's key was compared; its files come with it")
  func goingUp() async throws {
    let levels = try await Levels()
    let key = try await levels.receive()
    let unknown = await #expect(throws: Refusal.self) { try await levels.take(key) }
    let fingerprint = try await levels.fingerprint
    #expect(
      unknown?.reason
        == "Chưa biết nơi ký gói này: «Ủy ban nhân dân huyện Vĩnh Tường», vân tay khóa \(fingerprint).")
    #expect(try await levels.arrived() == [], "nothing is half taken in")
    try await levels.take(key, trusting: fingerprint.uppercased())

    let arrived = try await levels.arrived()
    #expect(arrived.map(\.writing.title) == ["Một", "Hai", "Ba"])
    #expect(arrived.map(\.state) == [.endorsed, .endorsed, .endorsed])
    #expect(Set(arrived.map(\.writing.field)) == ["quan-ly-nha-nuoc"])
    #expect(arrived[0].origin?.dossier == levels.ids[0] && arrived[0].origin?.letterNumber == "18/UBND-KTHT")
    #expect(arrived[0].origin?.finding?.text == "được công nhận, 100% phiếu đạt")
    #expect(
      arrived[0].origin?.exceptions.map { "\($0.kind.name). \($0.text) \($0.officer)" } == [
        "Tham gia ngoài đối tượng. Văn bản số 15/UBND ngày 1/8/2022: Từng công tác tại huyện. Lê Tiếp Nhận"
      ])
    #expect(arrived.map { $0.attachments.map(\.part) } == [["kem-theo"], ["kem-theo"], ["kem-theo"]])
    let file = try #require(arrived[0].attachments.first)
    #expect(try await levels.province.office.files.read(file.digest, from: 0, count: 100) == Self.picture)
    let filer = try await levels.province.office.read(as: nil) { try $0.person(arrived[0].filer).name }
    #expect(filer == "Ủy ban nhân dân huyện Vĩnh Tường")

    var refusal = await #expect(throws: Refusal.self) { try await levels.take(key) }
    #expect(refusal?.reason == "Gói này đã nhập ngày 20/9/2022.")
    try await levels.export()
    refusal = await #expect(throws: Refusal.self) { _ = try await levels.receive() }
    #expect(refusal?.reason == "Gói này đã nhập ngày 20/9/2022.")
    #expect(try await levels.arrived().count == 3)
    // The province's office takes them in as it does others.
    try await levels.province.accept(arrived.map(\.id), by: levels.province.provinceOfficer)
    _ = try await levels.province.test.verify()
  }

  @Test("What the province found comes back as a package, is matched to the dossiers, and later findings replace it")
  func comingBack() async throws {
    let levels = try await Levels()
    try await levels.take(try await levels.receive(), trusting: try await levels.fingerprint)
    let arrived = try await levels.arrived().map(\.id)
    let (province, signer) = (levels.province, try await levels.district.office.packageKey().signer.text)
    func results() async throws -> PackageResults {
      try await province.office.read(as: nil) { [list = levels.list] in
        try PackageResults(of: list, from: signer, in: LevelsTests.province, at: $0)
      }
    }
    await #expect(throws: Refusal.self) { _ = try await results() }
    try await province.accept(arrived, by: province.provinceOfficer)
    try await province.decide(
      Array(arrived.prefix(2)), LevelsTests.province, province.provinceCouncil, "7/QĐ-UBND",
      by: province.provinceAuthority
    ) { index in
      Ballot.Entry(points: ["tinh-moi": Points(40), "ap-dung": Points(index == 0 ? 30 : 10), "hieu-qua": Points(0)])
    }
    try await province.office.export(try await results(), to: levels.back)

    let district = levels.district
    func receive() async throws -> String {
      try await district.office.receivePackage(at: levels.back, for: LevelsTests.district, as: district.officer)
    }
    let key = try await receive()
    let trusted = try await province.office.packageKey().signer.fingerprint
    try await district.office.takePackage(key, reception: nil, trusting: trusted, as: district.officer)
    let day = Day("2022-09-20")
    let first = [
      Finding(.recognised, mean: "70,00 điểm", decisionNumber: "07/QĐ-UBND", decisionDay: day),
      Finding(.notRecognised, mean: "50,00 điểm", decisionNumber: "07/QĐ-UBND", decisionDay: day), nil,
    ]
    #expect(try await district.list(levels.list).items.map(\.answer) == first)
    await #expect(throws: Refusal.self) { _ = try await receive() }

    try await province.decide(
      [arrived[2]], LevelsTests.province, province.provinceCouncil, "8/QĐ-UBND", by: province.provinceAuthority
    ) { _ in Ballot.Entry(points: ["tinh-moi": Points(40), "ap-dung": Points(30), "hieu-qua": Points(30)]) }
    try await province.office.export(try await results(), to: levels.back)
    try await district.office.takePackage(try await receive(), reception: nil, trusting: nil, as: district.officer)
    #expect(
      try await district.list(levels.list).items.map(\.answer) == first.dropLast() + [
        Finding(.recognised, mean: "100,00 điểm", decisionNumber: "08/QĐ-UBND", decisionDay: day)
      ])
    _ = try await district.test.verify()
  }

  @Test("Findings signed by another than the first who answered are not taken, nor those on lists never sent")
  func strangers() async throws {
    let levels = try await Levels()
    let (district, stranger) = (levels.district, try await LevelsTests.People())
    func results(_ list: ForwardingList.ID, _ dossier: Dossier.ID) throws -> PackageResults {
      let text =
        #"""
        {"list":"\#(list)","plan":"p","planTitle":"Kế hoạch","issuer":"Tỉnh","answers":[{"dossier":"\#(dossier)\#
        ","finding":{"verdict":"recognised"}}]}
        """#
      return try JSONDecoder().decode(PackageResults.self, from: Data(text.utf8))
    }
    func bring(_ results: PackageResults, from people: LevelsTests.People) async throws {
      try await people.office.export(results, to: levels.back)
      let key = try await district.office.receivePackage(
        at: levels.back, for: LevelsTests.district, as: district.officer)
      try await district.office.takePackage(
        key, reception: nil, trusting: try await people.office.packageKey().signer.fingerprint, as: district.officer)
    }
    try await bring(try results(levels.list, levels.ids[0]), from: levels.province)
    let refusals = [
      await #expect(throws: Refusal.self) {
        try await bring(try results(levels.list, levels.ids[1]), from: stranger)
      },
      await #expect(throws: Refusal.self) {
        try await bring(try results(levels.list, Dossier.ID(at: district.office.clock.now)), from: levels.province)
      },
      await #expect(throws: Refusal.self) {
        try await bring(
          try results(ForwardingList.ID(at: district.office.clock.now), levels.ids[0]), from: levels.province)
      },
      await #expect(throws: Refusal.self) {
        try await bring(try results(levels.list, levels.ids[0]), from: district)
      },
    ]
    #expect(
      refusals.map { $0?.reason } == [
        "Kết quả trước của danh mục này do một nơi khác ký.",
        "Gói có kết quả của sáng kiến không thuộc danh mục đã gửi.",
        "Gói trả kết quả cho một danh mục mà hệ thống này không gửi.", "Gói này do chính hệ thống này ký.",
      ])
    _ = try await district.test.verify()
  }

  @Test("Two nodes that take one package in at once make its dossiers once")
  func twoNodes() async throws {
    let levels = try await Levels()
    let key = try await levels.receive()
    let nodes = [levels.province.office, try levels.province.test.anotherNode()]
    let fingerprint = try await levels.fingerprint
    let taken = await withTaskGroup(of: Bool.self) { group in
      for node in nodes + nodes {
        group.addTask {
          do {
            try await node.takePackage(
              key, reception: Reception(track: "ca-nam", field: "san-xuat-kinh-doanh"), trusting: fingerprint,
              as: levels.province.provinceOfficer)
            return true
          } catch {
            #expect(error is Refusal, "\(error)")
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(taken == 1)
    #expect(try await levels.arrived().count == 3)
    try await nodes[0].seal()
    _ = try await levels.province.test.verify()
  }

  @Test("A package altered anywhere is not received")
  func tampered() async throws {
    let levels = try await Levels()
    let whole = try Data(contentsOf: URL(fileURLWithPath: levels.path))
    var random = SplitMix(seed: 11)
    for _ in 0..<60 {
      var copy = whole
      copy[Int.random(in: 0..<copy.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      try copy.write(to: URL(fileURLWithPath: levels.path))
      do {
        // What is between the entries of a ZIP says nothing and may change: then it is the package that was signed.
        _ = try await levels.receive()
      } catch {
        #expect(error is Refusal, "\(error)")
      }
    }
    let received = try await levels.province.office.read(as: nil) {
      try Packages.received(for: LevelsTests.province, limit: 10, offset: 0, on: $0.connection).packages
    }
    #expect(
      received.count <= 1 && received.allSatisfy { $0.count == 3 && $0.from == "Ủy ban nhân dân huyện Vĩnh Tường" })
  }
}
