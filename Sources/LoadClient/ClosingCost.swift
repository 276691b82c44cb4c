import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Measures what closing a session costs: files dossiers, brings them before a new session of the council of nine,
/// lets everyone hand in a ballot on each, and says how long the chair waits for the result.
struct ClosingCost: AsyncParsableCommand {
  @Option(help: "The data folder of an installation made by fill, however many dossiers it has.") var data: String
  @Option(help: "The database, if it is not in the folder.") var database: String?
  @Option(help: "Dossiers of the session.") var dossiers = 500

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let clock = Clock(rehearsingFrom: start)
    let office = try await Office.open(data: data, database: try database.map { try DatabaseAddress($0) }, clock: clock)
    // The clock goes on from what happened last.
    try await Demo.fill(office)
    let crowd = try await Crowd(office)
    let filed = try await crowd.file(dossiers, submit: true)
    try await crowd.accept(filed)
    let (council, secretary, chair) = try await office.read(as: nil) { desk in
      guard let one = try Sessions.of("tam-diep-2024", on: desk.connection).first else { throw Refusal.absent }
      return (try desk.council(one.council), try desk.person(signIn: "thu-ky"), try desk.person(signIn: "chu-tich-hd"))
    }
    let session = Session.ID(at: clock.now)
    try await office.run(
      .prepareSession(id: session, of: council.id, name: "Phiên đo tải", day: clock.now.day), as: secretary)
    try await office.run(.putBeforeCouncil(session, dossiers: filed), as: secretary)
    try await office.run(.openSession(session), as: secretary)
    let members = council.members.map(\.person)
    try await handIn(filed, in: session, members, office)
    let closing = try await Taken { try await office.run(.closeSession(session), as: chair) }
    say(
      String(
        format: "%d dossiers × %d members: closed in %.2f s", dossiers, members.count, closing.median / 1000))
    try await office.close()
  }

  /// Everyone's ballots, the members at once; the means lie far enough from each other to be ranked.
  private func handIn(
    _ dossiers: [Dossier.ID], in session: Session.ID, _ members: [Person.ID], _ office: Office
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (seat, member) in members.enumerated() {
        group.addTask {
          for (place, dossier) in dossiers.enumerated() {
            let points = [
              "tinh-moi": Points(10 + (place * 7 + seat) % 20), "ap-dung": Points(10 + (place * 3 + seat) % 20),
              "kinh-te": Points(hundredths: 800 + place * 37 % 1100), "xa-hoi": Points(5 + place % 14),
            ]
            try await office.run(
              .writeBallot(session, dossier: dossier, entry: Ballot.Entry(points: points), submit: true), as: member)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
