import Domain
import HeavyWork
import Sheets
import Store

/// Takes a member's filled score sheet in: every row as the member's draft, or handed in at once; all of them, or none.
public struct TakeScoreSheet: OldCommand {
  public var session: Session.ID
  /// The file, read.
  public var file: SheetFile
  /// Hands the ballots in, so that they count; every row must be complete then.
  public var submit: Bool
  /// What a member says of every dossier in the file: see `WriteBallot`.
  public var declaresApart: Bool
  public static let action = Action.scoreDossier

  public init(session: Session.ID, file: SheetFile, submit: Bool, declaresApart: Bool = false) {
    self.session = session
    self.file = file
    self.submit = submit
    self.declaresApart = declaresApart
  }

  /// Reads a file as it was sent: outside of the write, which waits for nothing that takes long.
  ///
  /// - Throws: a `Refusal` that names sheet and cell, `Busy` when too many files wait to be read.
  public static func read(
    _ bytes: @autoclosure @Sendable () throws -> [UInt8], name: String
  ) async throws -> SheetFile {
    try await WorkLine.reading.run { try SheetReader.read(try bytes(), name: name, within: ScoreSheetReading.bounds) }
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session, shared: true)) }

  /// - Returns: how many ballots were taken.
  /// - Throws: `Refusals`, one for each wrong cell.
  public func perform(at desk: Desk) throws -> Int {
    let filled = try ScoreSheetReading.read(file, as: try ScoreSheetForm(session, desk))
    var refusals: [Refusal] = []
    for sheet in filled {
      do {
        _ = try WriteBallot(
          session: session, dossier: sheet.dossier, entry: sheet.entry, submit: submit, declaresApart: declaresApart
        )
        .perform(at: desk)
      } catch let refusal as Refusal {
        refusals.append(sheet.refused(refusal))
      } catch let several as Refusals {
        refusals += several.all.map(sheet.refused)
      }
    }
    guard refusals.isEmpty else { throw Refusals(refusals) }
    return filled.count
  }
}

extension FilledSheet {
  /// The refusal with the row that it is about.
  fileprivate func refused(_ refusal: Refusal) -> Refusal {
    Refusal(
      "\(place.prefix(1).uppercased() + place.dropFirst()): \(refusal.reason)", kind: .input, clause: refusal.clause,
      next: refusal.next, field: "file")
  }
}
