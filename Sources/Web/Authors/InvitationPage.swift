import Domain
import Markup
import Office

/// What someone sees who is asked to be a co-author: enough to answer, not the draft.
extension InvitationLook.Found {
  private var title: String {
    let title = Blinding(of: dossier, isBlind: isBlind).masked(dossier.writing.title)
    return title.isEmpty ? "Hồ sơ chưa đặt tên" : title
  }

  private var inviter: String { isBlind ? "Người nộp hồ sơ" : filer }

  private var facts: HTML {
    let who: HTML =
      isBlind
      ? "<dt>Tác giả</dt><dd>không hiện tên, vì bạn ở Hội đồng chấm ẩn danh</dd>"
      : "<dt>Người nộp</dt><dd>\(filer)</dd><dt>Đơn vị</dt><dd>\(dossier.unitName ?? "Cá nhân")</dd>"
    return """
      <dl><dt>Tên sáng kiến</dt><dd>\(title)</dd>\(who)
      <dt>Kế hoạch</dt><dd>\(plan.shortTitle), \(plan.track(dossier.track)?.name)</dd><dt>Tình trạng</dt>\
      <dd>\(dossier.state.name)</dd></dl>
      """
  }

  var page: Page {
    let own = dossier.writing.authors.first { $0.person == person }
    let rows = dossier.writing.authors.filter { !isBlind || $0.person == person }.map { author in
      """
      <tr><td>\(author.name)\(if: author.person == person, " <b>(bạn)</b>") \(AuthorList.mark(author))</td>\
      <td class="wide">\(author.workplace)</td><td class="n">\(author.share?.text)</td></tr>
      """
        as HTML
    }
    return Page(
      title: "Lời mời làm đồng tác giả", place: .mine, crumbs: [("Trang đầu", .home)],
      lead: "<p>\(inviter) mời bạn làm đồng tác giả của «\(title)».</p>",
      body: """
        <div class="narrow">
        \(Parts.card("Hồ sơ", """
        \(facts)
        <table class="authors"><thead><tr><th>Tác giả</th><th class="wide">Nơi công tác</th><th class="n">Đóng góp</th>\
        </tr></thead><tbody>\(rows)</tbody></table>
        """))
        \(Parts.card("Bạn trả lời", Parts.form(.dossier(dossier.id, "loi-moi"), """
        <p>Tỷ lệ đóng góp ghi cho bạn: <b>\(own?.share?.text ?? "chưa ghi")</b>.</p>
        <div class="actions"><button class="btn" name="answer" value="yes">Tôi là đồng tác giả</button>
        <button class="btn quiet" name="answer" value="no">Tôi không phải là tác giả</button></div>
        <p class="small">Là đồng tác giả, bạn xem được hồ sơ, và không xác nhận, kiểm tra, chấm, quyết định hay chi \
        tiền cho hồ sơ này. Không phải, tên bạn được bỏ khỏi danh sách và người nộp được báo.</p>
        """)))</div>
        """)
  }
}
