import Domain
import Markup
import Office
import Store

/// One submission list: what is on it, its paper, its number and signature.
struct SubmissionListPage {
  var list: SubmissionList
  var plan: Plan
  var lines: [DossierLine]
  /// Whether the viewer belongs to the unit, and what may be done with the list now.
  var isUnits: Bool
  var canSign: Bool
  var canDiscard: Bool
  var signer: String
  var signed: SignedCopyState
  var today: Day

  static func load(_ id: SubmissionList.ID, _ desk: Desk) throws -> SubmissionListPage {
    let list = try desk.submissionList(id)
    guard desk.viewer != nil else { throw Refusal.signInNeeded }
    guard try desk.maySee(list) else { throw Refusal.absent }
    let place = try desk.place(of: list.unit)
    let isOpen = list.sending == nil && !list.isDiscarded
    return SubmissionListPage(
      list: list, plan: try desk.plan(list.plan),
      lines: try Dossiers.lines(list.items.map(\.dossier), on: desk.connection),
      isUnits: desk.allows(.viewUnit, at: place), canSign: isOpen && desk.allows(.signSubmission, at: place),
      canDiscard: isOpen && desk.allows(.prepareSubmission, at: place), signer: try desk.person.name,
      signed: try SignedCopyState(.init(.submission, list.id.description), at: desk),
      today: desk.now.day)
  }

  static func chip(_ list: SubmissionList) -> HTML {
    if list.isDiscarded { return #"<span class="chip stop">đã hủy</span>"# }
    return list.sending == nil
      ? #"<span class="chip wait">chưa ghi số, chưa ký</span>"# : #"<span class="chip ok">đã ký</span>"#
  }

  var page: Page {
    Page(
      title: list.name, place: isUnits ? .unit : .intake,
      crumbs: isUnits
        ? [("Đơn vị", .unit), ("Tờ trình", .submissionLists(list.unit, plan.id))]
        : [("Tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)]))],
      lead: """
        <p class="small">\(SubmissionListPage.chip(list)) · \(list.unitName) · Kế hoạch \(plan.shortTitle) \
        · \(list.items.count.grouped) hồ sơ</p>
        """,
      body: """
        <div class="grid two"><div class="card scroll">\(table)</div>\
        <aside>\(papers)\(signed.card)\(signing)\(discarding)</aside></div>
        """)
  }

  private var table: HTML {
    let states = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let rows = list.items.enumerated().map { index, item -> HTML in
      let line = states[item.dossier]
      return """
        <tr><td class="num">\(index + 1)</td><td class="main"><a href="\(Link.dossier(item.dossier))">\
        <b>\(item.title)</b></a><br><small>\(item.authors.joined(separator: ", ")) · \(item.unit)</small>\
        \(if: !item.assessment.isEmpty, "<br><small>\(item.assessment)</small>")</td>
        <td class="n">\(line?.number.map { "số \($0.twoDigits)" })</td>\
        <td>\(line.map { Parts.chip($0.state, of: plan) })</td></tr>
        """
    }
    return """
      <table class="list"><thead><tr><th>TT</th><th>Sáng kiến</th><th class="n">Tiếp nhận</th><th>Đang ở bước</th></tr>\
      </thead><tbody>\(rows)</tbody></table>
      """
  }

  private var papers: HTML {
    let signed: HTML =
      list.sending.map {
        #"<p class="small">Ký: \#(($0.authority.lines + [$0.signer]).joined(separator: ", "))</p>"#
      } ?? .empty
    return Parts.card(
      "Văn bản",
      """
      <ul class="small"><li><a href="\(Link.submissionList(list.id, "van-ban"))">Tờ trình đề nghị công nhận sáng \
      kiến</a></li></ul>\(signed)
      """
    )
  }

  private var signing: HTML {
    guard canSign else { return .empty }
    var signature = Plan.Signature(headOf: list.unitName)
    signature.name = signer
    let fields = SigningFields(
      signature: signature, recipients: list.proposedRecipients, today: today,
      example: "12/TTr-THM; mỗi số dùng một lần trong năm của đơn vị")
    return Parts.card(
      "Ghi số, ngày và người ký",
      Parts.form(
        .submissionList(list.id, "ky"),
        """
        \(fields.html)<p class="small">Ghi xong, danh sách hồ sơ của tờ trình không đổi được nữa.</p>\
        \(Parts.button("Ghi số và gửi tờ trình"))
        """
      ))
  }

  private var discarding: HTML {
    guard canDiscard else { return .empty }
    return """
      <details class="deed"><summary>Hủy tờ trình</summary>\
      \(Parts.form(.submissionList(list.id, "huy"),
        #"""
        <p class="small">Các hồ sơ trở lại danh sách chưa trình, có thể vào tờ trình khác.</p>\#
        \#(Parts.quietButton("Hủy tờ trình"))
        """#))</details>
      """
  }
}
