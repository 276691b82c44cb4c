import Domain
import PlanFile
import Store

/// A plan from whose text another one is written.
public struct PlanTemplate: Sendable, Identifiable {
  /// `cua-co-quan/tam-diep-2024`: whose it is, and its name.
  public typealias ID = String

  public let id: ID
  public let title: String
  /// Whether it is a plan that the installation published.
  public let isOwn: Bool
  private let name: String

  init(ownedAs plan: Plan) {
    (id, title, isOwn) = ("cua-co-quan/\(plan.id)", plan.shortTitle, true)
    name = plan.id.description
  }

  private init(builtIn name: String, _ title: String) {
    (id, self.title, isOwn, self.name) = ("co-san/\(name)", title, false, name)
  }

  /// The plans that the program carries.
  public static let builtIn: [PlanTemplate] = PlanFile.builtIn.map { file in
    PlanTemplate(
      builtIn: file.name, PlanFile.published(String(decoding: file.bytes, as: UTF8.self))?.shortTitle ?? file.name)
  }

  /// Its text: of an own plan that of the latest edition.
  func text(at desk: Desk) throws -> String? {
    guard isOwn else {
      return PlanFile.builtIn.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    guard let plan = Plan.ID(name) else { return nil }
    let number = try desk.edition(of: plan).number
    return try Records.load(PublishedPlan.self, "\(plan)@\(number)", on: desk.connection)?.value.text
  }
}
