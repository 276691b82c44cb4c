import Archives
import Domain
import Foundation
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@testable import Papers

/// A yearly book of several stories. `SANGKIEN_BOOK_STORIES=100`, set by hand, makes one as large as a province has in
/// a good year, to see what memory it takes.
@Suite("A printed book", .serialized)
struct PrintedBookTests {
  private static let plan: Plan.ID = "thua-thien-hue"
  private static let count =
    ProcessInfo.processInfo.environment["SANGKIEN_BOOK_STORIES"].flatMap { Int($0) } ?? 2

  private struct Scene {
    let test: TestOffice
    let book: YearBook.ID
    let officer: Person.ID

    /// A book whose stories are all approved, each with two portraits and three pages of text.
    init() async throws {
      test = try await TestOffice(on: "2025-03-10")
      let office = test.office
      officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(plan)))
      let writer = try await test.person("Hồ Người Viết", (.intakeOfficer, .plan(plan)))
      let honourees = (1...count).map {
        Honour.Honouree(
          name: "Gương Điển Hình \($0)", isCollective: false, unit: "Đơn vị Mẫu \($0)", work: "Sáng kiến số \($0)")
      }
      let content = Honour.Content(
        level: .province, form: "Bằng khen", occasion: "", issuer: "Mặt trận tỉnh", number: "7/QĐ",
        day: office.clock.now.day, honourees: honourees)
      try await office.run(
        .recordHonour(Honour.ID(at: office.clock.now), by: Post.Publisher(office: plan), content, file: nil),
        as: officer)
      book = YearBook.ID(at: office.clock.now)
      try await office.run(.beginBook(book, of: plan, in: 2025), as: officer)
      try await office.run(.writeForeword(book, "Những câu chuyện thật.", over: nil), as: officer)
      let candidates = try await office.look(BookLook(book), as: officer).found.candidates
      try await office.run(.includeInBook(book, origins: candidates.map(\.subject.origin)), as: officer)
      let text = String(repeating: "Việc nhỏ làm mỗi ngày cho người bệnh đỡ phải chờ đợi lâu. ", count: 110)
      let consent = BookStory.Consent(day: office.clock.now.day, words: "Giấy đồng ý.")
      for (number, story) in try await office.look(BookLook(book), as: officer).found.stories.enumerated() {
        try await office.run(.writeStory(story.id, text: text, consent: consent), as: writer)
        for side in 0..<2 {
          let code = try #require(QRCode("\(number) \(side) " + String(repeating: "chân dung ", count: 90)))
          let kept = try #require(try await office.files.keep(PNG.picture(of: code)))
          try await office.run(.addStoryPicture(kept, shows: "Chân dung \(number)", to: story.id), as: writer)
        }
        try await office.run(.sendStory(story.id), as: writer)
        try await office.run(.approveStory(story.id), as: officer)
      }
    }

    /// The book as a file, made in the background.
    func file(_ form: PaperOrder.Form) async throws -> (name: String, bytes: [UInt8]) {
      let office = test.office
      try await office.run(
        .orderPapers(
          id: PaperOrder.ID(at: office.clock.now), subject: .book(book), contents: .everything, form: form,
          verifying: ""), as: officer)
      #expect(try await office.doNextWork(of: [PaperBatch()]))
      let book = book
      let made = try await office.database.read { try PaperBatch.orders(for: .book(book), on: $0).first?.work.product }
      let product = try #require(made)
      var bytes: [UInt8] = []
      for try await piece in office.files.pieces(of: product.digest) { bytes += piece }
      return (product.name, bytes)
    }
  }

  @Test("As Word: a chapter with its pictures for each, and contents that lead to them")
  func word() async throws {
    let scene = try await Scene()
    let file = try await scene.file(.word)
    #expect(file.name == "Gương người Việt Nam đoàn kết sáng tạo năm 2025.docx")
    let archive = try ArchiveReader(file.bytes, bounds: .own)
    var (pictures, text) = (0, "")
    while let entry = try archive.next() {
      if entry.name.hasPrefix("word/media/") { pictures += 1 }
      if entry.name == "word/document.xml" { text = String(decoding: try archive.content(), as: UTF8.self) }
    }
    #expect(pictures == 2 * Self.count)
    #expect(text.ranges(of: "<w:bookmarkStart").count == Self.count + 1)
    #expect(text.ranges(of: "PAGEREF").count == Self.count + 1)
    try Self.keep(file)
    // Printed, the contents say on which page each begins.
    let pages = [1] + (0..<Self.count).map { 3 + 2 * $0 }
    let book = scene.book
    let contents = try await scene.test.office.read(as: nil) { desk in
      let (plan, loaded) = (
        try desk.plan(Self.plan), try Records.load(YearBook.self, book.description, on: desk.connection)
      )
      let (rules, whole) = (try #require(plan.book), try #require(loaded).value)
      let stories = whole.ordered(try Books.stories(of: book, on: desk.connection))
      return BookPaper(whole, of: rules, under: plan, stories).contents(pages)
    }
    let lines = contents.parts.flatMap(\.blocks).flatMap { block -> [ContentsLine] in
      if case .contents(let lines) = block { lines } else { [] }
    }
    #expect(lines.compactMap(\.page) == [2] + pages.dropFirst())
  }

  @Test("As PDF: printed story by story", .enabled(if: PDFPrinter.isInstalled), .onOneEngine)
  func pdf() async throws {
    let file = try await Scene().file(.pdf)
    #expect(file.name == "Gương người Việt Nam đoàn kết sáng tạo năm 2025.pdf")
    #expect(file.bytes.starts(with: Array("%PDF".utf8)))
    try Self.keep(file)
  }

  /// Keeps a file to be looked at, where `SANGKIEN_KEEP_BOOK` names a folder.
  private static func keep(_ file: (name: String, bytes: [UInt8])) throws {
    guard let folder = ProcessInfo.processInfo.environment["SANGKIEN_KEEP_BOOK"] else { return }
    try Data(file.bytes).write(to: URL(filePath: folder).appending(path: file.name))
  }
}
