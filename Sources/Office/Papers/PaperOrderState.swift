import Domain
import Store

/// The papers of a session or a decision in one file, as far as the viewer may have them: what can be ordered, what
/// was.
public struct PaperOrderState: Sendable {
  public var choices: [PaperOrder.Contents]
  public var orders: [(order: PaperOrder, work: Work)]
  /// Whether some papers of the plan have a Word template of the office's own.
  public var hasOwnTemplates: Bool
  public var now: Instant

  /// Nil when the viewer may have none of the papers.
  public init?(_ subject: PaperOrder.Subject, at desk: Desk) throws {
    let all =
      switch subject {
      case .session: PaperOrder.Contents.ofSession
      case .decision: PaperOrder.Contents.ofDecision
      case .book: PaperOrder.Contents.ofBook
      }
    let papers = OrderedPapers(of: subject, at: desk)
    let choices = try all.filter { try papers.mayHave($0) }
    guard !choices.isEmpty else { return nil }
    self.choices = choices
    orders = try PaperBatch.orders(for: subject, on: desk.connection).filter { choices.contains($0.order.contents) }
    let templates = try papers.place.plan.map { try PaperTemplates.of($0, on: desk.connection) } ?? []
    hasOwnTemplates = !templates.allSatisfy(\.isBackground)
    now = desk.now
  }
}

/// The file that came of an order.
public struct PaperOrderFileLook: Look {
  public static let action = Action.orderPapers

  let order: PaperOrder.ID
  let subject: PaperOrder.Subject

  public init(_ order: PaperOrder.ID, of subject: PaperOrder.Subject) {
    self.order = order
    self.subject = subject
  }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> PaperBatch.Product {
    let found = try PaperBatch.orders(for: subject, on: desk.connection).first { $0.order.id == order }
    guard let found, try OrderedPapers(of: subject, at: desk).mayHave(found.order.contents),
      let product = found.work.product
    else {
      throw Refusal.absent
    }
    return product
  }
}
