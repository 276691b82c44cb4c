import Domain
import Store

extension Command<[Int]> {
  /// Receives endorsed dossiers, each under the next number of its plan's register. It gives these numbers, in the
  /// order of the dossiers.
  ///
  /// - Parameter delivery: what was counted of each part, where one dossier is received.
  public static func receiveDossiers(_ dossiers: [Dossier.ID], with delivery: Delivery = Delivery()) -> Command {
    .at(
      { desk in
        guard let first = dossiers.first else {
          throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ để tiếp nhận.")
        }
        return try desk.place(of: desk.dossier(first))
      }, .receiveDossier
    ) { desk in
      try dossiers.map { id in
        let before = try desk.dossier(id)
        try desk.require(.receiveDossier, at: try desk.place(of: before))
        let plan = try desk.plan(of: before)
        // The step is tried before a number is taken: a refused dossier uses up none.
        _ = try before.received(number: 0, with: delivery, by: desk.person, at: desk.now, under: plan)
        let register = Counters.register(of: before.plan, round: before.round)
        let number = try Counters.next(register, on: desk.connection)
        try desk.save(try before.received(number: number, with: delivery, by: desk.person, at: desk.now, under: plan))
        return number
      }
    }
  }
}
