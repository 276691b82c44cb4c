import Domain
import Foundation
import TestSupport
import Testing

/// Who wrote a dossier, and how everyone else stands to it.
@Suite("Authors are people")
struct AuthorshipTests {
  /// A morning of March 2024, when the plan takes dossiers.
  static let now = Instant(microseconds: 1_710_032_400_000_000)

  static func id<T>(_ number: UInt64) -> Identifier<T> { Identifier(at: now, random: (number, number)) }

  static func person(_ number: UInt64, _ name: String) throws -> Person {
    try Person(
      id: id(number), name: name, signIn: "p-\(number)", birth: Day(daysSince1970: 5000), position: "Giáo viên")
  }

  static let filer = Result { try person(1, "Nguyễn Thị Thử") }
  static let other = Result { try person(2, "Trần Văn Mẫu") }

  static let standing = Applicant.Standing(.init(name: "Trường Mẫu", kind: "truong-hoc", isBeneath: true))

  /// A draft by somebody, as it begins.
  private static func begun(by person: Person, under plan: Plan) throws -> Dossier {
    let unit = Unit(id: id(8), name: "Trường Mẫu", kind: "truong-hoc", since: Day(daysSince1970: 0))
    return try Dossier.started(
      id: id(9), by: person, unit: unit, as: standing, plan: plan, version: 1, track: plan.tracks[0], at: now)
  }

  /// A draft as it is stored, with more authors typed by hand.
  static func draft(typing names: [String] = []) throws -> Dossier {
    var plan = try SamplePlan.plan()
    plan.participants.consent = Plan.ConsentRule(
      below: 16, on: now.day, matters: [.name], source: .clause(Clause("III.5")))
    let started = try begun(by: filer.get(), under: plan)
    var writing = started.writing
    writing.authors += names.map { Author(name: $0) }
    return try started.written(writing, over: 1, by: filer.get().id)
  }

  private static func invited() throws -> Dossier {
    try draft().inviting(other.get(), workplace: "Trường Mẫu", by: filer.get().id, at: now)
  }

  /// A dossier to which the other person stands so.
  static func dossier(_ standing: Dossier.Standing) throws -> Dossier {
    let person = try other.get()
    switch standing {
    case .apart: return try draft(typing: ["Lê Thị Khác"])
    case .namesake: return try draft(typing: ["ThS. TRAN  VAN\u{200B} MẪU"])
    case .invited: return try invited()
    case .author: return try invited().answered(true, by: person, at: now)
    case .guide:
      var plan = try SamplePlan.plan()
      plan.participants.guide = Plan.GuideRule(name: "giáo viên hướng dẫn", source: .clause(Clause("III.4")))
      let started = try begun(by: person, under: plan)
      var writing = started.writing
      writing.authors = [Author(name: "Lê Thị Khác")]
      return try started.written(writing, over: started.revision, by: person.id)
    case .declined:
      let declined = try invited().answered(false, by: person, at: now)
      var writing = declined.writing
      writing.authors.append(Author(name: person.name))
      return try declined.written(writing, over: declined.revision, by: filer.get().id)
    }
  }

  @Test("Each person stands to the authors as the list says", arguments: Dossier.Standing.allCases)
  func standings(standing: Dossier.Standing) throws {
    #expect(try Self.dossier(standing).standing(of: Self.other.get()) == standing)
  }

  @Test("The filer's row stays the filer's, whatever key the form sends for it")
  func filersRow() throws {
    let filer = try Self.filer.get()
    let draft = try Self.draft(typing: ["Lê Thị Khác"])
    for name in [filer.name, "  NGUYEN thi Thử "] {
      var writing = draft.writing
      writing.authors[0].person = nil
      writing.authors[0].name = name
      let saved = try draft.written(writing, over: draft.revision, by: filer.id)
      #expect(saved.writing.authors.map(\.person) == [filer.id, nil])
      #expect(saved.writing.authors[0].name == filer.name)
    }
  }

  @Test("An account that was in a list before people were asked counts as confirmed")
  func olderLists() throws {
    let text =
      #"{"person": "\#(Self.id(5) as Person.ID)", "name": "A", "workplace": "", "position": "", "qualification": ""}"#
    let author = try JSONDecoder().decode(Author.self, from: Data(text.utf8))
    #expect(author.isConfirmed && !author.isInvited)
  }

  @Test("A form makes nobody an author by account, under whatever name")
  func forgedAccounts() throws {
    let (draft, person) = (try Self.draft(), try Self.other.get())
    var writing = draft.writing
    var forged = Author(person: person.id, name: "Tên Bất Kỳ")
    writing.authors.append(forged)
    let saved = try draft.written(writing, over: draft.revision, by: Self.filer.get().id)
    #expect(saved.writing.authors[1].person == nil && saved.writing.authors[1].name == "Tên Bất Kỳ")
    #expect(saved.standing(of: person) == .apart)
    #expect(saved.confirmedAuthors == [try Self.filer.get().id])
    // Under the person's own name it is a name like any other.
    forged.name = person.name
    writing.authors[1] = forged
    #expect(try draft.written(writing, over: draft.revision, by: Self.filer.get().id).standing(of: person) == .namesake)
  }

  @Test("An invited row keeps its account and its name, whatever the form calls it")
  func namesOfAccounts() throws {
    let (invited, person) = (try Self.invited(), try Self.other.get())
    var writing = invited.writing
    writing.authors[1].name = "Tên Khác"
    writing.authors[1].share = Share(hundredths: 4000)
    let saved = try invited.written(writing, over: invited.revision, by: Self.filer.get().id)
    #expect(saved.writing.authors[1].name == person.name && saved.writing.authors[1].share?.hundredths == 4000)
    #expect(saved.standing(of: person) == .invited)
  }

  @Test("Who says no leaves the list at once, does not come back by an older window, and the filer is told")
  func declining() throws {
    let (invited, person) = (try Self.invited(), try Self.other.get())
    let declined = try invited.answered(false, by: person, at: Self.now)
    #expect(declined.writing.authors.map(\.name) == ["Nguyễn Thị Thử"])
    #expect(declined.declinations.map(\.isSettled) == [false] && declined.standing(of: person) == .apart)
    let stale = try declined.written(invited.writing, over: declined.revision, by: Self.filer.get().id)
    #expect(stale.writing.authors.map(\.name) == ["Nguyễn Thị Thử"])
    #expect(throws: Refusal.absent) { try declined.answered(true, by: person, at: Self.now) }
  }

  @Test("A yes brings what only the person knows: birth and training")
  func confirming() throws {
    let invited = try Self.invited()
    #expect(invited.writing.authors[1].birth == nil)
    let confirmed = try invited.answered(true, by: Self.other.get(), at: Self.now)
    #expect(confirmed.writing.authors[1].birth == Day(daysSince1970: 5000))
    #expect(confirmed.confirmedAuthors == [try Self.filer.get().id, try Self.other.get().id])
  }

  @Test("Co-authors write only where the filer allows it, and never the list of authors")
  func sharedWriting() throws {
    let confirmed = try Self.dossier(.author)
    let (filer, other) = (try Self.filer.get().id, try Self.other.get().id)
    #expect(confirmed.writers == [filer])
    var writing = confirmed.writing
    writing.coauthorsMayWrite = true
    let shared = try confirmed.written(writing, over: confirmed.revision, by: filer)
    #expect(shared.writers == [filer, other])
    writing.title = "Tên do đồng tác giả sửa"
    (writing.authors, writing.coauthorsMayWrite) = ([], false)
    let saved = try shared.written(writing, over: shared.revision, by: other)
    #expect(saved.writing.title == "Tên do đồng tác giả sửa")
    #expect(saved.writing.authors == shared.writing.authors && saved.writers == [filer, other])
  }

  @Test("Who is called like an author is free once they have said that it is not them, and bound once it is")
  func statements() throws {
    let (dossier, person) = (try Self.dossier(.namesake), try Self.other.get())
    #expect(dossier.stated(false, by: person, at: Self.now).standing(of: person) == .apart)
    let owned = dossier.stated(true, by: person, at: Self.now)
    #expect(owned.standing(of: person) == .author)
    #expect(owned.confirmedAuthors == [try Self.filer.get().id])
    #expect(owned.stated(false, by: person, at: Self.now) == owned)
    let stranger = try Self.person(3, "Lê Người Lạ")
    #expect(dossier.stated(false, by: stranger, at: Self.now) == dossier)
  }

  @Test(
    "Names are the same without marks, case, blanks, titles and hidden characters",
    arguments: [
      ("Nguyễn Văn A", "nguyen  van a"), ("Đỗ Thị Én", "DO THI EN"), ("ThS. Trần Văn B", "Trần Văn B"),
      ("Ông Lê Văn C", "Lê Văn C"), ("Phạm-Văn D", "Phạm Văn D"), ("Vũ\u{200B} Thị E", "Vũ Thị E"),
    ])
  func nameKeys(one: String, another: String) {
    #expect(one.nameKey == another.nameKey)
  }

  @Test("Names that differ in a word differ", arguments: [("Nguyễn Văn A", "Nguyễn A"), ("Trần Thị B", "Trần B Thị")])
  func differentNames(one: String, another: String) {
    #expect(one.nameKey != another.nameKey)
  }
}
