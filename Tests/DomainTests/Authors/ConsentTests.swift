import Domain
import TestSupport
import Testing

/// Young authors, their guardians and who guides them.
@Suite("What guardians do not consent to is not public")
struct ConsentTests {
  private static let rule = Plan.ConsentRule(
    below: 16, ownFrom: 7, on: Day(year: 2026, month: 6, day: 1) ?? Day(daysSince1970: 0),
    matters: Consent.Matter.allCases, source: .clause(Clause("III.5")))
  private static let guide = Plan.GuideRule(
    name: "giáo viên hướng dẫn", atMost: 2, worksOfAuthor: 1, isCertified: true, source: .clause(Clause("III.4")))

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func plan() throws -> Plan {
    var plan = try SamplePlan.plan()
    (plan.participants.guide, plan.participants.consent) = (guide, rule)
    return plan
  }

  private static func pupil(_ name: String, _ birth: String, at school: String = "Trường Mẫu") throws -> Author {
    Author(name: name, birth: try day(birth), workplace: school, position: "Lớp 8A1")
  }

  /// A dossier that a teacher began for those pupils.
  private static func dossier(
    _ pupils: [Author], consents: [Consent] = [], number: UInt64 = 9, by teacher: UInt64 = 1
  ) throws -> Dossier {
    let plan = try plan()
    let unit = Unit(
      id: AuthorshipTests.id(8), name: "Trường Mẫu", kind: "truong-hoc", since: Day(daysSince1970: 0))
    let person = try AuthorshipTests.person(teacher, "Nguyễn Thị Cô")
    let started = try Dossier.started(
      id: AuthorshipTests.id(number), by: person, unit: unit, as: AuthorshipTests.standing, plan: plan, version: 1,
      track: plan.tracks[0], at: AuthorshipTests.now)
    var writing = started.writing
    (writing.title, writing.authors, writing.consents) = ("Lọc nước", pupils, consents)
    return try started.written(writing, over: started.revision, by: person.id)
  }

  private static func consent(_ author: Author, to matters: Set<Consent.Matter>, own: Bool = true) -> Consent {
    Consent(of: author, guardian: "Phạm Phụ Huynh", relation: .mother, agreed: matters, ownWord: own)
  }

  @Test("A guardian signs for who is fifteen on the day, not for who is sixteen; from seven the child agrees too")
  func ages() throws {
    let days = ["2010-06-01", "2010-06-02", "2019-06-01", "2019-06-02"]
    #expect(try days.map { Self.rule.speaksTo(try Self.day($0)) } == [false, true, true, true])
    #expect(try days.map { Self.rule.asksOwnWord(of: try Self.day($0)) } == [true, true, true, false])
    #expect(Self.rule.speaksTo(nil))
  }

  @Test("Who files for pupils is no author; they are named, and each one's guardian and own word are asked for")
  func missing() throws {
    let (child, grown) = (try Self.pupil("Phạm Bé", "2014-03-05"), try Self.pupil("Lê Lớn", "2009-03-05"))
    let dossier = try Self.dossier([child, grown])
    #expect(!dossier.isWritten(by: dossier.filer) && dossier.isOwn(of: dossier.filer))
    #expect(dossier.guide?.text == "Nguyễn Thị Cô, Giáo viên")
    let missing = dossier.missing(under: try Self.plan()).filter { $0.section == .consent }
    #expect(
      missing.map(\.what) == [
        "Sự đồng ý của cha, mẹ hoặc người giám hộ của Phạm Bé", "Sự đồng ý của chính Phạm Bé",
      ])
    #expect(missing.map(\.clause?.number) == ["III.5", "III.5"])
    let places = try Self.plan().filePlaces(for: dossier.writing).filter { $0.id.isConsent }
    #expect(places.map(\.name) == ["Phiếu đồng ý đã ký: Phạm Bé"])
    #expect(places.map(\.id.description) == ["dong-y-pham-be-2014-03-05"])
  }

  @Test("The public reads the names of those whose guardians and who themselves consented, of the others how many")
  func names() throws {
    let pupils = try [Self.pupil("Phạm Một", "2014-03-05"), Self.pupil("Phạm Hai", "2014-03-05")]
    func named(_ consents: [Consent]) throws -> [String] { try Self.dossier(pupils, consents: consents).publicAuthors }
    #expect(try named(pupils.map { Self.consent($0, to: [.name]) }) == ["Phạm Một", "Phạm Hai"])
    #expect(try named([Self.consent(pupils[0], to: [.name])]) == ["Phạm Một", "1 học sinh khác"])
    #expect(
      try named(pupils.map { Self.consent($0, to: [.name], own: false) }) == ["nhóm học sinh Trường Mẫu"])
    #expect(try named([]) == ["nhóm học sinh Trường Mẫu"])
    #expect(try Self.dossier([pupils[0]]).publicAuthors == ["một học sinh Trường Mẫu"])
    // A consent is for one person: another birthday is another pupil.
    let other = try Self.pupil("Phạm Một", "2014-03-06")
    #expect(try named([Self.consent(other, to: [.name])]) == ["nhóm học sinh Trường Mẫu"])
  }

  @Test("What is taken back is not public from then on, and what was not given cannot be taken back")
  func takingBack() throws {
    let pupil = try Self.pupil("Phạm Một", "2014-03-05")
    let dossier = try Self.dossier([pupil], consents: [Self.consent(pupil, to: [.name, .work])])
    #expect(dossier.publishesWork && dossier.namesAllAuthors)
    let draft = #expect(throws: Refusal.self) {
      try dossier.withdrawingConsent(
        at: 0, to: [.name], reason: "Mẹ đề nghị.", by: dossier.filer, at: AuthorshipTests.now)
    }
    #expect(draft?.reason.contains("nháp") == true)
    let withdrawn = try dossier.withdrawn(by: dossier.filer, reason: "Đổi ý.", at: AuthorshipTests.now)
    let after = try withdrawn.withdrawingConsent(
      at: 0, to: [.name, .picture], reason: "Mẹ đề nghị ngày 1/7.", by: dossier.filer, at: AuthorshipTests.now)
    #expect(after.publicAuthors == ["một học sinh Trường Mẫu"] && after.publishesWork)
    #expect(after.history.last?.note == "Phạm Một: công bố họ tên. Mẹ đề nghị ngày 1/7.")
    let refusal = #expect(throws: Refusal.self) {
      try after.withdrawingConsent(
        at: 0, to: [.name, .picture], reason: "Lần nữa.", by: dossier.filer, at: AuthorshipTests.now)
    }
    #expect(refusal?.kind == .input)
  }

  @Test("A pupil of another school, a pupil twice, a third dossier of a teacher are kept back with the clause (III.4)")
  func limits() throws {
    let plan = try Self.plan()
    let (one, two) = (try Self.pupil("Phạm Một", "2014-03-05"), try Self.pupil("Phạm Hai", "2014-03-05"))
    let stranger = try Self.pupil("Lê Lạ", "2014-03-05", at: "Trường Khác")
    #expect(try Self.dossier([one, two]).guidanceRefusals(among: [], under: plan) == [])
    let refusals = try Self.dossier([one, stranger, one]).guidanceRefusals(
      among: [Self.dossier([two], number: 10), Self.dossier([one], number: 11)], under: plan)
    #expect(
      refusals.map(\.reason) == [
        "Lê Lạ thuộc Trường Khác, không thuộc Trường Mẫu.",
        "Phạm Một đã đứng tên «Lọc nước»; mỗi tác giả có tên trong nhiều nhất 01 hồ sơ.",
        "Phạm Một có hai lần trong danh sách tác giả.",
        "Bạn đã nộp 02 hồ sơ; mỗi giáo viên hướng dẫn nộp nhiều nhất 02 hồ sơ.",
      ])
    #expect(Set(refusals.map(\.clause?.number)) == ["III.4"])
    #expect(
      refusals.map(\.field) == ["author-workplace-2", "author-name-1", "author-name-3", nil])
    // Two pupils with one name and other birthdays are two pupils; dossiers of another teacher do not count.
    let namesake = try Self.pupil("Phạm Một", "2013-03-05")
    #expect(
      try Self.dossier([namesake], by: 2).guidanceRefusals(
        among: [Self.dossier([two], number: 10), Self.dossier([one], number: 11)], under: plan) == [])
  }

  @Test("A post that names a pupil, or a picture that shows one, against the family's word is not for everyone")
  func posts() throws {
    let (one, two) = (try Self.pupil("Phạm Một", "2014-03-05"), try Self.pupil("Phạm Hai", "2014-03-05"))
    let dossier = try Self.dossier(
      [one, two], consents: [Self.consent(one, to: [.name]), Self.consent(two, to: [.picture])])
    func post(_ text: String, shows: String) throws -> [String] {
      try Post(
        id: AuthorshipTests.id(20), of: Post.Publisher(office: dossier.plan),
        Post.Content(kind: .news, title: "Lễ trao giải", summary: "", text: text), by: dossier.filer,
        at: AuthorshipTests.now
      ).adding(digest: "a1", size: 10, type: "image/png", shows: shows, by: dossier.filer)
        .consentRefusals(over: [dossier]).map(\.reason)
    }
    #expect(try post("Em Phạm Một và trường đạt giải.", shows: "Em Phạm Hai") == [])
    #expect(
      try post("Em PHẠM HAI đạt giải.", shows: "Em Phạm Một") == [
        "Ảnh anh-1 ghi là có Phạm Một, mà gia đình không đồng ý công bố hình ảnh.",
        "Bài nêu tên Phạm Hai, mà gia đình không đồng ý công bố họ tên.",
      ])
  }

  @Test("Each author has a certificate, and who guides them one where the plan gives it")
  func certificates() throws {
    let dossier = try Self.dossier([Self.pupil("Phạm Một", "2014-03-05"), Self.pupil("Phạm Hai", "2014-03-05")])
    var plan = try Self.plan()
    #expect(dossier.holders(under: plan) == [.author(0), .author(1), .guide])
    plan.participants.guide?.isCertified = false
    #expect(dossier.holders(under: plan) == [.author(0), .author(1)])
  }
}
