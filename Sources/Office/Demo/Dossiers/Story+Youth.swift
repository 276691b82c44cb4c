import Domain
import Store

/// A contest for the young: what was filed in spring has its prizes; in summer one work waits for its school, and of
/// another a family has not answered.
extension Story {
  private static let plan = Cast.youth
  private static let (teacher, head, officer) = ("tre-giao-vien", "tre-hieu-truong", "tre-tiep-nhan")

  /// A pupil with what the mother consents to; nil where she has not answered.
  private struct Pupil {
    var name: String
    var consents: Set<Consent.Matter>?

    init(_ name: String, _ consents: Set<Consent.Matter>? = Set(Consent.Matter.allCases)) {
      (self.name, self.consents) = (name, consents)
    }
  }

  private struct Work {
    var title: String
    var field: Category.ID
    var pupils: [Pupil]
    /// What each judge gives for either criterion, in the first round and in the second.
    var points: (first: Int, second: Int) = (0, 0)
  }

  private static let spring = [
    Work(
      title: "Đèn bàn tự tắt khi rời chỗ ngồi", field: "do-dung", pupils: [Pupil("Tống Bé Mẫu"), Pupil("Mai Bé Thử")],
      points: (9, 9)),
    // One mother consents to the work alone.
    Work(
      title: "Thùng rác biết nhắc phân loại", field: "moi-truong",
      pupils: [Pupil("Cù Bé Mẫu", [.work]), Pupil("Tạ Bé Thử")], points: (8, 7)),
    Work(
      title: "Sa bàn an toàn giao thông trước cổng trường", field: "do-dung",
      pupils: [Pupil("Lã Bé Mẫu"), Pupil("Ứng Bé Thử")], points: (4, 0)),
  ]
  private static let waiting = Work(
    title: "Hộp giữ nhiệt từ xốp đã qua sử dụng", field: "moi-truong",
    pupils: [Pupil("Kha Bé Mẫu"), Pupil("Hà Bé Thử")])
  private static let begun = Work(
    title: "Giá sách xoay bằng bìa cứng", field: "do-dung", pupils: [Pupil("Thi Bé Mẫu"), Pupil("Quản Bé Thử", nil)])

  mutating func youth() async throws {
    try go(2024, 2, 23)
    try await seatJudges()
    var works: [Dossier.ID] = []
    for work in Self.spring { works.append(try await entered(work)) }
    try go(2024, 2, 26)
    _ = try await judged(works, by: "so-khao", leader: "tre-to-truong", secretary: "tre-giam-khao", \.first)
    try go(2024, 3, 1)
    let passed = Array(works.prefix(2))
    let last = try await judged(
      passed, by: "chung-khao", leader: "tinh-chu-tich-hd", secretary: "tinh-thu-ky", \.second)
    try go(2024, 3, 4)
    _ = try await decide(
      last, under: Self.plan, number: "08/QĐ-TĐ", secretary: "tinh-thu-ky", authority: "tre-bi-thu",
      officer: Self.officer)
    let filed = try await begun(Self.waiting, on: "mua-he")
    try await office.run(.submitDossier(filed), as: cast.person(Self.teacher))
    _ = try await begun(Self.begun, on: "mua-he")
  }

  private mutating func seatJudges() async throws {
    try await cast.establish(
      Self.plan, "Tổ Giám khảo vòng sơ khảo", by: "05/QĐ-TĐ", kind: .appraisalTeam, body: "to-so-khao",
      [("tre-to-truong", .chair), ("tre-giam-khao", .secretary), ("tinh-uy-vien-2", .member)], in: office)
    try await cast.establish(
      Self.plan, "Ban Giám khảo Cuộc thi trẻ tỉnh Mẫu", by: "06/QĐ-TĐ",
      [("tinh-chu-tich-hd", .chair), ("tinh-thu-ky", .secretary), ("tinh-uy-vien", .member)], in: office)
  }

  /// Filed by the teacher, passed on by the school, received and found valid by the office.
  private func entered(_ work: Work) async throws -> Dossier.ID {
    let id = try await begun(work, on: "mua-xuan")
    try await office.run(.submitDossier(id), as: cast.person(Self.teacher))
    try await office.run(
      .endorseDossier(id, note: "Sản phẩm do học sinh của trường tự làm.", isOwnField: nil), as: cast.person(Self.head))
    try await carry(id, to: .accepted, by: Self.officer)
    return id
  }

  /// Written by the teacher, with what the families signed.
  private func begun(_ work: Work, on track: Track.ID) async throws -> Dossier.ID {
    let teacher = try cast.person(Self.teacher)
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: office.clock.now), plan: Self.plan, track: track), as: teacher)
    guard let birth = Day(year: 2012, month: 9, day: 5) else { throw Refusal.absent }
    let authors = work.pupils.enumerated().map { place, pupil in
      Author(
        name: pupil.name, birth: birth.adding(days: 40 * place), workplace: "Trường Trung học cơ sở Mẫu Non",
        position: "Lớp 6A\(place + 1)", share: Share(hundredths: Share.whole / work.pupils.count))
    }
    let plan = try await office.read(as: teacher) { try $0.plan(Self.plan) }
    try await office.run(
      .writeDossier(id, revision: 1) { writing in
        (writing.title, writing.field, writing.work) = (work.title, work.field, plan.works.first?.id)
        writing.authors = authors
        writing.consents = zip(authors, work.pupils).compactMap { author, pupil in
          pupil.consents.map {
            Consent(of: author, guardian: "Mẹ của \(author.name)", relation: .mother, agreed: $0, ownWord: true)
          }
        }
        writing.passages[.before] = "Ở lớp, ở nhà các em hay quên; người lớn phải nhắc nhiều lần trong ngày."
        writing.passages[.content] =
          "1. Các em vẽ và làm thử bằng bìa.\n2. Làm lại bằng vật liệu cũ, có thầy cô hướng dẫn phần điện."
        writing.passages[.novelty] = "Các em tự nghĩ ra cách làm; trong trường chưa ai làm như vậy."
        writing.passages[.spread] = "Lớp nào cũng làm được, vật liệu dưới một trăm nghìn đồng."
        writing.passages[.benefitByAuthors] = "Dùng ở hai lớp trong một tháng, không phải nhắc nữa."
      }, as: teacher)
    try await attachPapers(of: id, under: plan, by: teacher)
    return id
  }

  private func attachPapers(of id: Dossier.ID, under plan: Plan, by teacher: Person.ID) async throws {
    let writing = try await office.read(as: teacher) { try $0.dossier(id).writing }
    let signed = Set(writing.consents.map(\.subject.part))
    for place in plan.filePlaces(for: writing) where place.isRequired {
      guard !place.id.isConsent || signed.contains(place.id) else { continue }
      for number in 1...max(1, place.least) {
        let bytes = scan("Phieu dong y, giay xac nhan so \(number)")
        guard let kept = try await office.files.keep(bytes) else { throw Refusal.absent }
        let file = Attachment(
          digest: kept.digest, name: "\(place.id)-\(number).pdf", size: kept.size, type: kept.type.mediaType,
          part: place.id, added: office.clock.now)
        try await office.run(.attachFile(id, attachment: file), as: teacher)
      }
    }
  }

  /// A session of today whose result its leader locks.
  private func judged(
    _ works: [Dossier.ID], by judgement: Judgement.ID, leader: String, secretary: String,
    _ points: KeyPath<(first: Int, second: Int), Int>
  ) async throws -> Session.ID {
    let session = try await hold(
      works, plan: Self.plan, judgement: judgement, secretary: secretary,
      name: judgement == "so-khao" ? "Chấm sơ khảo đợt mùa xuân" : "Chấm chung khảo đợt mùa xuân")
    let judges = [leader, secretary, judgement == "so-khao" ? "tinh-uy-vien-2" : "tinh-uy-vien"]
    try await handIn(judges, on: works, in: session) { _, place in
      let each = Points(Self.spring[place].points[keyPath: points])
      return Ballot.Entry(points: ["sang-tao": each, "ap-dung": each])
    }
    try await office.run(.closeSession(session), as: cast.person(leader))
    return session
  }
}
