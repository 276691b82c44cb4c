import Domain
import Store

/// A day by which something has to be done, and how often and when last it was changed.
public struct DueDay: Sendable {
  /// What has to be done, in words.
  public var what: String
  public var day: Day
  public var sequence: Int
  public var modified: Instant
}

/// The day by which a dossier has to go on.
public struct DossierDueLook: Look {
  public static let action = Action.viewDossier

  public let dossier: Dossier.ID

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.dossier(dossier))) }

  public func find(at desk: Desk) throws -> DueDay {
    let dossier = try desk.dossier(dossier)
    guard let day = dossier.due else { throw Refusal.absent }
    return DueDay(
      what: "Hạn của hồ sơ «\(dossier.writing.title)»", day: day, sequence: dossier.history.count,
      modified: dossier.history.last?.at ?? desk.now)
  }
}

/// The day by which a complaint has to be settled.
public struct ComplaintDueLook: Look {
  public static let action = Action.viewComplaint

  public let complaint: Complaint.ID

  public init(_ complaint: Complaint.ID) { self.complaint = complaint }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: complaint)) }

  public func find(at desk: Desk) throws -> DueDay {
    let complaint = try desk.complaint(complaint)
    guard let day = complaint.due else { throw Refusal.absent }
    let steps = [complaint.acceptance, complaint.prolonging].compactMap { $0?.at }
    return DueDay(
      what: "Hạn giải quyết khiếu nại: \(complaint.subject.name)", day: day, sequence: steps.count,
      modified: steps.max() ?? complaint.filed)
  }
}
