import Domain
import Markup
import Office
import Store

/// What of a plan's round is not over, the way to close it, and its archives.
extension RoundClosingLook.Found {
  var page: Page {
    Page(
      title: "Kết thúc và lưu trữ", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: """
        <p class="lead">\(plan.round == 0 ? "Kế hoạch" : plan.roundName.capitalisedFirst) làm từ \
        \(plan.period.from.short) đến \(plan.period.through.short).</p>\(roundLinks)
        """,
      body: #"<div class="grid two"><div>\#(state)\#(matterList)</div><aside>\#(closingForm)\#(archives)</aside></div>"#
    )
  }

  private var isClosed: Bool { closing?.isClosed == true }

  /// The way to the other rounds of the plan.
  private var roundLinks: HTML {
    guard rounds.count > 1 else { return .empty }
    let links = rounds.map { round, isClosed -> HTML in
      let name: HTML = "Đợt \(round.period.years)\(if: isClosed, " (đã kết thúc)")"
      return round.round == plan.round
        ? "<b>\(name)</b>" : #"<a href="\#(Link.closing(plan.id, round: round.round))">\#(name)</a>"#
    }
    return #"<p class="small">\#(links.joined(separator: " · "))</p>"#
  }

  /// What a form says of the round that is meant.
  private var roundField: HTML {
    plan.round > 0 ? Parts.hidden("dot", plan.round) : .empty
  }

  // MARK: How it stands

  private var state: HTML {
    guard let last = closing?.times.last else { return .empty }
    if let reopening = last.reopening {
      return """
        <div class="note"><p>\(people[reopening.by]?.name ?? "") mở lại lúc \(reopening.at.short): \
        \(reopening.reason)</p></div>
        """
    }
    let left = last.left.map { "<li>\($0)</li>" as HTML }
    return """
      <section class="card verdict"><h2>Đã kết thúc</h2>
      <p>\(people[last.by]?.name ?? "") kết thúc lúc \(last.at.short). Mọi trang vẫn xem được; không ghi thêm được gì, \
      trừ khiếu nại và việc theo sau khiếu nại, chi tiền thưởng, hỏi đáp.</p>
      \(if: !left.isEmpty, "<h3>Để lại</h3><ul>\(left)</ul>")\
      \(if: !last.reason.isEmpty, "<p>Lý do: \(last.reason)</p>")</section>
      """
  }

  // MARK: What is not over

  private var matterList: HTML {
    guard !isClosed else { return .empty }
    guard !matters.isEmpty else {
      return Parts.empty("Không còn việc nào dở dang. Có thể kết thúc và lưu trữ.")
    }
    return """
      \(card("Phải xong trước khi kết thúc", .binding))\(card("Có thể để lại, có lý do", .explained))\
      \(card("Tự hết khi kết thúc", .ending))
      """
  }

  private func card(_ title: String, _ weight: OpenMatter.Weight) -> HTML {
    let items = matters.filter { $0.kind.weight == weight }.map { matter -> HTML in
      guard let link = page(of: matter.kind) else { return "<li>\(matter.words)</li>" }
      return #"<li><a href="\#(link)">\#(matter.words)</a>\#(owing(matter))\#(pieces(matter))</li>"#
    }
    return items.isEmpty ? .empty : Parts.card(title, #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// Those that are named of who owes something; the list of the plan's duties has all.
  private static let mostOwing = 100

  /// Who owes it, each with the way to its state.
  private func owing(_ matter: OpenMatter) -> HTML {
    guard !matter.owing.isEmpty else { return .empty }
    let named = matter.owing.prefix(Self.mostOwing).map { owing -> HTML in
      let name: HTML =
        owing.holder.unit.map { #"<a href="\#(Link.unitState($0, in: plan.id))">\#(owing.name)</a>"# }
        ?? "\(owing.name)"
      return "<li>\(name)\(if: owing.count > 1, ": \(owing.count.grouped)")</li>"
    }
    let more = matter.owing.count - named.count
    return """
      <details><summary>Xem \(matter.owing.count.grouped) nơi</summary><ul>\(named)\
      \(if: more > 0, #"""
        <li><a href="\#(Link.duties(plan.id, round: plan.round))">\#(more.grouped) nơi khác trong danh sách việc được \#
        giao</a></li>
        """#)</ul></details>
      """
  }

  /// The records that are open, each with the way to it.
  private func pieces(_ matter: OpenMatter) -> HTML {
    guard !matter.pieces.isEmpty else { return .empty }
    let named = matter.pieces.prefix(Self.mostOwing).map { piece -> HTML in
      let units: HTML = piece.count > 1 ? ": \(piece.count.grouped) đơn vị" : .empty
      return #"<li><a href="\#(page(of: piece.subject))">\#(piece.name)</a>\#(units)</li>"#
    }
    let more = matter.pieces.count - named.count
    return "<ul>\(named)\(if: more > 0, "<li>và \(more.grouped) mục khác</li>")</ul>"
  }

  private func page(of subject: OpenMatter.Piece.Subject) -> Link {
    switch subject {
    case .announcement(let id): .addressees(id)
    case .request(let duty): Link.duties(plan.id, round: plan.round).with([("viec", duty)])
    case .response(let unit): .response(plan.id, unit, round: plan.round)
    }
  }

  /// Where it is done.
  private func page(of kind: OpenMatter.Kind) -> Link? {
    let (id, ofPlan) = (plan.id, [("ke-hoach", plan.id.description)])
    switch kind {
    case .dossiers, .arriving: return .register(of: id)
    case .sessions: return .councils
    case .decisions: return .decisions
    case .certificates: return .certificates
    case .complaints: return .complaints
    case .nominations, .commendations: return .commendations(id)
    case .lists, .answers: return .forwarding
    case .estimates, .prizes: return .money(id)
    case .reports: return .reports(id, round: plan.round)
    case .unnoted: return .responses(id, round: plan.round)
    case .requests: return isRunning ? .requests(id) : .duties(id, round: plan.round)
    case .responses: return .responses(id, round: plan.round)
    case .announcements, .receipts: return .announcements(id, round: plan.round)
    case .events: return Link.events.with(ofPlan)
    case .inspections: return Link.inspections.with(ofPlan)
    case .duties: return .duties(id, round: plan.round)
    case .questions: return Link.questions(id, "hop-thu").with([("cho", "1")])
    case .drafts: return nil
    }
  }

  /// Whether it is the round that was opened last.
  private var isRunning: Bool { rounds.first?.plan.round == plan.round }

  // MARK: Closing and reopening

  private var closingForm: HTML {
    if isClosed {
      guard mayReopen else { return .empty }
      return Parts.card(
        "Mở lại",
        Parts.form(
          .reopening(plan.id),
          """
          \(roundField)\
          \(Field("reason", "Lý do mở lại", hint: "Lý do và tên bạn ở lại trên trang này.", required: true).area(""))
          \(Parts.quietButton("Mở lại"))
          """))
    }
    guard mayClose, !matters.contains(where: { $0.kind.weight == .binding }) else { return .empty }
    let isLeft = matters.contains { $0.kind.weight == .explained }
    return Parts.card(
      "Kết thúc và lưu trữ",
      Parts.form(
        .closing(plan.id),
        """
        \(roundField)\(Parts.key(RoundClosing.Time.ID(at: now)))
        \(if: isLeft, Field("reason", "Lý do kết thúc khi còn việc để lại", required: true).area(""))
        <p class="small">Sau khi kết thúc không ghi thêm được. Hệ thống gom văn bản, danh sách, hồ sơ và nhật ký vào \
        một tệp ZIP.</p>
        \(Parts.button("Kết thúc"))
        """))
  }

  // MARK: Archives

  private var archives: HTML {
    let times = others.flatMap(\.times) + (closing?.times ?? [])
    let items = times.reversed().compactMap { time -> HTML? in
      guard let archive = time.archive else { return nil }
      let name: HTML =
        mayTake ? #"<a href="\#(Link.archive(time.id, of: plan.id))">\#(archive.name)</a>"# : "\(archive.name)"
      return """
        <li>\(name)<br><small>\(archive.files.grouped) tệp, \(Self.size(archive.size)), kết thúc \(time.at.day.short)\
        </small><br><small>SHA-256: <span class="fingerprint">\(archive.digest)</span></small></li>
        """
    }
    guard !items.isEmpty || work != nil else { return .empty }
    return Parts.card(
      "Tệp lưu trữ", id: "luu-tru",
      """
      \(progress)\(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)
      <p class="small">Kiểm tra tệp đã tải: <code>sangkien archive verify TÊN-TỆP</code></p>
      """)
  }

  private var progress: HTML {
    guard let work else { return .empty }
    guard work.isUnderWay else { return "<p>Chưa tạo được tệp lưu trữ. Báo cho người quản trị.</p>" }
    return """
      <ul class="plain-list" data-reload="2"><li>Đang tạo tệp: \(work.done.grouped) trên \(work.total.grouped) hồ sơ\
      <progress max="\(max(1, work.total))" value="\(work.done)" aria-label="Tạo tệp lưu trữ"></progress></li></ul>
      <p class="small"><a href="\(Link.closing(plan.id, round: plan.round))">Xem đã xong chưa</a></p>
      """
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10 << 20 ? "\(max(1, bytes >> 10).grouped) KB" : "\((bytes >> 20).grouped) MB"
  }
}

extension Confirmation {
  /// What is asked before a round is closed.
  static func closing(_ found: RoundClosingLook.Found, _ visit: Visit) -> Confirmation {
    let left = found.matters.filter { $0.kind.weight == .explained }.map(\.words)
    let ending = found.matters.filter { $0.kind.weight == .ending }.map(\.words)
    return Confirmation(
      deed: "Kết thúc", object: found.plan.roundName,
      subject: "Kế hoạch \(found.plan.shortTitle)\(found.plan.round == 0 ? "" : ", \(found.plan.roundName)")",
      follows: [
        "Không ai ghi thêm được gì vào \(found.plan.roundName) này, trừ khiếu nại, chi tiền thưởng, hỏi đáp.",
        "Mọi thứ được gom vào một tệp lưu trữ; các trang vẫn xem được.",
      ],
      missing: (left + ending).map { "Để lại: \($0)." },
      facts: visit.form["reason"].isEmpty ? [] : [("Lý do", visit.form["reason"])], place: .plans)
  }
}
