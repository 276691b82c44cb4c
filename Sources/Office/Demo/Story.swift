import Domain
import Store

/// What happened in a rehearsal before it begins, day by day.
struct Story {
  var office: Office
  var cast: Cast

  /// The first day that anything happens.
  static let beginning = Day(daysSince1970: 19_009)  // 17/01/2022

  mutating func tell() async throws {
    try await pastYears()
    try await vinhTuong(
      Script.vinhTuongEducation, track: "giao-duc", month: 2, intake: "vt-tiep-nhan-gd", number: "215/QĐ-UBND")
    try await vinhTuong(
      Script.vinhTuongEconomy, track: "kinh-te-xa-hoi", month: 8, intake: "vt-tiep-nhan-kt", number: "1107/QĐ-UBND")
    try await spend()
    try await levels()
    try await amend()
    try await replicateFirst()
    try await firstContest()
    try await quangTri()
    try await nextContest()
    try await thuaThienHue()
    try await fund()
    try await honours()
    try await books()
    try await markContest()
    try await youth()
    try await tamDiep()
    try await questions()
    try await announce()
    try await news()
    try await events()
    try await inspections()
    try await request()
    try await replicate()
    try await models()
    try await needs()
    try await submissions()
    try await signedCopies()
    try await hungYen()
    try await reviews()
    try await estimate()
    try await commend()
    try await changes()
    try await accountRequests()
    try await tellByMail()
  }

  // MARK: A plan that is over

  private func vinhTuong(_ scripts: [Script], track: Track.ID, month: Int, intake: String, number: String) async throws
  {
    var ids: [Dossier.ID] = []
    for (index, script) in scripts.enumerated() {
      try go(2022, month, 5 + index * 2)
      ids.append(try await file(script, Cast.vinhTuong, track, head: "vt-thu-truong"))
    }
    try go(2022, month, 22)
    try await office.run(.receiveDossiers(ids), as: cast.person(intake))
    for id in ids { try await accept(id, by: intake) }
    if track == "giao-duc" { ids = try await appraise(ids) }
    try go(2022, month == 2 ? 3 : 9, month == 2 ? 12 : 5)
    let session = try await hold(
      ids, plan: Cast.vinhTuong, judgement: track == "giao-duc" ? "hoi-dong-giao-duc" : "hoi-dong-kinh-te",
      secretary: "vt-thu-ky", name: "Phiên xét \(month == 2 ? "Giáo dục và Đào tạo" : "Kinh tế - xã hội")")
    let members = ["vt-chu-tich-hd", "vt-thu-ky", "vt-uy-vien-1", "vt-uy-vien-2", "vt-uy-vien-3"]
    try await handIn(members, on: ids, in: session) { seat, place in
      let vote: Ballot.Vote = place == ids.count - 1 && seat > 1 ? .no : .yes
      return Ballot.Entry(vote: vote, found: found(place < 3))
    }
    try await office.run(.closeSession(session), as: cast.person("vt-chu-tich-hd"))
    try go(2022, month == 2 ? 3 : 9, 25)
    _ = try await decide(
      session, under: Cast.vinhTuong, number: number, secretary: "vt-thu-ky", authority: "vt-quyet-dinh",
      officer: "vt-tiep-nhan-kt")
  }

  /// The appraisal team votes: what passes and is found outstanding and replicable goes on.
  private func appraise(_ ids: [Dossier.ID]) async throws -> [Dossier.ID] {
    try go(2022, 3, 5)
    let session = try await hold(
      ids, plan: Cast.vinhTuong, judgement: "tham-dinh", secretary: "vt-tiep-nhan-gd", name: "Hội nghị thẩm định")
    try await handIn(["vt-tham-dinh", "vt-tiep-nhan-gd", "vt-uy-vien-2"], on: ids, in: session) { seat, place in
      let isLast = place == ids.count - 1
      return Ballot.Entry(
        vote: .yes, found: found(!isLast),
        remark: isLast && seat == 0 ? "Mới áp dụng ở một lớp, chưa đủ để nhân rộng." : "")
    }
    try await office.run(.closeSession(session), as: cast.person("vt-tham-dinh"))
    return ids.dropLast()
  }

  private func found(_ isOutstanding: Bool) -> [String: Bool] { ["tieu-bieu": true, "nhan-rong": isOutstanding] }

  /// Signed today as the plan's decisions are.
  func signing(_ number: String, for plan: Plan.ID) async throws -> Signing {
    let signature = try await office.read(as: nil) { try $0.plan(plan).decidingSignature }
    let signers = [Cast.vinhTuong: "Chủ Tịch Huyện Mẫu", Cast.youth: "Bí Thư Tỉnh Đoàn Mẫu"]
    return Signing(
      number: number, day: office.clock.now.day, signer: signers[plan] ?? "Chủ Tịch Tỉnh Mẫu",
      authority: SigningAuthority(signature))
  }

  /// The decision on a closed session, from its draft to its publication.
  func decide(
    _ session: Session.ID, under plan: Plan.ID, number: String, secretary: String, authority: String, officer: String
  ) async throws -> Decision.ID {
    let (drafter, authority, officer) = (
      try cast.person(secretary), try cast.person(authority), try cast.person(officer)
    )
    try await office.run(.draftDecision(session), as: drafter)
    try await office.run(.sendDraft(session, note: "Trình danh sách theo biên bản họp Hội đồng."), as: drafter)
    try await office.run(.approveDraft(session), as: authority)
    let decision = Decision.ID(at: office.clock.now)
    try await office.run(
      .issueDecision(id: decision, session: session, signing: try await signing(number, for: plan)), as: authority)
    try await office.run(.issueCertificates(decision), as: officer)
    try await office.run(.publishDecision(decision), as: officer)
    return decision
  }

  // MARK: A plan under way

  private func tamDiep() async throws {
    var inCouncil: [Dossier.ID] = []
    var refused: Dossier.ID?
    for (index, script) in Script.tamDiep.enumerated() {
      try go(2024, 3, 5 + index / 3)
      let track: Track.ID = script.field == "giao-duc" ? "dot-1" : "dot-2"
      let id = try await file(script, Cast.tamDiep, track, head: head(of: script.author))
      if script.reach == .inCouncil { inCouncil.append(id) }
      if script.reach == .refused, script.author == "tac-gia-1" { refused = id }
      try await carry(id, to: script.reach)
    }
    try go(2024, 4, 8)
    if let refused {
      try await office.run(
        .fileComplaint(
          id: Complaint.ID(at: office.clock.now), dossier: refused,
          text: "Giáo án do tôi soạn lại cho trường, không sao chép. Tôi gửi kèm bản thảo có ngày tháng để đối chiếu."),
        as: cast.person("tac-gia-1"))
    }
    let session = try await hold(inCouncil, plan: Cast.tamDiep, secretary: "thu-ky", name: "Phiên chấm thử tháng 4")
    try await score(inCouncil, in: session)
  }

  private func head(of author: String) -> String {
    switch author {
    case "tac-gia-1", "tac-gia-3", "tac-gia-6": "hieu-truong"
    case "tac-gia-2", "tac-gia-5": "chu-tich-phuong"
    default: "thu-truong-td"
    }
  }

  /// Brings an endorsed dossier as far as the receiving office takes it.
  func carry(
    _ id: Dossier.ID, to reach: Script.Reach, by name: String = "tiep-nhan",
    refusing refusal: (clause: String, reason: String) = (
      "II.2", "Không có tính mới: sản phẩm mua sẵn hoặc sao chép."
    )
  ) async throws {
    let officer = try cast.person(name)
    guard reach > .endorsed else { return }
    if reach == .withdrawn { return }
    try await office.run(.receiveDossiers([id]), as: officer)
    switch reach {
    case .incomplete, .unanswered:
      try await office.run(
        .askCompletion(
          id, text: "Bổ sung số liệu trước và sau khi áp dụng.\nNêu rõ nơi đã áp dụng thử.",
          due: Day(year: 2024, month: 4, day: reach == .unanswered ? 8 : 12)),
        as: officer)
    case .refused:
      try await office.run(.refuseDossier(id, clause: refusal.clause, reason: refusal.reason), as: officer)
    case .accepted, .inCouncil: try await accept(id, by: name)
    default: break
    }
  }

  /// Six members have handed in everything, one half, two nothing yet.
  private func score(_ dossiers: [Dossier.ID], in session: Session.ID) async throws {
    let members = (1...6).map { "uy-vien-\($0)" }
    try await handIn(members, on: dossiers, in: session) { seat, place in
      guard seat < 5 || place < dossiers.count / 2 else { return nil }
      let spread = (seat * 7 + place * 5) % 9
      return Ballot.Entry(
        points: [
          "tinh-moi": Points(27 - place * 2 + spread % 3), "ap-dung": Points(26 - place + spread % 4),
          "kinh-te": Points(hundredths: 1600 - place * 50 + spread * 25), "xa-hoi": Points(17 - place % 4),
        ], remark: place == 0 ? "Dễ làm, rẻ, trẻ tham gia thật." : "")
    }
  }

  /// Members hand in what they say on dossiers, by their places; nil where one says nothing.
  func handIn(
    _ members: [String], on dossiers: [Dossier.ID], in session: Session.ID,
    _ entry: (_ member: Int, _ dossier: Int) -> Ballot.Entry?
  ) async throws {
    var ballots: [(Command<Int>, Person.ID)] = []
    for (seat, member) in members.enumerated() {
      for (place, dossier) in dossiers.enumerated() {
        guard let entry = entry(seat, place) else { continue }
        ballots.append(
          (.writeBallot(session, dossier: dossier, entry: entry, submit: true), try cast.person(member)))
      }
    }
    try await office.runTogether(ballots)
  }

  // MARK: Steps

  func go(_ year: Int, _ month: Int, _ day: Int) throws {
    guard let day = Day(year: year, month: month, day: day) else { throw Refusal.absent }
    let morning = VietnamTime.instant(day, hour: 8)
    if morning > office.clock.now { try office.clock.advance(to: morning) }
  }

  /// Writes a dossier and brings it as far as its unit.
  func file(_ script: Script, _ plan: Plan.ID, _ track: Track.ID, head: String) async throws -> Dossier.ID {
    let author = try cast.person(script.author)
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: office.clock.now), plan: plan, track: track), as: author)
    let isShort = script.reach == .draft
    let year = office.clock.now.day.year
    let rules = try await office.read(as: author) { try $0.plan(plan) }
    let declared = Set(rules.exclusions.map(\.id.description))
    try await office.run(
      .writeDossier(id, revision: 1) { writing in
        writing.title = script.title
        writing.work = script.work ?? (rules.asksForWork && !isShort ? rules.works.first?.id : nil)
        writing.field = script.field
        writing.solution =
          isShort || rules.solutions.isEmpty
          ? nil : script.solution ?? (script.field == "cai-cach-hanh-chinh" ? "quan-ly" : "ky-thuat")
        writing.passages[.before] =
          "Cách làm cũ tốn thời gian và khó theo dõi; chưa có số liệu để so sánh giữa các đợt."
        guard !isShort else { return }
        writing.authors[0].workplace =
          writing.authors[0].workplace.isEmpty ? "Tổ dân phố 5, phường Mẫu Một" : writing.authors[0].workplace
        writing.address = "Tổ dân phố 5, phường Mẫu Một"
        writing.firstApplied =
          rules.application(of: writing) == nil ? nil : Day(year: year - 1, month: 9, day: 5)
        writing.declared = declared
        writing.recognitions = [script.recognition].compactMap { $0 }
        writing.passages[.content] =
          """
          1. Khảo sát cách làm hiện nay và ghi lại thời gian từng bước.\n2. Làm thử ở một nhóm nhỏ trong bốn tuần.\n3. \
          Sửa theo góp ý, viết hướng dẫn một trang.\n4. Áp dụng cho cả đơn vị và đo lại.
          """
        writing.passages[.novelty] =
          "Lần đầu áp dụng tại đơn vị; khác cách cũ ở chỗ người tham gia tự theo dõi được kết quả."
        writing.passages[.spread] =
          "Đã áp dụng tại đơn vị từ tháng 9; các đơn vị cùng loại dùng được ngay, không cần thiết bị riêng."
        writing.passages[.benefitByAuthors] =
          "Sau bốn tháng, thời gian giảm khoảng một phần ba, sai sót giảm từ 12 xuống 4 trường hợp mỗi tháng."
      }, as: author)
    if script.recognition != nil { try await prove(id, under: rules, by: author) }
    if let coAuthor = script.coAuthor { try await add(coAuthor, to: id, by: author) }
    guard script.reach > .draft else { return id }
    try await office.run(.submitDossier(id), as: author)
    if case .declined(let key) = script.coAuthor {
      try await office.run(.answerInvitation(id, isAuthor: false), as: cast.person(key))
    }
    if script.reach == .withdrawn {
      try await withdraw(id, script, by: author)
      return id
    }
    if script.reach > .submitted {
      for head in [head, "hieu-truong"] where try await office.read(as: nil, { try $0.dossier(id).holding }) != nil {
        try await endorse(id, by: head, under: rules, script, track)
      }
    }
    return id
  }

  /// The head endorses, and where the plan lets units select, answers each criterion.
  private func endorse(
    _ id: Dossier.ID, by head: String, under plan: Plan, _ script: Script, _ track: Track.ID
  ) async throws {
    let head = try cast.person(head)
    guard let selection = plan.unitSelection(for: track) else {
      // Reforms of procedures concern what an office itself does.
      let isOwnField = plan.asksForOwnField ? script.field == "cai-cach-hanh-chinh" : nil
      return try await office.run(
        .endorseDossier(id, note: "Đề nghị công nhận", isOwnField: isOwnField), as: head)
    }
    let criteria = selection.sheet(for: plan.ancestry(of: script.field)).criteria
    try await office.run(
      .selectDossier(id, answers: criteria.map { Dossier.Answer($0.id, isMet: true) }, note: "Đơn vị chọn gửi Sở"),
      as: head)
  }

  /// Attaches a scan wherever the plan asks for proof.
  private func prove(_ id: Dossier.ID, under plan: Plan, by author: Person.ID) async throws {
    let writing = try await office.read(as: author) { try $0.dossier(id).writing }
    guard let kept = try await office.files.keep(scan("Giay chung nhan, ban quet minh hoa")) else {
      throw Refusal.absent
    }
    for place in plan.filePlaces(for: writing) where place.isRequired {
      let file = Attachment(
        digest: kept.digest, name: "giay-chung-nhan.pdf", size: kept.size, type: kept.type.mediaType, part: place.id,
        added: office.clock.now)
      try await office.run(.attachFile(id, attachment: file), as: author)
    }
  }

  private func withdraw(_ id: Dossier.ID, _ script: Script, by author: Person.ID) async throws {
    try await office.run(.withdrawDossier(id, reason: "Tác giả muốn hoàn thiện thêm để nộp năm sau."), as: author)
  }

  func accept(_ id: Dossier.ID, by officer: String) async throws {
    let officer = try cast.person(officer)
    let plan = try await office.read(as: officer) { try $0.plan(of: try $0.dossier(id)) }
    let dossier = try await office.read(as: officer) { try $0.dossier(id) }
    try await office.run(.countCopies(id, .whole(of: dossier, under: plan)), as: officer)
    let rules = dossier.rules(under: plan).sorted()
    try await office.run(.checkDossier(id, checks: rules.map { Dossier.Check(rule: $0, holds: true) }), as: officer)
    try await office.run(.acceptDossier(id), as: officer)
  }

  /// Prepares a session with the dossiers, shares them out where a few mark each, and opens it for scoring.
  func hold(
    _ dossiers: [Dossier.ID], plan: Plan.ID, judgement: Judgement.ID = "hoi-dong", secretary: String, name: String
  ) async throws -> Session.ID {
    let rule = try await office.read(as: nil) { try $0.plan(plan).judgement(judgement) }
    let council = rule?.role == .selects ? cast.teams[plan] : cast.councils[plan]
    guard let council else { throw Refusal.absent }
    let now = office.clock.now
    let session = Session.ID(at: now)
    let secretary = try cast.person(secretary)
    try await office.run(
      .prepareSession(id: session, of: council, holding: judgement, name: name, day: now.day), as: secretary)
    if !dossiers.isEmpty {
      try await office.run(.putBeforeCouncil(session, dossiers: dossiers), as: secretary)
      if let markers = rule?.scoring.markers {
        _ = try await office.run(.shareOutReading(session, readers: markers.count, keeping: true), as: secretary)
      }
    }
    try await office.run(.openSession(session), as: secretary)
    return session
  }
}
