import Domain
import Markup
import Office
import Store

/// Many papers in one file: ordered on the page of the session or decision, made in the background, taken from there.
struct PaperOrdersCard {
  /// The page on which the card stands.
  var page: Link
  var choices: [PaperOrder.Contents]
  var orders: [(order: PaperOrder, work: Work)]
  /// Whether some papers of the plan have a Word template of the office's own.
  var hasOwnTemplates: Bool
  var now: Instant

  /// Nil when the viewer may have none of the papers.
  static func load(
    _ subject: PaperOrder.Subject, on page: Link, _ desk: Desk
  ) throws -> PaperOrdersCard? {
    let all =
      switch subject {
      case .session: PaperOrder.Contents.ofSession
      case .decision: PaperOrder.Contents.ofDecision
      }
    let choices = try all.filter { try desk.allows($0, of: subject) }
    guard !choices.isEmpty else { return nil }
    let orders = try PaperBatch.orders(for: subject, on: desk.connection).filter { choices.contains($0.order.contents) }
    let templates = try desk.place(of: subject).plan.map { try PaperTemplates.of($0, on: desk.connection) } ?? []
    return PaperOrdersCard(
      page: page, choices: choices, orders: orders, hasOwnTemplates: !templates.isEmpty, now: desk.now)
  }

  var card: HTML {
    let isUnderWay = orders.contains { $0.work.isUnderWay }
    let made = orders.prefix(8).map { "<li>\(line($0.order, $0.work))</li>" as HTML }
    let form = Parts.form(
      action,
      """
      <input type="hidden" name="key" value="\(PaperOrder.ID(at: now).description)">
      \(Field("gom", "Gồm").select(choices.map { ($0.rawValue, $0.name) }, ""))
      \(Field("dang", "Dạng tệp").select([("pdf", "Một tệp PDF để in"), ("docx", "Các tệp Word (ZIP)")], ""))
      \(if: hasOwnTemplates, templates)
      \(Parts.quietButton("Tạo tệp"))
      """)
    return Parts.card(
      "Nhiều văn bản trong một tệp", id: "giay-to",
      """
      \(if: !made.isEmpty, #"<ul class="plain-list small"\#(if: isUnderWay, #" data-reload="2""#)>\#(made)</ul>"#)\
      \(if: isUnderWay, #"<p class="small"><a href="\#(page)">Xem đã xong chưa</a></p>"#)\
      \(if: !made.isEmpty, keeping)\(form)
      """)
  }

  private var templates: HTML {
    """
    <p class="small">Văn bản có mẫu Word riêng của cơ quan: tệp Word theo mẫu riêng, tệp PDF theo mẫu của chương \
    trình.</p>
    """
  }

  private var keeping: HTML {
    #"<p class="small">Tệp được giữ \#(PaperBatch.keptDays) ngày; sau đó cần thì tạo lại.</p>"#
  }

  private var action: Link { .returning(to: "\(page)/giay-to") }
  private func file(_ order: PaperOrder) -> Link { .returning(to: "\(action)/\(order.id)") }

  private func line(_ order: PaperOrder, _ work: Work) -> HTML {
    let name = order.contents.name
    switch work.state {
    case .waiting, .claimed:
      return
        """
        \(name): đã xong \(work.done) trên \(work.total)<progress max="\(work.total)" value="\(work.done)" \
        aria-label="\(name)"></progress>
        """
    case .done:
      return work.product.map { product in
        """
        <a href="\(file(order))">\(product.name)</a> <small>\((product.size / 1024).grouped) KB, \
        \(order.at.short)</small>
        """
      } ?? .empty
    case .failed: return "\(name): chưa tạo được. Báo cho người quản trị rồi bấm tạo lại."
    }
  }
}
