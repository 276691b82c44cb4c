import Domain
import Markup
import Office
import Store

/// Many papers in one file: ordered on the page of the session or decision, made in the background, taken from there.
struct PaperOrdersCard {
  /// The page on which the card stands.
  var page: Link
  var state: PaperOrderState

  var card: HTML {
    let isUnderWay = state.orders.contains { $0.work.isUnderWay }
    let lines = state.orders.map { "<li>\(line($0.order, $0.work))</li>" as HTML }
    let (made, before) = (lines.prefix(8), lines.dropFirst(8))
    let earlier: HTML =
      before.isEmpty
      ? .empty
      : """
      <details class="deed"><summary>Các tệp tạo trước đó (\(before.count.grouped))</summary>\
      <ul class="plain-list small">\(Array(before))</ul></details>
      """
    let form = Parts.form(
      action,
      """
      \(Parts.key(PaperOrder.ID(at: state.now)))
      \(Field("gom", "Gồm").select(state.choices.map { ($0.rawValue, $0.name) }, ""))
      \(Field("dang", "Dạng tệp").select([("pdf", "Một tệp PDF để in"), ("docx", "Các tệp Word (ZIP)")], ""))
      \(if: state.hasOwnTemplates, templates)
      \(Parts.quietButton("Tạo tệp"))
      """)
    return Parts.card(
      "Nhiều văn bản trong một tệp", id: "giay-to",
      """
      \(if: !made.isEmpty,
        #"<ul class="plain-list small"\#(if: isUnderWay, #" data-reload="2""#)>\#(Array(made))</ul>"#)\
      \(earlier)\
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
