import Domain
import Office
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Lists that are long")
struct LongListTests {
  /// The titles that lists show of so many copies of one dossier.
  private func titles(_ html: String) -> Set<String> {
    Set(html.split(separator: "<b>").dropFirst().compactMap { $0.split(separator: "<").first.map(String.init) })
  }

  @Test("Everyone finds each of their dossiers, however many they are")
  func own() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let id = try await test.draft(
      "Sáng kiến số 0", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await test.multiply(id, to: 230) { "Sáng kiến số \($0)" }
    var found: [Set<String>] = []
    for page in 1...5 {
      found.append(titles("\(try await test.office.look(MyDossiersLook(page: page), as: author).found.page.body)"))
    }
    #expect(found.map(\.count) == [50, 50, 50, 50, 30])
    #expect(Set(found.joined()).count == 230)
    let duties = try await test.office.look(HomeLook(), as: author).found.waiting.count
    #expect(duties == 230)
  }

  @Test("A secretary can put every ready dossier before the council, however many there are")
  func candidates() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let id = try await walk.received("Sáng kiến số 0", "dot-1", "giao-duc", "ky-thuat")
    try await walk.accept(id)
    try await walk.test.multiply(id, to: 620) { "Sáng kiến số \($0)" }
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: session, of: walk.council, name: "Phiên xét", day: walk.office.clock.now.day),
      as: walk.secretary)
    var found: [Int] = []
    for number in 1...8 {
      let page = try await walk.office.look(SessionLook(session, candidates: number), as: walk.secretary).found.page
      found.append("\(page.body)".components(of: #"name="dossier""#))
    }
    #expect(found == [100, 100, 100, 100, 100, 100, 20, 0])
  }

  @Test("A nomination's list of people says how many of the unit it does not offer")
  func people() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let school = try await test.unit("Trường Mẫu")
    let head = try await test.person("Thủ trưởng Mẫu", (.unitHead, .unit(school)))
    let plan: Plan.ID = "tam-diep-2024"
    let kind = try #require(try await test.office.look(PlanLook(plan), as: head).found.plan.commendations.first).id
    let now = test.office.clock.now
    for total in [500, 530] {
      let people = try (total == 500 ? 0..<500 : 500..<530).map { number in
        try Person(
          id: Person.ID(at: now, random: (UInt64(number), 1)), name: "Nguyễn Mẫu \(number)", signIn: "mau-\(number)",
          unit: school)
      }
      try await test.office.database.write { _ = try Records.insert(all: people, on: $0) }
      let found = try await test.office.look(
        NewNominationLook(under: plan, by: school, kind: kind, candidate: .individual), as: head
      ).found
      let page = "\(found.page.body)"
      #expect(page.components(of: "<option value=") == 501)
      #expect(page.contains("còn 30 người") == (total == 530))
    }
  }

  @Test("A list says when more words were typed than it looks for")
  func words() {
    let words = (1...25).map { "chu\($0)" }
    #expect("\(Parts.wordsLookedFor(of: words.dropLast().joined(separator: " ")))".isEmpty)
    #expect("\(Parts.wordsLookedFor(of: (words + words).dropLast(26).joined(separator: " ")))".isEmpty)
    #expect("\(Parts.wordsLookedFor(of: words.joined(separator: " ")))".contains("24 từ đầu"))
  }

  @Test("Every package that arrived is on some page")
  func packages() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let packages = (0..<230).map { number in
      ReceivedPackage(
        key: "k\(number)", kind: .list, plan: walk.plan, signer: "", signerName: "Mẫu", from: "Nơi gửi \(number)",
        planTitle: "Kế hoạch mẫu", list: ForwardingList.ID(at: walk.office.clock.now), count: 1, file: "f\(number)",
        arrived: walk.office.clock.now, by: nil)
    }
    try await walk.office.database.write { _ = try Records.insert(all: packages, on: $0) }
    let key = try await walk.office.packageKey()
    var found: [String] = []
    for page in 1...5 {
      let look = PackagesLook(for: walk.plan, page: page, key: key)
      found += titles("\(try await walk.office.look(look, as: walk.officer).found.page.body)")
    }
    #expect(Set(found).isSuperset(of: packages.map(\.from)))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
