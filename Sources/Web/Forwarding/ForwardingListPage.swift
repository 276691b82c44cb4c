import Domain
import Markup
import Office

/// One list: what is on it, its papers, sending it, and what the higher level found.
extension ForwardingListLook.Found {
  var page: Page {
    Page(
      title: list.title, place: .forwarding, office: plan.standing.name, crumbs: [("Chuyển cấp trên", .forwarding)],
      lead:
        """
        <p class="small">\(state) · Kế hoạch \(plan.shortTitle) gửi \(list.to)\(list.unitName.map { " · \($0)" } ?? "")\
        </p>
        """,
      body: """
        <div class="grid two">\
        <div class="card">\(list.items.isEmpty
          ? Parts.empty("Danh mục đã hủy, không còn \(plan.workNames) nào.") : ListTable(columns).html(lines))</div>
        <aside>\(supplement)\(copies)\(steps)\(byLetter)\(papers)\(signed.card)</aside></div>
        """)
  }

  private var state: HTML {
    if list.isDiscarded { return #"<span class="chip stop">đã hủy</span>"# }
    return list.isSent
      ? #"<span class="chip ok">đã chuyển ngày \#(list.sent?.day.short)</span>"#
      : #"<span class="chip wait">chưa chuyển</span>"#
  }

  /// By what it follows the one list of its round.
  private var supplement: HTML {
    list.supplement.map { Parts.card("Danh mục bổ sung", "<p>\($0.text)</p>") } ?? .empty
  }

  /// The printed copies of each dossier, counted before the list goes.
  private var copies: HTML {
    guard let needed = forwarding.copies, !list.isDiscarded else { return .empty }
    let isCounted = list.isCounted(for: forwarding)
    guard canForward, !list.isSent else {
      return isCounted
        ? Parts.card("Hồ sơ giấy", "<p>Đã đếm đủ \(needed.twoDigits) bộ của mỗi \(plan.workNames).</p>") : .empty
    }
    let fields = list.items.map { item in
      Field("copies-\(item.dossier)", "Số bộ của «\(item.title)»")
        .text(item.copies.map { "\($0)" } ?? "", inputmode: "numeric")
    }
    let short = list.items.count { ($0.copies ?? 0) < needed }
    let state: HTML =
      isCounted
      ? "Đã đếm đủ \(needed.twoDigits) bộ của mỗi \(plan.workNames)."
      : "Còn \(short) \(plan.workNames) chưa đếm đủ \(needed.twoDigits) bộ; đủ rồi mới chuyển được."
    return Parts.card(
      "Đếm hồ sơ giấy",
      Parts.form(
        .forwardingList(list.id, "so-bo"),
        """
        <div class="para small">\(state) \(Parts.clause(forwarding.source, of: plan))</div>\(fields)\
        \(isCounted ? Parts.quietButton("Ghi số bộ") : Parts.button("Ghi số bộ"))
        """))
  }

  /// What can still be done: it goes when everything that goes with it is there.
  private var steps: HTML {
    guard canForward, !list.isSent, !list.isDiscarded else { return .empty }
    return (isEarly ? early : list.isCounted(for: forwarding) ? sending : .empty) + discarding
  }

  private var isEarly: Bool { plan.firstDay(of: forwarding).map { now.day < $0 } ?? false }

  /// From when on it goes.
  private var early: HTML {
    Parts.card(
      "Chuyển danh mục",
      """
      <div class="para">Danh mục gửi trong \(forwarding.due?.phrase): chuyển được từ ngày \
      \(plan.firstDay(of: forwarding)?.short). \(Parts.clause(forwarding.source, of: plan))</div>
      """)
  }

  private var discarding: HTML {
    Parts.card(
      nil,
      Parts.deed(
        "Hủy danh mục", .forwardingList(list.id, "huy"),
        """
        <p class="small">Các \(plan.workNames) trở lại hàng chờ, có thể vào danh mục khác.</p>\
        \(Parts.quietButton("Hủy danh mục"))
        """))
  }

  private var sending: HTML {
    let key = list.id
    return Parts.card(
      "Chuyển danh mục",
      Parts.form(
        .forwardingList(key, "gui"),
        """
        <p class="small">Công văn của \(plan.letterBody(of: forwarding).fullName).</p>
        \(SigningFields(
          signature: plan.letterSignature(of: forwarding), recipients: plan.letterRecipients(of: forwarding),
          today: now.day, example: "18/UBND-KTHT; mỗi số dùng một lần trong năm").html)
        \(reception)<p class="small">\(whereto)</p>\(Parts.button("Chuyển danh mục"))
        """))
  }

  /// Where the higher plan puts what comes: its track, and a field for what has another one there.
  private var reception: HTML {
    higher.map { ReceptionFields(plan: $0).html } ?? .empty
  }

  private var whereto: HTML {
    higher.map {
      "Hồ sơ sang thẳng kế hoạch \($0.shortTitle) trong hệ thống này, chờ \($0.standing.name) tiếp nhận."
    }
      ?? "\(list.to) không ở trong hệ thống này: chuyển xong, tải gói hồ sơ đã ký để gửi."
  }

  /// For a higher level that does not run this program and answers by letter.
  private var byLetter: HTML {
    guard list.way == .package else { return .empty }
    let (open, known) = (list.items.count { $0.answer == nil }, list.items.count { $0.answer != nil })
    let corrections = list.corrections.map { "<li>\($0.at.short): \($0.reason)</li>" as HTML }
    let record: HTML =
      canRecord
      ? """
      \(if: open > 0, "<p>\(Parts.quietLink("Ghi kết quả theo công văn", .forwardingList(list.id, "ket-qua")))</p>")
      \(if: known > 0,
        #"<p><a href="\#(Link.forwardingList(list.id, "ket-qua").with([("sua", "1")]))">Sửa kết quả đã ghi</a></p>"#)
      """ : .empty
    return Parts.card(
      "Kết quả của cấp trên",
      """
      <p class="small">\(known) \(plan.workNames) đã có kết quả, \(open) đang chờ. \(list.to) có thể trả kết quả bằng \
      gói đã ký hoặc bằng công văn.</p>
      \(record)\(silence)\(if: !corrections.isEmpty, #"<h3>Đã sửa</h3><ul class="small">\#(corrections)</ul>"#)
      """)
  }

  /// The note that no answer came.
  private var silence: HTML {
    if let noted = list.silence {
      return "<p>Đã ghi ngày \(noted.at.day.short): cấp trên không có kết quả. \(noted.note)</p>"
    }
    guard canRecord, mayStaySilent, list.items.contains(where: { $0.answer == nil }) else { return .empty }
    return Parts.deed(
      "Cấp trên không có kết quả", .forwardingList(list.id, "khong-ket-qua"),
      """
      \(Field("note", "Đã hỏi ai, khi nào", required: true).area(""))
      <p class="small">Các \(plan.workNames) chưa có kết quả kết thúc ở đây, không được công nhận.</p>
      \(Parts.quietButton("Ghi không có kết quả"))
      """)
  }

  private var papers: HTML {
    Parts.card(
      "Văn bản",
      """
      <ul class="small"><li><a href="\(Link.forwardingList(list.id, "cong-van"))">Công văn chuyển cấp trên</a></li>
      <li><a href="\(Link.forwardingList(list.id, "danh-muc"))">Danh mục \(plan.workNames)</a></li>
      <li><a href="\(Link.forwardingList(list.id).with([("dang", "xlsx")]))">Danh mục và kết quả (Excel)</a></li></ul>
      \(if: list.way == .package,
        #"""
        <p>\#(Parts.quietLink("Tải gói hồ sơ đã ký", .forwardingList(list.id, "goi")))</p>\#
        <p class="small">Gửi tệp .sangkien này cho \#(list.to); khi có kết quả, đưa gói họ gửi lại vào \#
        <a href="\#(Link.packages(plan.id))">trang gói hồ sơ</a>.</p>
        <p class="small">Tác giả mà gia đình không cho nêu tên thì danh sách tác giả trong gói không nêu tên. Chương \#
        trình không dò tên trong bài viết, tên \#(plan.workNames) và tên tệp: xem lại trước khi gửi.</p>
        """#)
      """)
  }
}

/// The track and the field by which a plan takes what comes from below.
struct ReceptionFields {
  var plan: Plan

  var html: HTML {
    let tracks = plan.tracks.map { (value: $0.id.description, label: "\($0.name): nhận \($0.intake.phrase)") }
    let fields = plan.tracks.flatMap { plan.filingFields(of: $0) }
    var seen: Set<Domain.Category.ID> = []
    let options = fields.filter { seen.insert($0.id).inserted }.map { (value: $0.id.description, label: $0.name) }
    return """
      \(Field("track", "Đợt nhận hồ sơ của \(plan.shortTitle)", required: true)
        .select(tracks, "", blank: tracks.count == 1 ? nil : "Chọn đợt"))
      \(Field("field", "Lĩnh vực khi không trùng tên",
        hint: "\(plan.workNames.capitalisedFirst) có lĩnh vực cùng tên thì giữ lĩnh vực đó.",
        required: true).select(options, "", blank: options.count == 1 ? nil : "Chọn lĩnh vực"))
      """
  }
}

extension Form {
  /// Where a plan is to put what comes from below; nil when the form does not say.
  var reception: Reception? {
    guard let track: Track.ID = slug("track"), let field: Domain.Category.ID = slug("field") else { return nil }
    return Reception(track: track, field: field)
  }
}
