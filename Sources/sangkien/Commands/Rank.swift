import ArgumentParser
import Domain
import Foundation
import PlanFile

/// Ranks without a database.
struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank dossiers from a file of ballots.",
    discussion: """
      Example: sangkien rank --plan plans/tam-diep-2024.yaml --ballots ballots.csv --members 9

      The file has the columns dossier,member,criterion,points (decimal point «.»); a member's ballot counts when every
      criterion of the plan is there, and a member with any row on a dossier was present for it. Where a plan votes, the
      criterion is «phieu» with 1 for yes, 0 for no, trang for a blank ballot and hong for a spoiled one. Questions
      beside the result are criteria by their ids, and «de-nghi» for a recommendation, with 1 for yes and 0 for no;
      «bieu-quyet» is a vote in the meeting after the points, «quyet-diem» what the chair decided where markers differ.
      Of a dossier's markers the one who was asked in addition comes last in the file.
      Without --members the council is taken to be the members that the file names; without --judgement the ballots are
      those of the first judgement of the plan that decides.
      """)

  @Option(help: "The plan file.") var plan: String
  @Option(help: "The CSV file of ballots.") var ballots: String
  @Option(help: "The id of the judgement in which they were cast.") var judgement: String?
  @Option(help: "The members of the council, at most 1000.") var members: Int?
  @Flag(help: "Print how long reading and ranking took, on standard error.") var timing = false

  func run() throws {
    if let members, !(1...BallotTable.memberLimit).contains(members) {
      throw ValidationError("--members is from 1 to \(BallotTable.memberLimit).")
    }
    let reading = PlanFile.read(path: plan)
    guard let plan = reading.plan else {
      for mistake in reading.mistakes { fail(mistake.text(file: self.plan)) }
      throw ExitCode(1)
    }
    if let cap = plan.caps.first(where: { $0.per != .round }) {
      // A file of ballots does not say to which track, field, unit or cluster a dossier belongs.
      fail("\(self.plan):1: tệp phiếu không cho biết hồ sơ thuộc đâu, nên không xếp được hạn mức «\(cap.most)»")
      throw ExitCode(1)
    }
    guard let file = FileManager.default.contents(atPath: ballots) else {
      fail("\(ballots):1: không mở được tệp; xem lại đường dẫn và quyền đọc tệp")
      throw ExitCode(1)
    }
    try rank(Array(file), by: try chosen(in: plan), under: plan)
  }

  /// The judgement in which the ballots were cast.
  private func chosen(in plan: Plan) throws -> Judgement {
    let held = plan.judging.filter(\.isHeldInSession)
    let found = judgement.map { id in held.first { $0.id.description == id } } ?? held.first(where: \.decides)
    guard let found else {
      let names = held.map(\.id.description).joined(separator: ", ")
      fail(
        held.isEmpty
          ? "\(self.plan):1: kế hoạch không có lần xét nào bằng phiếu"
          : "\(self.plan):1: chọn lần xét bằng --judgement, một trong: \(names)")
      throw ExitCode(1)
    }
    return found
  }

  private func rank(_ file: [UInt8], by judgement: Judgement, under plan: Plan) throws {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let table = try BallotTable(reading: file, by: judgement)
      if let members, members < table.memberCount {
        fail("\(ballots):1: tệp nêu \(table.memberCount) thành viên, nhiều hơn --members \(members)")
        throw ExitCode(1)
      }
      let read = clock.now
      let sheet = try table.ranking(by: judgement, under: plan, members: members).csv
      if timing { fail("read \(read - start), ranked \(clock.now - read)") }
      FileHandle.standardOutput.write(Data(sheet.utf8))
    } catch let mistake as BallotTable.Mistake {
      fail("\(ballots):\(mistake.line): \(mistake.reason)")
      throw ExitCode(1)
    }
  }

  private func fail(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
