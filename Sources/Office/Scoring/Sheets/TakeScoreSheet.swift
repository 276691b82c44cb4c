import Domain
import HeavyWork
import Sheets

extension Command<Int> {
  /// Takes a member's filled score sheet in: every row as the member's draft, or handed in at once; all of them, or
  /// none. It gives how many ballots were taken, or refuses each wrong cell.
  ///
  /// - Parameters:
  ///   - file: the file, read.
  ///   - submit: hands the ballots in, so that they count; every row must be complete then.
  ///   - declaresApart: what a member says of every dossier in the file: see `writeBallot`.
  public static func takeScoreSheet(_ session: Session.ID, file: SheetFile, submit: Bool, declaresApart: Bool = false)
    -> Command
  {
    .at({ $0.place(of: try $0.session(session, shared: true)) }, .scoreDossier) { desk in
      let filled = try ScoreSheetReading.read(file, as: try ScoreSheetForm(session, desk))
      var refusals: [Refusal] = []
      for sheet in filled {
        do {
          let command = Command.writeBallot(
            session, dossier: sheet.dossier, entry: sheet.entry, submit: submit, declaresApart: declaresApart)
          _ = try command.perform(desk)
        } catch let refusal as Refusal {
          refusals.append(sheet.refused(refusal))
        } catch let several as Refusals {
          refusals += several.all.map(sheet.refused)
        }
      }
      try refusals.throwIfAny()
      return filled.count
    }
  }
}

extension ScoreSheetReading {
  /// Reads the file of a score sheet as it was sent: outside of the write, which waits for nothing that takes long.
  ///
  /// - Throws: a `Refusal` that names sheet and cell, `Busy` when too many files wait to be read.
  public static func file(
    _ bytes: @autoclosure @Sendable () throws -> [UInt8], name: String
  ) async throws -> SheetFile {
    try await WorkLine.reading.run { try SheetReader.read(try bytes(), name: name, within: ScoreSheetReading.bounds) }
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
