import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Copies the dossiers that `fill` handed in until there are so many, every second one published, with titles of words
/// from the commonest to the rarest: for measuring the search.
struct Multiply: AsyncParsableCommand {
  @Option(help: "The data folder of an installation made by fill.") var data: String
  @Option(help: "How many dossiers there shall be at the office.") var to: Int

  /// Dossiers of one write.
  private static let portion = 2000
  private static let topics = [
    "dạy học trải nghiệm", "chăm sóc cây trồng", "cải cách thủ tục hành chính", "tiết kiệm điện", "an toàn lao động",
    "quản lý hồ sơ điện tử", "khám chữa bệnh", "phòng cháy chữa cháy", "thư viện thân thiện", "thu gom rác thải",
    "tưới tiêu tự động", "tuyên truyền pháp luật", "bảo dưỡng máy móc",
  ]

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let office = try await Office.open(data: data, clock: Clock(rehearsingFrom: start))
    let original = try await office.read(as: nil) { desk in
      let filter = DossierFilter(plan: "tam-diep-2024", states: [.endorsed])
      guard let line = try Dossiers.page(filter, limit: 1, on: desk.connection).first else { throw Refusal.absent }
      return try desk.dossier(line.id)
    }
    let document = String(decoding: try JSONEncoder().encode(original), as: UTF8.self)
    var count = try await office.read(as: nil) { desk in
      try Dossiers.list(DossierFilter(plan: "tam-diep-2024", atOffice: true), on: desk.connection).total
    }
    while count < to {
      let numbers = count..<min(count + Multiply.portion, to)
      let copies = try numbers.map { try copy($0, of: original, document) }
      try await office.database.write { connection in
        let lines = zip(copies, try Records.insert(all: copies, on: connection)).map { copy, seal in
          Journal.Line(subject: copy.key, version: 1, seal: seal)
        }
        try Journal.append(
          at: start, by: original.filer, action: "load", kind: Dossier.table.description, lines,
          marking: office.keeper.key, on: connection)
      }
      count = numbers.upperBound
    }
    try await office.gatherSearch(from: 1)
    print("multiplied: \(count) dossiers")
    try await office.close()
  }

  /// The order of the changes has nothing to do with the order in which the copies came.
  private func copy(_ number: Int, of original: Dossier, _ document: String) throws -> Dossier {
    let changed = original.history.last?.at ?? Instant(microseconds: 0)
    let time = Instant(microseconds: changed.microseconds + Int64(number * 7919 % 1_000_003))
    let title = "Giải pháp số \(number) về \(Multiply.topics[number % Multiply.topics.count])"
    let certificate = Certificate(
      number: number, code: Certificate.Code(random: UInt64(number) &* 0x9E37_79B9_7F4A_7C15), issued: time.day,
      decisionNumber: "\(number % 900)/QĐ-UBND", decisionDay: time.day)
    let published = String(decoding: try JSONEncoder().encode(["certificate": certificate]), as: UTF8.self)
      .dropFirst().dropLast()
    var text = document
    for (old, new) in [
      (original.id.description, Dossier.ID(at: time).description),
      (#""title":"\#(original.writing.title)""#, #""title":"\#(title)""#),
      (#""at":\#(changed.microseconds)"#, #""at":\#(time.microseconds)"#),
      (
        #""state":"endorsed""#,
        number.isMultiple(of: 2) ? #""state":"published",\#(published)"# : #""state":"endorsed""#
      ),
    ] {
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try JSONDecoder().decode(Dossier.self, from: Data(text.utf8))
  }
}
