import Domain
import Sheets
import Store

/// Takes a member's filled score sheet in: every row as the member's draft, or handed in at once; all of them, or none.
public struct TakeScoreSheet: Command {
  public var session: Session.ID
  /// The file as it was sent.
  public var file: [UInt8]
  public var name: String
  /// Hands the ballots in, so that they count; every row must be complete then.
  public var submit: Bool
  public static let action = Action.scoreDossier

  public init(session: Session.ID, file: [UInt8], name: String, submit: Bool) {
    self.session = session
    self.file = file
    self.name = name
    self.submit = submit
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session, shared: true)) }

  /// - Returns: how many ballots were taken.
  /// - Throws: `Refusals`, one for each wrong cell.
  public func perform(at desk: Desk) throws -> Int {
    let filled = try ScoreSheetReading.read(file, name: name, as: try ScoreSheetForm(session, desk))
    var refusals: [Refusal] = []
    for sheet in filled {
      do {
        _ = try WriteBallot(session: session, dossier: sheet.dossier, entry: sheet.entry, submit: submit)
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
