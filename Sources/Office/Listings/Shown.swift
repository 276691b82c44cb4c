import Domain
import Sheets

/// How a page shows a column.
public final class Shown: Sendable {
  public enum Place: Sendable {
    /// What the line is about; on a phone it is a row of its own.
    case main
    /// A number of the line.
    case number
    case cell
    /// An amount or a count, to the right.
    case figure
    /// In small beneath the main column.
    case below
    /// In small beneath the main column, on a line of its own.
    case line
    /// In small beneath the column before.
    case under
    /// In the cell of the column before.
    case beside
  }

  public let place: Place
  /// The heading on the page; nil where it is the file's.
  public let heading: String?
  /// Whether it is left out where the page is narrow.
  public let isWide: Bool
  /// Whether a phone names it beside the cell, because there is no row of headings.
  public let isLabelled: Bool
  /// What the page has before it, where that is no cell of its own.
  public let before: String
  /// What the page has where there is nothing.
  public let empty: String

  private init(
    _ place: Place, _ heading: String? = nil, isWide: Bool = false, isLabelled: Bool = false, before: String = "",
    empty: String = ""
  ) {
    self.place = place
    self.heading = heading
    self.isWide = isWide
    self.isLabelled = isLabelled
    self.before = before
    self.empty = empty
  }

  public static func main(_ heading: String? = nil) -> Shown { Shown(.main, heading) }
  public static func number(_ heading: String? = nil) -> Shown { Shown(.number, heading, empty: "—") }
  public static func cell(_ heading: String? = nil, empty: String = "") -> Shown {
    Shown(.cell, heading, empty: empty)
  }
  public static func wide(_ heading: String? = nil) -> Shown { Shown(.cell, heading, isWide: true) }
  public static func figure(_ heading: String? = nil, wide: Bool = false, labelled: Bool = false) -> Shown {
    Shown(.figure, heading, isWide: wide, isLabelled: labelled)
  }
  public static let below = Shown(.below)
  public static let line = Shown(.line)
  public static func line(_ before: String) -> Shown { Shown(.line, before: before) }
  public static func under(_ before: String = "") -> Shown { Shown(.under, before: before) }
  public static let beside = Shown(.beside)
}

/// What a page shows of a line in a column.
public enum Entry: Sendable {
  case cell(Cell)
  case chip(Chip?)
  /// A day by which something has to be done, and today.
  case due(Day?, from: Day)

  /// Whether there is nothing to show.
  public var isEmpty: Bool {
    switch self {
    case .cell(.empty), .chip(nil): true
    case .cell(.text(let text)): text.isEmpty
    case .cell, .chip, .due: false
    }
  }
}

/// Where a page leads from a line.
public enum Destination: Sendable {
  case dossier(Dossier.ID)
  /// Where a member judges a dossier of a session.
  case ballot(Dossier.ID, in: Session.ID, of: Council.ID)
  case submissionList(SubmissionList.ID)
  case complaint(Complaint.ID)
  case decision(Decision.ID)
  /// Where a certificate is verified.
  case certificate(Certificate.Code)
  /// A published initiative.
  case initiative(Certificate.Code)
  case nomination(Nomination.ID)
  case fundEntry(FundEntry.ID)
  case fundSpending(FundSpending.ID)
  case forwardingList(ForwardingList.ID)
  /// A received package, by its key.
  case package(String)
  case listImport(ListImport.ID)
  case person(Person.ID)
  case accountRequest(AccountRequest.ID)
  case question(Question.ID)
  case post(Post.ID)
  case event(Event.ID)
  case inspection(Inspection.ID)
  case replication(Replication.ID)
  case model(Model.ID)
  case need(Need.ID)
  case mail(Mail.ID)
  case announcement(Announcement.ID)
  /// A unit's plans in response.
  case response(Plan.ID, Unit.ID, round: Int)
  /// A duty of a holder, by its key, in a round of the plan.
  case duty(String, DutyHolder, Plan.ID, round: Int = 0)
  /// The state of a unit in a plan.
  case unitState(Unit.ID, Plan.ID)
  /// A report of a unit, by the key of the duty that asks for it.
  case report(String, Unit.ID, Plan.ID, round: Int)
}
