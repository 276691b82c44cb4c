import Domain
@_spi(Desk) import Office
import Store
import Testing

extension RehearsalTests {
  /// Figures that count more than their records, each of which has a value of its own.
  private static let valued: Set<String> = ["benefit", "trained", "attendance", "paid", "owed", "event-cost"]

  /// A figure of a report counts the records of the list behind it: in the review of a department of Hưng Yên, and in
  /// what the reports of a round of Quảng Trị are compared with.
  func figures(of office: Office) async throws {
    let (units, people) = try await office.read(as: nil) { desk in
      (
        try Units.tree(on: desk.connection).all,
        try ["hy-van-phong", "qt-tiep-nhan"].map { try People.find(signIn: $0, on: desk.connection)?.id }
      )
    }
    let department = try #require(units.first { $0.name == "Sở Khoa học và Công nghệ Hưng Yên" }?.id)
    let review = try await office.look(ReportLook("tong-ket", of: department, in: "hung-yen-2024"), as: people[0]).found
    #expect(review.figures.map(\.key).suffix(3) == ["event-cost", "paid", "owed"])
    #expect(review.figures.allSatisfy { review.figureDoors.open($0) })
    for figure in review.figures where !Self.valued.contains(figure.key) && figure.goal == nil {
      let list = FigureListLook(figure.key, of: "tong-ket", .unit(department), in: "hung-yen-2024")
      let found = try await office.look(list, as: people[0]).found
      #expect(figure.counted.number ?? 0 == found.total, "\(figure.name)")
    }
    let all = try await office.look(ConsolidationLook("nam", of: "quang-tri-2023"), as: people[1]).found
    for figure in all.sums.figures where !Self.valued.contains(figure.key) && figure.isSummed {
      let list = FigureListLook(figure.key, of: "nam", .all, in: "quang-tri-2023")
      let found = try await office.look(list, as: people[1]).found
      #expect(figure.whole?.number ?? 0 == found.total, "\(figure.name)")
    }
  }
}
