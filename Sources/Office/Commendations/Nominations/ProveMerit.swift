import Domain

extension Command<Void> {
  /// Adds a file that shows that a merit is met.
  public static func proveMerit(_ id: Nomination.ID, proof: Nomination.Proof) -> Command {
    .on(id, .write) { nomination, desk in try nomination.proved(by: proof, under: desk.plan(of: nomination)) }
  }
}
