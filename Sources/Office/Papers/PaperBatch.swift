import Archives
import Cryptography
import Domain
import Markup
import Papers
import Store

/// The papers of an order in one file: a PDF to be printed, or a ZIP of Word files. A thousand take some seconds, so
/// that it is done in the background; a node that takes over another's batch goes on with what that one has printed.
public struct PaperBatch: WorkKind {
  public static let kind = "papers"

  /// Papers that are printed in one run.
  private let portion: Int

  public init(portion: Int = 100) { self.portion = portion }

  /// What came of it: a kept file.
  public struct Product: Hashable, Sendable, Codable {
    public var digest: String
    public var name: String
    public var type: String
    /// Bytes.
    public var size: Int
  }

  public func perform(_ work: Work, at office: Office, report: (Int) async throws -> Bool) async throws -> String {
    let (order, papers, book) = try await office.read(as: nil) { desk in
      let order = try Records.load(PaperOrder.self, work.task, on: desk.connection)
      guard let order = order?.value else { throw Fault("work for no order: \(work.task)") }
      let papers = OrderedPapers(of: order.subject, at: desk)
      let book: BookPaper? = if case .book(let id) = order.subject { try papers.book(id) } else { nil }
      return (order, try papers.papers(order.contents, verifying: order.verifying), book)
    }
    func tell(_ done: Int) async throws {
      guard try await report(done) else { throw Fault("taken over") }
    }
    let bytes: [UInt8]
    switch order.form {
    case .word where book != nil: bytes = try await book?.whole.pictured(by: office.files).word() ?? []
    case .pdf where book != nil: bytes = try await book?.printed(with: office.files, tell) ?? []
    case .word: bytes = try await archive(papers, at: office, tell)
    case .pdf:
      let progress = PrintProgress(of: work, at: office)
      bytes = try await print(try await office.pictured(papers.map(\.paper)), progress, tell)
      try await progress.forget()
    }
    guard let kept = try await office.files.keep(bytes) else { throw Fault("the papers are of no known type") }
    let ending = order.form == .pdf ? "pdf" : book == nil ? "zip" : "docx"
    let product = Product(
      digest: kept.digest, name: "\((book?.title ?? order.contents.name).fileName).\(ending)",
      type: kept.type.mediaType, size: kept.size)
    return try JSON.text(of: product)
  }

  public func file(of outcome: String) -> String? { Product(outcome)?.digest }

  private func archive(
    _ papers: [NamedPaper], at office: Office, _ tell: (Int) async throws -> Void
  ) async throws -> [UInt8] {
    let writer = try ArchiveWriter(format: .zip)
    for (index, named) in papers.enumerated() {
      if index.isMultiple(of: portion) { try await tell(index) }
      // Word files are compressed already.
      try writer.add("\((index + 1).twoDigits) \(named.name).docx", try await office.word(named.paper), isPacked: false)
    }
    return try writer.finish()
  }

  /// Prints portion by portion, two at a time; what another node has printed already is taken from there.
  private func print(
    _ papers: [Paper], _ progress: PrintProgress, _ tell: (Int) async throws -> Void
  ) async throws -> [UInt8] {
    let printings = Printing.all(of: papers, most: portion)
    var printed = try await progress.printed(of: printings)
    while printed.count < printings.count {
      try await tell(printed.isEmpty ? 0 : printings[printed.count - 1].done)
      let rest = printings[printed.count...]
      let more = try await rest[rest.startIndex].printed(
        after: printed.last?.lastPage ?? 0, with: rest.dropFirst().first)
      for (printing, one) in zip(rest, more) { try await progress.add(one, of: printing) }
      printed += more
    }
    return try await PDFPrinter.unite(printed.map(\.pdf))
  }
}

/// What has been printed of a piece of work, kept where every node finds it: the bytes one after another as an upload
/// without an end, their measures with the work.
private final class PrintProgress {
  private struct Piece: Codable {
    /// The SHA-256 of what was printed.
    var content: String
    var size: Int
    var lastPage: Int
  }

  private let work: Work
  private let office: Office
  private var pieces: [Piece] = []

  init(of work: Work, at office: Office) {
    self.work = work
    self.office = office
  }

  private var upload: Upload.ID? { Upload.ID(work.id.description) }

  /// What was printed before of these printings: from the first on, as far as it is whole and nothing has changed
  /// since.
  func printed(of printings: [Printing]) async throws -> [Printing.Printed] {
    let noted = try await office.database.read { [work] in try WorkQueue.reached(work.id, on: $0) }
    let pieces = try noted.map { try JSON.decoded([Piece].self, from: $0) } ?? []
    guard let upload else { return [] }
    let bytes = try await office.files.gathered(upload)
    guard bytes.count == pieces.reduce(0, { $0 + $1.size }), pieces.count <= printings.count,
      zip(pieces, printings).allSatisfy({ $0.content == PrintProgress.digest($1) })
    else {
      try await forget()
      return []
    }
    self.pieces = pieces
    var offset = 0
    return pieces.map { piece in
      defer { offset += piece.size }
      return Printing.Printed(pdf: Array(bytes[offset..<offset + piece.size]), lastPage: piece.lastPage)
    }
  }

  func add(_ printed: Printing.Printed, of printing: Printing) async throws {
    guard let upload else { return }
    let offset = pieces.reduce(0) { $0 + $1.size }
    guard try await office.files.append(printed.pdf, to: upload, at: offset) != nil else { throw Fault("taken over") }
    pieces.append(
      Piece(content: PrintProgress.digest(printing), size: printed.pdf.count, lastPage: printed.lastPage))
    let noted = try JSON.text(of: pieces)
    guard try await office.database.write({ [work] in try WorkQueue.note(work, reached: noted, on: $0) }) else {
      throw Fault("taken over")
    }
  }

  /// Throws away what is kept.
  func forget() async throws {
    pieces = []
    if let upload { try await office.files.drop(upload) }
  }

  private static func digest(_ printing: Printing) -> String { Digest.hex(of: printing.content) }
}

extension PaperBatch {
  /// The work of an order has the order's key.
  static func queue(_ order: PaperOrder, papers: Int, on connection: any Connection) throws {
    guard let id = Work.ID(order.key) else { throw Fault("an order without a key") }
    // By the machine's clock, not by a rehearsal's, which jumps.
    let work = Work(
      id: id, kind: kind, subject: order.subject.key, task: order.key, due: Clock().now, total: papers)
    try WorkQueue.add(work, on: connection)
  }

  static func work(of order: PaperOrder, on connection: any Connection) throws -> Work? {
    try Work.ID(order.key).flatMap { try WorkQueue.find($0, on: connection) }
  }

  /// For how many days a file is offered after it was ordered; the one who needs it later orders it again.
  public static let keptDays = 30

  /// The orders for a session or a decision with how far they are, the newest first, as long as their files are
  /// offered.
  public static func orders(
    for subject: PaperOrder.Subject, on connection: any Connection
  ) throws -> [(order: PaperOrder, work: Work)] {
    try PaperOrders.of(subject, on: connection).compactMap { order in
      try work(of: order, on: connection).map { (order, $0) }
    }.filter(\.work.isOffered)
  }

  /// The digests of the files that came of batches and are offered.
  static func files(on connection: any Connection) throws -> Set<String> {
    Set(try WorkQueue.done(kind: kind, on: connection).filter(\.isOffered).compactMap { $0.product?.digest })
  }
}

extension PaperBatch.Product {
  /// What an outcome says; nil for one that came of other work.
  fileprivate init?(_ outcome: String) {
    guard let product = try? JSON.decoded(Self.self, from: outcome) else { return nil }
    self = product
  }
}

extension Work {
  fileprivate var isOffered: Bool {
    isUnderWay || due >= Clock().now.adding(seconds: -Int64(PaperBatch.keptDays) * 24 * 3600)
  }

  /// The file that came of a batch; nil while there is none.
  public var product: PaperBatch.Product? { isDone ? outcome.flatMap { PaperBatch.Product($0) } : nil }
}
