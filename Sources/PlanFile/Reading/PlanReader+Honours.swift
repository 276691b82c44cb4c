import Domain
import Yams

/// Recognition, grades with their prizes, commendations with their caps.
extension PlanReader {
  /// The most places that a cap may name.
  private static let places = 0...1_000_000

  func recognised(_ node: Node) -> Recognised {
    let fields = Fields(node, .recognised, log)
    return Recognised(mean: fields["mean"].map { log.points($0) }, source: fields.source())
  }

  func grade(_ node: Node) -> Grade {
    let fields = Fields(node, .grade, log)
    return Grade(
      id: fields.slug("id"), name: fields.text("name"), mean: fields.points("mean"),
      cap: fields.optionalInt("cap", PlanReader.places),
      prize: Dong(fields.optionalInt("prize", 0...100_000_000_000) ?? 0), source: fields.source())
  }

  func commendation(_ node: Node) -> CommendationKind {
    let fields = Fields(node, .commendation, log)
    return CommendationKind(
      id: fields.slug("id"), name: fields.text("name"), by: fields.text("by"),
      candidates: fields.requiredItems("for").compactMap { log.choice($0) }, cap: fields["cap"].map(cap) ?? .none,
      merits: fields.items("merits").map(merit), source: fields.source())
  }

  private func cap(_ node: Node) -> CommendationKind.Cap {
    let fields = Fields(node, .cap, log)
    guard fields["joint"] == nil else {
      fields.refuse("collectives", "individuals", because: "với «joint»")
      return .joint(fields.int("joint", PlanReader.places))
    }
    return .separate(
      collectives: fields.int("collectives", PlanReader.places),
      individuals: fields.int("individuals", PlanReader.places))
  }

  private func merit(_ node: Node) -> CommendationKind.Merit {
    let fields = Fields(node, .merit, log)
    return CommendationKind.Merit(
      candidate: fields.requiredChoice("for", standIn: .collective), text: fields.text("text"), source: fields.source())
  }
}
