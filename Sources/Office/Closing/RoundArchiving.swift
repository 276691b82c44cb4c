import Domain
import Markup
import Store

/// Makes the archive of a round that was closed: its papers, lists, files, and what the journal has of it. A round may
/// have thousands of dossiers, so that it is done in the background; after a node that died it is begun anew.
public struct RoundArchiving: WorkKind {
  public static let kind = "round-archive"

  public init() {}

  /// What is to be done.
  private struct Task: Codable {
    var plan: Plan.ID
    var round: Int
    var time: RoundClosing.Time.ID
    /// The address at which a certificate is verified, but for its code.
    var verifying: String
  }

  /// The work of a closing has the closing's key.
  static func queue(
    _ time: RoundClosing.Time.ID, of plan: Plan, verifying: String, on connection: any Connection
  ) throws {
    guard let id = Work.ID(time.description) else { throw Fault("a closing without a key") }
    guard try WorkQueue.find(id, on: connection) == nil else { return }
    let task = try JSON.text(of: Task(plan: plan.id, round: plan.round, time: time, verifying: verifying))
    let dossiers = try RoundClosings.filed(of: plan.id, round: plan.round, on: connection).count
    // By the machine's clock, not by a rehearsal's, which jumps.
    try WorkQueue.add(
      Work(
        id: id, kind: kind, subject: plan.id.description, task: task, due: Clock().now, total: dossiers), on: connection
    )
  }

  static func work(for time: RoundClosing.Time.ID, on connection: any Connection) throws -> Work? {
    try Work.ID(time.description).flatMap { try WorkQueue.find($0, on: connection) }
  }

  public func perform(_ work: Work, at office: Office, report: (Int) async throws -> Bool) async throws -> String {
    let task = try JSON.decoded(Task.self, from: work.task)
    let round = try await office.read(as: nil) { try ArchivedRound(of: task.plan, task.round, task.time, at: $0) }
    if let archive = round.time.archive { return archive.digest }
    let writer = try RoundArchiveWriter(at: office)
    try await round.write(to: writer, verifying: task.verifying, at: office) { done in
      guard try await report(done) else { throw Fault("taken over") }
    }
    let kept = try await writer.finish(round.manifest, signing: office.keeper.key)
    let archive = RoundClosing.Archive(digest: kept.digest, name: round.fileName, size: kept.size, files: writer.count)
    try await office.runUnattended(.keepArchive(archive, of: task.time, plan: task.plan, round: task.round))
    return kept.digest
  }
}
