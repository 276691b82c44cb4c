import Domain
import Markup
import Office

/// One submission list: what is on it, its paper, its number and signature.
extension SubmissionListLook.Found {
  var page: Page {
    Page(
      title: list.name(under: plan), place: isUnits ? .unit : .intake, office: plan.standing.name,
      crumbs: isUnits
        ? [("Đơn vị", .unit), (plan.submission.capitalisedFirst, .submissionLists(list.unit, plan.id))]
        : [("Tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)]))],
      lead: """
        <p class="small">\(list.chip.html) · \(list.unitName) · Kế hoạch \(plan.shortTitle) \
        · \(list.items.count.grouped) hồ sơ</p>
        """,
      body: """
        <div class="grid two"><div class="card">\(table)</div>\
        <aside>\(papers)\(signed.card)\(signing)\(discarding)</aside></div>
        """)
  }

  private var table: HTML {
    let lines = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let plan = plan
    return ListTable<SubmissionList.Item>(
      Listing(
        .place(page: .number()),
        .column(plan.workNames.capitalisedFirst, page: .main(), to: { .dossier($0.dossier) }) { .text($0.title) },
        .column(page: .below) { .text($0.authors.joined(separator: ", ")) },
        .column(page: .below) { .text($0.unit) },
        .column(page: .line) { .text($0.assessment) },
        .column("Tiếp nhận", page: .figure()) { .text(lines[$0.dossier]?.number.map { "số \($0.twoDigits)" }) },
        .state("Đang ở bước", page: .cell()) { lines[$0.dossier].map { Chip($0.state, of: plan) } })
    ).html(list.items)
  }

  private var papers: HTML {
    let signed: HTML =
      list.sending.map {
        #"<p class="small">Ký: \#(($0.authority.lines + [$0.signer]).joined(separator: ", "))</p>"#
      } ?? .empty
    return Parts.card(
      "Văn bản",
      """
      <ul class="small"><li><a href="\(Link.submissionList(list.id, "van-ban"))">\(plan.name(of: .submissionList))\
      </a></li></ul>\(signed)
      """
    )
  }

  private var signing: HTML {
    guard canSign else { return .empty }
    var signature = Plan.Signature(headOf: list.unitName)
    signature.name = signer
    let fields = SigningFields(
      signature: signature, recipients: list.proposedRecipients, today: today,
      example: "\(plan.submission == "tờ trình" ? "12/TTr-THM" : "12/THM"); mỗi số dùng một lần trong năm của đơn vị")
    return Parts.card(
      "Ghi số, ngày và người ký",
      Parts.form(
        .submissionList(list.id, "ky"),
        """
        \(BasisNote(plan: plan, day: today).html)\(fields.html)\
        <p class="small">Ghi xong, danh sách hồ sơ kèm theo không đổi được nữa.</p>\
        \(Parts.button("Ghi số và gửi \(plan.submission)"))
        """
      ))
  }

  private var discarding: HTML {
    guard canDiscard else { return .empty }
    return Parts.deed(
      "Hủy \(plan.submission)", .submissionList(list.id, "huy"),
      """
      <p class="small">Các hồ sơ trở lại danh sách chưa trình, có thể vào \(plan.submission) khác.</p>\
      \(Parts.quietButton("Hủy \(plan.submission)"))
      """)
  }
}

extension SubmissionList {
  /// Whether it is signed or given up.
  var chip: Chip {
    if isDiscarded { return Chip("đã hủy", .stop) }
    return sending == nil ? Chip("chưa ghi số, chưa ký", .wait) : Chip("đã ký", .ok)
  }
}
