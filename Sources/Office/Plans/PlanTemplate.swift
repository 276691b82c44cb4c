import Domain
import PlanFile
import Store

/// A plan from whose text another one is written.
public struct PlanTemplate: Sendable, Identifiable {
  /// `cua-co-quan/tam-diep-2024`: whose it is, and its name.
  public typealias ID = String

  /// Whose plan it is.
  public enum Origin: Sendable, CaseIterable {
    /// One that the installation published.
    case own
    /// One of an office that does not exist, of a commune, a contest, an award.
    case example
    /// One of another office.
    case other
  }

  public let id: ID
  public let title: String
  public let origin: Origin
  private let name: String

  init(ownedAs plan: Plan) {
    (id, title, origin) = ("cua-co-quan/\(plan.id)", plan.shortTitle, .own)
    name = plan.id.description
  }

  private init(carried name: String, _ bytes: [UInt8], as origin: Origin) {
    (id, self.name, self.origin) = ("co-san/\(name)", name, origin)
    title = PlanFile.published(String(decoding: bytes, as: UTF8.self))?.shortTitle ?? name
  }

  /// The plans that the program carries.
  public static let builtIn: [PlanTemplate] =
    PlanFile.examples.map { PlanTemplate(carried: $0.name, $0.bytes, as: .example) }
    + PlanFile.builtIn.map { PlanTemplate(carried: $0.name, $0.bytes, as: .other) }

  public var isOwn: Bool { origin == .own }

  /// Its text: of an own plan that of the latest edition.
  func text(at desk: Desk) throws -> String? {
    guard isOwn else {
      let carried = (PlanFile.examples + PlanFile.builtIn).first { $0.name == name }
      return carried.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    guard let plan = Plan.ID(name) else { return nil }
    let number = try desk.edition(of: plan).number
    return try Records.load(PublishedPlan.self, "\(plan)@\(number)", on: desk.connection)?.value.text
  }
}
