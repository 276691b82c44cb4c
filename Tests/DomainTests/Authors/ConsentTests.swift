import TestSupport
import Testing

@testable import Domain

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

  static let paper = Attachment(
    digest: "c3", name: "phieu-moi.pdf", size: 10, type: "application/pdf", part: "dong-y", added: AuthorshipTests.now)

  @Test("What a family said binds where another rule does not speak to the child, and can be taken back there too")
  func otherRules() throws {
    // Fifteen on the day of the lower contest, sixteen on that of the higher one.
    let pupil = try Self.pupil("Phạm Một", "2010-07-15")
    var dossier = try Self.dossier([pupil], consents: [Self.consent(pupil, to: [.picture])])
      .withdrawn(by: AuthorshipTests.id(1), reason: "Đổi ý.", at: AuthorshipTests.now)
    var later = Self.rule
    later.on = try Self.day("2026-09-01")
    for rule in [later, nil] {
      dossier.consentRule = rule
      #expect(Consent.Matter.allCases.map { dossier.consents(pupil, to: $0) } == [false, true, false])
      let after = try dossier.withdrawingConsent(
        at: 0, to: [.picture], reason: "Mẹ đề nghị.", by: dossier.filer, at: AuthorshipTests.now)
      #expect(!after.consents(pupil, to: .picture))
    }
    // Of whom nothing was said nothing is taken back by itself; where another level takes it back it follows.
    dossier.writing.consents = []
    #expect(throws: Refusal.absent) {
      try dossier.withdrawingConsent(at: 0, to: [.name], reason: "Mẹ.", by: dossier.filer, at: AuthorshipTests.now)
    }
    let followed = try dossier.followingWithdrawal(
      at: 0, to: [.name], reason: "Mẹ đề nghị.", by: dossier.filer, at: AuthorshipTests.now)
    #expect(followed.publicAuthors == ["một học sinh Trường Mẫu"] && followed.publishesWork)
  }

  @Test("What the plan does not ask for is not public of a child, whatever a form says")
  func unaskedMatters() throws {
    let pupil = try Self.pupil("Phạm Một", "2014-03-05")
    var dossier = try Self.dossier([pupil], consents: [Self.consent(pupil, to: [.name, .work])])
    dossier.consentRule?.matters = [.name]
    dossier.writing.passages[.content] = "Dùng than hoạt tính."
    #expect(dossier.namesAllAuthors && !dossier.publishesWork && dossier.publicContent == "")
    dossier.consentRule?.matters = [.name, .work]
    #expect(dossier.publicContent == "Dùng than hoạt tính.")
  }

  @Test("At another level an author is found under a corrected name too; an uncertain one is each that it may be")
  func corrected() throws {
    let (one, two) = (try Self.pupil("Phạm Mầu", "2014-03-05"), try Self.pupil("Phạm Hai", "2013-03-05"))
    let twin = try Self.pupil("Phạm Ba", "2014-03-05")
    func places(of author: Author, in pupils: [Author], there others: [Author], renamed place: Int) throws -> [Int] {
      var other = try Self.dossier(others, number: 10)
      other.rename(author: place, to: "Phạm Mẫu")
      return try Self.dossier(pupils).places(of: author, in: other)
    }
    #expect(try places(of: one, in: [one, two], there: [two, one], renamed: 1) == [1])
    #expect(try places(of: two, in: [one, two], there: [two, one], renamed: 1) == [0])
    #expect(try places(of: one, in: [one, two], there: [two], renamed: 0) == [])
    // Of two with one birthday the place decides, as long as the lists are of one length.
    #expect(try places(of: one, in: [one, twin], there: [one, twin], renamed: 0) == [0])
    #expect(try places(of: one, in: [one, two], there: [one, twin, two], renamed: 0) == [0, 1])
  }

  @Test("A new signed paper gives again what was taken back, and what it does not name stays as it was")
  func renewed() throws {
    let pupil = try Self.pupil("Phạm Một", "2014-03-05")
    let dossier = try Self.dossier([pupil], consents: [Self.consent(pupil, to: [.name, .work])])
      .withdrawn(by: AuthorshipTests.id(1), reason: "Đổi ý.", at: AuthorshipTests.now)
      .withdrawingConsent(
        at: 0, to: [.name, .work], reason: "Mẹ đề nghị.", by: AuthorshipTests.id(1), at: AuthorshipTests.now)
    func renew(_ matters: Set<Consent.Matter>, own: Bool = true, paper: Domain.Attachment? = Self.paper) throws
      -> Dossier
    {
      try dossier.renewingConsent(
        Self.consent(pupil, to: matters, own: own), at: 0, paper: paper, by: dossier.filer, at: AuthorshipTests.now)
    }
    let after = try renew([.name])
    #expect(after.publicAuthors == ["Phạm Một"] && !after.publishesWork)
    #expect(after.attachments.map(\.part) == [Consent.Subject(pupil).part] && after.readable == [])
    #expect(after.history.last?.note == "Phạm Một: công bố họ tên. Phạm Phụ Huynh")
    #expect(try renew([.name, .work, .picture]).withdrawnConsents == nil)
    let missing = #expect(throws: Refusals.self) { try renew([], own: false, paper: nil) }
    #expect(missing?.all.map(\.field) == ["again-ho-ten-1", "again-own-1", "paper-1"])
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

  @Test("Pupils who are written down when a completion is answered are asked of as those who were there before (III.4)")
  func completing() throws {
    let scene = try DossierScene()
    var plan = scene.plan
    plan.participants.guide = Self.guide
    let asked = try scene.dossier(.incomplete)
    var writing = asked.writing
    writing.authors[0].workplace = "Trường Khác"
    let written = try asked.written(writing, over: asked.revision, by: scene.filer.id)
    let refused = #expect(throws: Refusals.self) {
      try written.completed(
        by: scene.filer.id, as: AuthorshipTests.standing, note: "", at: AuthorshipTests.now, under: plan)
    }
    #expect(refused?.all.map(\.field) == ["author-workplace-1"])
    #expect(refused?.all.map(\.clause?.number) == ["III.4"])
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

  @Test("A published post that names a child is taken from the public when the family takes its consent back")
  func publishedPosts() throws {
    let pupil = try Self.pupil("Phạm Một", "2014-03-05")
    let dossier = try Self.dossier([pupil], consents: [Self.consent(pupil, to: [.name])])
      .withdrawn(by: AuthorshipTests.id(1), reason: "Đổi ý.", at: AuthorshipTests.now)
    let post = try Post(
      id: AuthorshipTests.id(20), of: Post.Publisher(office: dossier.plan),
      Post.Content(
        kind: .news, title: "Lễ trao giải", summary: "Trao giải cho các em.", text: "Em Phạm Một đạt giải Nhất."),
      by: dossier.filer, at: AuthorshipTests.now)
    let published = try post.sent().published(by: dossier.filer, others: false, at: AuthorshipTests.now)
    func followed(_ post: Post, _ dossier: Dossier) throws -> Post? {
      try post.withdrawn(following: dossier, by: dossier.filer, at: AuthorshipTests.now)
    }
    let after = try dossier.withdrawingConsent(
      at: 0, to: [.name], reason: "Mẹ đề nghị.", by: dossier.filer, at: AuthorshipTests.now)
    #expect(try followed(published, dossier) == nil)
    #expect(try followed(post, after) == nil)
    let withdrawn = try followed(published, after)
    #expect(withdrawn?.state == .withdrawn)
    #expect(withdrawn?.remark?.reason == "Bài nêu tên Phạm Một, mà gia đình không đồng ý công bố họ tên.")
  }

  @Test("An honour does not name a child against the family's word, whatever name its decision had")
  func honours() throws {
    let (one, two) = (try Self.pupil("Phạm Một", "2014-03-05"), try Self.pupil("Phạm Hai", "2014-03-05"))
    let dossier = try Self.dossier([one, two], consents: [Self.consent(one, to: [.name])])
    func exposes(_ name: String, isPublic: Bool = true, from source: Dossier.ID? = nil) -> Bool {
      Honour.Honouree(name: name, isCollective: false, isPublic: isPublic, dossier: source).exposes(dossier)
    }
    #expect(exposes("Phạm Một, PHẠM HAI") && !exposes("Phạm Một") && !exposes("Phạm Hai", isPublic: false))
    #expect(exposes("Phạm Hải", from: dossier.id) && !exposes("Phạm Hải"))
    #expect(!exposes("Phạm Một, 1 học sinh khác", from: dossier.id))
    let honour = try Honour(
      id: AuthorshipTests.id(30), by: Post.Publisher(office: dossier.plan),
      Honour.Content(
        level: .unit, form: "Giấy khen", occasion: "", issuer: "Thành đoàn", number: "4/QĐ",
        day: AuthorshipTests.now.day,
        honourees: [
          Honour.Honouree(name: "Phạm Hai", isCollective: false),
          Honour.Honouree(name: "Phạm Một", isCollective: false),
        ]), file: nil, at: AuthorshipTests.now)
    #expect(
      honour.consentRefusals(over: [dossier]).map(\.reason) == [
        "«Phạm Hai» nêu tên tác giả mà gia đình không đồng ý công bố họ tên."
      ])
    let hidden = try #require(try honour.published(at: AuthorshipTests.now).hidden(following: dossier))
    #expect(hidden.isPublic && hidden.content.honourees.map(\.isPublic) == [false, true])
    #expect(hidden.hidden(following: dossier) == nil)
  }

  @Test("A begun story that names a child goes back to who writes it, under no name that the family withholds")
  func stories() throws {
    let (one, two) = (try Self.pupil("Phạm Một", "2014-03-05"), try Self.pupil("Phạm Hai", "2014-03-05"))
    let dossier = try Self.dossier(
      [one, two], consents: [Self.consent(one, to: [.name, .picture]), Self.consent(two, to: [.picture])])
    let (day, writer) = (AuthorshipTests.now.day, dossier.filer)
    let book = try YearBook(id: AuthorshipTests.id(40), of: dossier.plan, in: day.year, on: day)
    func story(of name: String, _ text: String, shows: String = "Chân dung") throws -> BookStory {
      try BookStory(
        id: AuthorshipTests.id(41), of: book, by: nil,
        about: BookStory.Subject(origin: "1", name: name, unitName: "", work: "Lọc nước", honour: "")
      ).written(
        text + String(repeating: " Chuyện thật.", count: 20),
        consent: BookStory.Consent(day: day, words: "Giấy đồng ý."), by: writer, on: day
      ).adding(digest: "a", size: 10, type: "image/png", shows: shows, by: writer).sent()
    }
    func followed(_ story: BookStory) -> BookStory? {
      story.sentBack(following: dossier, by: writer, at: AuthorshipTests.now)
    }
    #expect(try followed(story(of: "Phạm Một", "Em Phạm Một kể.", shows: "Em Phạm Hai")) == nil)
    let back = try #require(try followed(story(of: "Phạm Một, Phạm Hai", "Hai em làm máy.")))
    #expect(back.isReturned && back.subject.name == "Phạm Một, tác giả khác không nêu tên")
    let remark = "Bài nêu tên 01 tác giả của «Lọc nước», mà gia đình không đồng ý công bố họ tên."
    #expect(back.remark?.reason == remark)
    #expect(followed(back) == nil)
    let told = try #require(try followed(story(of: "Phạm Hai", "Em Phạm Hai kể.").dropped()))
    #expect(!told.isIn && told.subject.name == "Tác giả không nêu tên")
    #expect(told.consentRefusals(over: [dossier]).count == 1)
  }

  @Test("A collective under whose name a work goes up does not name a child against the family's word")
  func collectives() throws {
    let (one, two) = (try Self.pupil("Phạm Một", "2014-03-05"), try Self.pupil("Phạm Hai", "2014-03-05"))
    let dossier = try Self.dossier([one, two], consents: [Self.consent(one, to: [.name])])
    var forwarding = Forwarding(to: "Sở Mẫu", what: "Sáng kiến", takes: .accepted, source: .clause(Clause("VI.2")))
    forwarding.nominates = [.collective]
    func named(_ collective: String) throws -> [String]? {
      try forwarding.item(
        for: dossier, ForwardingList.Entry(nominated: .collective, collective: collective), finding: nil
      ).nominee?.names
    }
    #expect(try named("Nhóm Phạm Một") == ["Nhóm Phạm Một"])
    let refused = #expect(throws: Refusals.self) { _ = try named("Nhóm PHẠM HAI") }
    #expect(refused?.all.map(\.field) == ["collective-\(dossier.id)"])
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
