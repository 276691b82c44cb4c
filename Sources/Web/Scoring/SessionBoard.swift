import Domain
import Markup
import Office

/// Who has handed in how many ballots of how many, as it changes; never points, and of secret ballots never what they
/// say.
struct SessionBoard: Sendable {
  var progress: ScoringProgress
  var session: Session
  /// For the wall of the meeting room, where nothing else stands on the page.
  var isWall = false

  /// What the board on the wall asks its news by: `?bang=lon`.
  static let wall = "lon"

  /// The board in its frame, kept up to date by the script; without it the page shows what was so when it was asked
  /// for.
  func live(at now: Instant) -> HTML {
    let isLive = session.allows(.score)
    let stream = Link.session(session, "theo-doi/luong").with([("bang", isWall ? Self.wall : "")])
    let follow: HTML = isLive ? #" data-live="\#(stream)""# : .empty
    return """
      <div\(follow)><p class="\(isWall ? "wall" : "small")" aria-live="polite" data-live-summary>\(summary)</p>\
      <div data-live-board>\(table)</div>\
      \(if: isLive, #"""
        <p class="small" data-live-state>Số liệu lúc \#(now.hourMinuteSecond) · \#
        <a href="\#(Link.session(session, "theo-doi"))">Xem lại</a></p>
        """#)</div>\
      \(if: isLive && !isWall,
        #"<p class="small"><a href="\#(Link.session(session, "theo-doi"))">Mở bảng lớn cho phòng họp</a></p>"#)
      """
  }

  var summary: String {
    guard session.allows(.score), !progress.isLive else {
      return "Đã nộp \(progress.handedIn) trên \(progress.expected) phiếu."
    }
    return "Kết quả đã khóa: \(progress.handedIn) trên \(progress.expected) phiếu."
  }

  var table: HTML { isWall ? "\(figures)\(ending)" : "\(members)\(dossiers)\(ending)" }

  /// For each member one figure, and one for all dossiers.
  private var figures: HTML {
    let items = progress.members.map { member in
      let state: HTML =
        member.expected == 0
        ? "<b>—</b>"
        : "\(if: member.isDone, #"<span class="chip ok">đã xong</span>"#) <b>\(count(member))</b>"
      return "<li><span>\(member.name)</span> \(state)</li>" as HTML
    }
    return """
      <ul class="wall-list" aria-label="Phiếu đã nộp theo thành viên">\(items)</ul>\
      <p>Đủ phiếu: \(progress.dossiers.count { $0.isEnough }) trên \(progress.dossiers.count) hồ sơ.</p>
      """
  }

  private var members: HTML {
    let rows = progress.members.map { member in
      """
      <tr><td>\(member.name)<br><small>\(member.seat.name(in: session.kind))</small></td>
      <td class="n">\(count(member))</td><td>\(mark(member))</td></tr>
      """ as HTML
    }
    return """
      <table class="board"><caption class="hidden">Phiếu đã nộp theo thành viên</caption>
      <thead><tr><th>Thành viên</th><th class="n">Phiếu</th><th>Tiến độ</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }

  private func count(_ member: ScoringProgress.Member) -> String {
    "\(member.handedIn)/\(member.expected)"
  }

  private func mark(_ member: ScoringProgress.Member) -> HTML {
    let expected = member.expected
    if expected == 0 { return "<small>không có hồ sơ nào</small>" }
    if member.isDone { return #"<span class="chip ok">đã xong</span>"# }
    return #"<progress max="\#(expected)" value="\#(member.handedIn)" aria-label="\#(member.name)"></progress>"#
  }

  private var dossiers: HTML {
    let rows = progress.dossiers.map { work in
      """
      <tr><td>\(work.title)</td><td class="n">\(work.handedIn)/\(work.needed)</td>
      <td>\(mark(work))</td></tr>
      """ as HTML
    }
    return """
      <details><summary>Theo hồ sơ: \(progress.dossiers.count { $0.isEnough }) trên \(progress.dossiers.count) đủ \
      phiếu</summary>
      <table class="board"><thead><tr><th>Hồ sơ</th><th class="n">Phiếu</th><th>Kết quả hợp lệ</th></tr></thead>
      <tbody>\(rows)</tbody></table></details>
      """
  }

  private func mark(_ work: ScoringProgress.Work) -> HTML {
    if work.isEnough { return #"<span class="chip ok">đủ phiếu</span>"# }
    return work.asksForOneMore
      ? #"<span class="chip wait">khác nhau, cần mời thêm người chấm</span>"#
      : #"<span class="chip plain">chưa đủ</span>"#
  }

  private var ending: HTML {
    guard session.allows(.score), !progress.isLive else { return .empty }
    return "<p>\(Parts.quietLink("Xem kết quả", .session(session, "xep-hang")))</p>"
  }

  private struct News: Encodable {
    var summary: String
    var board: String
  }

  /// What the script hears: the summary and the table.
  var news: String {
    let news = News(summary: summary, board: table.rendered)
    return (try? JSON.text(of: news)) ?? "{}"
  }
}

/// The board on a page of its own, for the wall of the meeting room.
extension BoardLook.Found {
  var page: Page {
    Page(
      title: "Theo dõi \(verb): \(session.name)", place: .councils, crumbs: [("Trang phiên họp", .session(session))],
      body: SessionBoard(progress: progress, session: session, isWall: true).live(at: now), isWall: true)
  }
}
