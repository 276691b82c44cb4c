import Domain
import Store
import TestSupport
import Testing

@testable import Office

@Suite("Files on their way in")
struct UploadingTests {
  private func upload(
    _ number: Int, by person: Person.ID, into dossier: Dossier.ID, size: Int = 1000, _ test: TestOffice
  ) -> Upload {
    let now = test.office.clock.realNow
    return Upload(
      id: Upload.ID(at: now.adding(milliseconds: number)), person: person, dossier: dossier, part: "minh-chung",
      name: "tep-\(number).pdf", size: size, started: now)
  }

  private func begin(_ uploads: [Upload], _ test: TestOffice) async throws {
    for upload in uploads { try await test.office.begin(upload) }
  }

  @Test("Of one person twenty files may be on their way, and a gigabyte; however many are announced at once")
  func ofPerson() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let (person, dossier) = (try await test.person("Tác Giả Thử"), Dossier.ID(at: test.office.clock.now))
    let outcomes = await withTaskGroup(of: Refusal?.self) { group in
      for number in 0..<60 {
        let upload = upload(number, by: person, into: dossier, test)
        group.addTask {
          do {
            try await test.office.begin(upload)
            return nil
          } catch {
            return error as? Refusal
          }
        }
      }
      return await group.reduce(into: [Refusal?]()) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == nil } == 20)
    let refusal = try #require(outcomes.lazy.compactMap { $0 }.first)
    #expect(refusal.reason == "Bạn đang có 20 tệp tải lên dở dang; chưa nhận thêm tệp mới.")
    #expect(
      refusal.next == "Để các tệp đó tải xong rồi tải tiếp. Tệp bỏ dở tự hết hạn sau 24 giờ." && refusal.field == "file"
    )
    let other = try await test.person("Người Khác")
    try await begin([upload(100, by: other, into: dossier, size: 1 << 30, test)], test)
    await #expect(throws: Refusal.self) {
      try await test.office.begin(upload(101, by: other, into: Dossier.ID(at: test.office.clock.now), test))
    }
  }

  @Test("Into one dossier forty files may be on their way from all together")
  func intoDossier() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let dossier = Dossier.ID(at: test.office.clock.now)
    for name in ["Một Thử", "Hai Thử"] {
      let person = try await test.person(name)
      try await begin((0..<20).map { upload($0, by: person, into: dossier, test) }, test)
    }
    let third = try await test.person("Ba Thử")
    let refusal = await #expect(throws: Refusal.self) {
      try await test.office.begin(upload(0, by: third, into: dossier, test))
    }
    #expect(refusal?.reason == "Hồ sơ này đang có 40 tệp tải lên dở dang; chưa nhận thêm tệp mới.")
  }

  @Test("A file announced once more takes the place of the one begun before, with what has arrived of it")
  func again() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let (person, dossier) = (try await test.person("Tác Giả Thử"), Dossier.ID(at: test.office.clock.now))
    try await begin((0..<20).map { upload($0, by: person, into: dossier, test) }, test)
    let first = upload(40, by: person, into: dossier, test)
    var last = upload(41, by: person, into: dossier, test)
    last.name = "tep-7.pdf"
    await #expect(throws: Refusal.self) { try await test.office.begin(first) }
    try await test.office.begin(last)
    let begun = try await test.office.database.read {
      try Uploads.begun(by: person, into: dossier, since: Instant(microseconds: 0), on: $0)
    }
    #expect(begun.count == 20 && begun.filter { $0.name == "tep-7.pdf" }.map(\.id) == [last.id])
  }

  @Test("The name of a file is kept without marks that nobody sees, and without folders")
  func names() {
    #expect("C:\\Users\\a\\bao\u{202E}fdp.exe".keptFileName == "baofdp.exe")
    #expect("minh\u{200B}-\u{2066}chung\u{FEFF}\n.pdf".keptFileName == "minh-chung.pdf")
    #expect("../../etc/".keptFileName == "etc" && "\u{200D}".keptFileName == "tep")
    #expect("Sáng kiến “mới”.pdf".keptFileName == "Sáng kiến “mới”.pdf")
  }
}
