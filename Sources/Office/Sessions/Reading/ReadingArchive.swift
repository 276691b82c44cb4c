import Archives
import Domain
import HeavyWork
import Papers
import Store

/// The dossiers that a member reads for a session, as one ZIP: a folder for each, with its papers and its files.
public struct ReadingArchive: Sendable {
  fileprivate enum Content: Sendable {
    case paper(Paper)
    case file(digest: String, size: Int)
  }

  /// What the ZIP is called.
  public let name: String
  fileprivate let entries: [(name: String, content: Content)]

  /// Sends the ZIP piece by piece; never more than a piece of a file is in memory.
  public func send(from files: FileStore, to sink: ([UInt8]) async throws -> Void) async throws {
    let writer = try ArchiveWriter(format: .zip)
    for entry in entries {
      switch entry.content {
      case .paper(let paper):
        let word = try await WorkLine.writing.run { try paper.word() }
        try writer.add(entry.name, word, isPacked: false)
      case .file(let digest, let size):
        // What people upload is compressed already.
        try writer.begin(entry.name, size: size, isPacked: false)
        for try await piece in files.pieces(of: digest) {
          try writer.append(piece)
          try await sink(writer.take())
        }
      }
      try await sink(writer.take())
    }
    try await sink(try writer.finish())
  }
}

/// What the viewer reads for a session: what was assigned, else everything without a conflict that was assigned to
/// nobody (VT-7). Where the plan scores blind, nothing in it names authors or units.
public struct ReadingArchiveLook: AtSessionLook {
  public static let action = Action.scoreDossier

  let session: Session.ID

  public init(of session: Session.ID) { self.session = session }

  public var reading: Reading { .export }

  public func find(at desk: Desk) throws -> ReadingArchive {
    let session = try desk.session(session)
    let member = try desk.person
    let assigned = session.dossiers(readBy: member.id)
    var entries: [(name: String, content: ReadingArchive.Content)] = []
    try desk.preload(session.dossiers)
    for id in assigned.isEmpty ? session.dossiers : assigned {
      let dossier = try desk.dossier(id)
      let judgement = try desk.judgement(of: dossier, in: session)
      guard session.givesFiles(of: dossier, to: member, under: judgement) else { continue }
      let number = (session.dossiers.firstIndex(of: id) ?? 0) + 1
      entries += folder(
        of: dossier, number: number, under: try desk.plan(of: dossier), isBlind: judgement.scoring.blind,
        on: desk.now.day)
    }
    guard !entries.isEmpty else { throw Refusal("Bạn không có hồ sơ nào để đọc trong phiên họp này.") }
    return ReadingArchive(name: "Hồ sơ \(session.name).zip".fileName, entries: entries)
  }

  private func folder(
    of dossier: Dossier, number: Int, under plan: Plan, isBlind: Bool, on day: Day
  ) -> [(name: String, content: ReadingArchive.Content)] {
    let blinding = Blinding(of: dossier, isBlind: isBlind)
    let folder = "\(number.twoDigits) \(blinding.masked(dossier.writing.title))".fileName
    var papers: [(String, Paper)] = []
    if !isBlind { papers.append(("Đơn.docx", Paper.application(dossier: dossier, plan: plan, day: day))) }
    // Nobody sees names in a blind plan: the contents alone are read, whatever the plan's dossier is made of.
    if isBlind || plan.has(.description, for: dossier.writing) {
      papers.append(
        ("Báo cáo mô tả.docx", Paper.description(dossier: dossier, plan: plan, isBlind: isBlind)))
    }
    let files = dossier.readable.enumerated().map { index, file in
      (
        name: "\(folder)/\((index + 1).twoDigits) \(blinding.name(of: file, number: index + 1).fileName)",
        content: ReadingArchive.Content.file(digest: file.digest, size: file.size)
      )
    }
    return papers.map { (name: "\(folder)/\($0.0)", content: .paper($0.1)) } + files
  }
}
