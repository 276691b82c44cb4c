import Domain
import Markup
import Office

/// Entering a dossier that came on paper.
extension PaperEntryLook.Found {
  var page: Page {
    Page(
      title: "Nhập hồ sơ giấy", place: unit == nil ? .intake : .unit,
      crumbs: unit == nil
        ? [("Tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)]))] : [("Đơn vị", .unit)],
      lead: """
        <p class="small">Kế hoạch \(plan.shortTitle)\
        \(if: unit != nil, """
          . Dành cho tác giả của đơn vị nộp bản giấy: bạn nhập thay, đính kèm bản quét có chữ ký của tác giả. Hồ sơ \
          nhập xong đi như hồ sơ tác giả tự nộp.
          """)</p>
        """,
      body: """
        <div class="grid two"><div>\(form)</div><aside>\(Parts.card("Thời gian nhận hồ sơ", windows))</aside></div>
        """)
  }

  private var windows: HTML {
    let items = tracks.map { track in
      """
      <li><b>\(track.name)</b>: \(track.intake.phrase)\
      \(if: track.isPostmarked, ", gửi bưu điện tính theo dấu bưu điện") \
      \(Parts.clause(track.intakeSource, of: plan))</li>
      """ as HTML
    }
    return #"<ul class="small">\#(items)</ul>"#
  }

  private var form: HTML {
    Parts.form(
      .paperEntry(plan.id), class: "card",
      """
      \(Parts.key(Dossier.ID(at: now)))\(if: unit != nil, Parts.hidden("at", "unit"))
      \(Field("track", "Đợt", required: true)
        .select(tracks.map { ($0.id.description, $0.name) }, tracks.first?.id.description ?? ""))
      \(Field("title", "Tên \(plan.workNames) ghi trong hồ sơ", required: true).area(""))
      \(unitField)
      \(Field("way", "Cách nộp", required: true)
        .select(Dossier.OnPaper.Way.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }, "truc-tiep"))
      <div class="grid half">\(Field("came", "Ngày hồ sơ đến", required: true).day(now.day))\(postmark)</div>
      \(Field("brought-by", "Người nộp, hoặc người gửi ghi trên bì thư", required: true).text(""))
      \(if: unit == nil, "\(late)\(outside)")\(Parts.button("Nhập tiếp tác giả, bản quét"))
      """)
  }

  private var unitField: HTML {
    let hint = unit == nil ? "Để trống: cá nhân, không thuộc đơn vị." : "Đơn vị bạn phụ trách, hoặc đơn vị trực thuộc."
    return Field("unit", "Đơn vị của tác giả (gõ tên)", hint: hint, required: unit != nil).text(proposed)
  }

  private var postmark: HTML {
    guard unit == nil, tracks.contains(where: \.isPostmarked) else { return .empty }
    return Field("postmark", "Ngày dấu bưu điện", hint: "Khi gửi qua bưu điện.").day(nil)
  }

  private var late: HTML {
    """
    <details class="deed"><summary>Hồ sơ đến sau hạn được phép nhận</summary>
    \(AdmissionFields(prefix: "late-", deed: "cho nộp muộn", isRequired: false).html)</details>
    """
  }

  private var outside: HTML {
    """
    <details class="deed"><summary>Tác giả ngoài đối tượng được phép tham gia</summary>
    <div class="para small">\(plan.participants.text). \(Parts.clause(plan.participants.source, of: plan))</div>
    \(AdmissionFields(prefix: "outside-", deed: "cho tham gia", isRequired: false).html)</details>
    """
  }
}

extension Form {
  /// What was filled in of a dossier that came on paper.
  func paperEntry() throws -> PaperEntry {
    let title = self["title"].replacing("\n", with: " ")
    if title.typed.isEmpty { throw Refusal.input("title", "Ghi tên sáng kiến như trên hồ sơ.") }
    return PaperEntry(
      track: try required("track"), way: Dossier.OnPaper.Way(rawValue: self["way"]) ?? .handedIn,
      came: try requiredDay("came", "Ghi ngày hồ sơ đến."), postmark: try day("postmark"),
      broughtBy: self["brought-by"], title: title, unitName: self["unit"],
      late: try admission("late-"), outside: try admission("outside-"))
  }
}
