import Domain
import HeavyWork
import Markup

/// What people see when something is refused: the sentence, the clause, what to do next, and what they had typed.
struct RefusalPage {
  var refusals: [Refusal]
  var visit: Visit

  var page: Page {
    let isAbsent = refusals.first?.kind == .absent
    return Page(
      title: isAbsent ? "Không tìm thấy" : "Chưa làm được",
      body: """
        <div class="narrow">\(isAbsent ? sentences : Field.summary(refusals.map(unlinked), title: nil))\(kept)
        <p><a class="btn quiet" href="\(back)">Quay lại</a> <a class="btn quiet" href="\(Link.home)">Trang đầu</a></p>\
        \(if: isClosedDoor, search)\(help)</div>
        """)
  }

  /// Whether it is about the page, and not about what was typed in it.
  private var isClosedDoor: Bool { refusals.contains { $0.kind == .absent || $0.kind == .forbidden } }

  /// Where else what was looked for may be.
  private var search: HTML {
    let own: HTML =
      visit.pass == nil
      ? .empty
      : """
      <p>Việc và hồ sơ của bạn: <a href="\(Link.home)">Việc đang chờ</a> · <a href="\(Link.myDossiers)">Hồ sơ của \
      tôi</a></p>
      """
    return """
      <form class="seek-help" action="\(Link.initiatives)" role="search">\
      <label for="tim-them">Tìm trong các sáng kiến đã công bố</label>
      <div><input type="search" id="tim-them" name="q" placeholder="Tên, tác giả, đơn vị">
      <button class="btn quiet">Tìm</button></div></form>\(own)
      """
  }

  /// Who helps on.
  private var help: HTML {
    if let host = visit.office.lastHost, !host.telephone.isEmpty || !host.mail.isEmpty {
      let ways = [host.telephone, host.mail].filter { !$0.isEmpty }.joined(separator: ", ")
      return #"<p class="small">Cần giúp thì hỏi \#(host.name): \#(ways).</p>"#
    }
    return """
      <p class="small">Cần giúp thì hỏi cơ quan thường trực: tên và nơi gửi câu hỏi có ở <a href="\(Link.plans)">trang \
      của từng kế hoạch</a>.</p>
      """
  }

  private var sentences: HTML {
    refusals.map { "<p>\($0.reason) \($0.next)</p>" as HTML }.joined()
  }

  private func unlinked(_ refusal: Refusal) -> Refusal {
    var refusal = refusal
    if !visit.form.typed.contains(where: { $0.name == refusal.field }) { refusal.field = nil }
    return refusal
  }

  private var back: Link {
    let referer = visit.headers[.referer] ?? ""
    let parts = referer.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count == 3 ? .returning(to: "/" + parts[2].split(separator: "?")[0]) : .home
  }

  private var kept: HTML {
    visit.pass == nil ? .empty : KeptForm(visit: visit, refusals: refusals).html
  }
}

/// A form that was sent once more, with everything that was typed, to be corrected and sent again.
struct KeptForm {
  var visit: Visit
  var refusals: [Refusal] = []

  /// Nothing when nothing was typed.
  var html: HTML {
    let typed = visit.form.typed
    guard visit.method == .post, typed.contains(where: { Labels.of($0.name) != nil }) else { return .empty }
    return Parts.card("Nội dung bạn đã gõ", form)
  }

  /// The form, even if all of it is hidden.
  var form: HTML {
    let fields = visit.form.kept.map { field -> HTML in
      if field.name == Form.carryingField { return Parts.carried(visit.form) }
      // A secret stands in no page; it is typed once more.
      if let label = Form.secrets[field.name] { return Field(field.name, label).password() }
      guard let label = Labels.of(field.name) else { return Parts.hidden(field.name, field.value) }
      return Field(field.name, label, refusals: refusals).area(field.value)
    }
    return Parts.form(.returning(to: visit.path), "\(fields)\(Parts.button("Gửi lại"))")
  }
}

/// The names of fields that a person writes in.
enum Labels {
  static func of(_ field: String) -> String? {
    switch field {
    case "reason": "Lý do"
    case "note": "Ghi chú"
    case "opinion": "Ý kiến thẩm định"
    case "document": "Số văn bản cho phép"
    case "clause": "Điều khoản làm căn cứ"
    case "due": "Hạn bổ sung"
    case "number": "Số"
    case "day": "Ngày"
    case "signer": "Người ký"
    case "name": "Tên"
    case "since", "from": "Từ ngày"
    case "through": "Đến ngày"
    case "sign-in": "Tên đăng nhập"
    case "position": "Chức vụ"
    case "decision-number": "Số quyết định thành lập"
    case "decision-day": "Ngày quyết định thành lập"
    case "text": "Nội dung"
    case "place": "Địa điểm"
    case "time": "Giờ họp"
    case "agenda": "Chương trình"
    case "guests": "Khách mời"
    case "conclusion": "Kết luận"
    case let name where name.hasPrefix("member-"): "Tên đăng nhập của thành viên"
    case let name where name.hasPrefix("absence-"): "Lý do vắng"
    case let name where name.hasPrefix("votes-"): "Số phiếu"
    case let name where name.hasPrefix("remark"): "Nhận xét"
    case let name where name.hasPrefix("points-"): "Điểm"
    default: nil
    }
  }
}

/// What people see when something broke.
struct FaultPage {
  var visit: Visit

  var html: HTML {
    Page(
      title: "Hệ thống đang gặp trục trặc",
      body: """
        <div class="narrow"><p>Việc vừa rồi chưa làm được. Nội dung đã lưu trước đó vẫn còn nguyên.</p>
        <p>Chờ một lát rồi thử lại. Nếu vẫn không được, báo cho người quản trị mã <b>\(visit.mark)</b>.</p></div>
        """
    ).html(Frame(outside: visit))
  }
}

/// What people see while the database or the disk is away, or while too much is asked at once.
struct BusyPage {
  var visit: Visit
  /// What is too much; nil while something is away.
  var refusal: Refusal?
  /// Whether nobody can say if what was sent was kept.
  var isUnknown = false

  var page: Page {
    Page(
      title: refusal == nil ? "Hệ thống đang tạm gián đoạn" : "Hệ thống đang bận",
      body: """
        <div class="narrow"><p>\(refusal?.reason)\(if: refusal == nil || visit.method != .get, untouched)</p>
        <p>\(refusal?.next ?? (isUnknown ? "" : "Chờ một lát rồi \(isForm ? "bấm Gửi lại" : "thử lại")."))\
        \(if: visit.file != nil, " Tệp thì cần chọn lại ở trang trước.")</p>\(again)</div>
        """)
  }

  /// The page where nobody can be asked who is there.
  var outside: HTML { page.html(Frame(outside: visit, secret: visit.form["_csrf"])) }

  private var isForm: Bool { visit.method == .post && visit.file == nil }

  private var untouched: HTML {
    if isUnknown {
      return """
         Chưa rõ việc vừa rồi đã được lưu hay chưa: mở trang liên quan ở thẻ khác để xem; chưa được lưu thì mới \
        \(isForm ? "bấm Gửi lại" : "gửi lại"). Nội dung đã lưu trước đó vẫn còn nguyên.
        """
    }
    return """
       Việc vừa rồi chưa làm được. Nội dung đã lưu trước đó vẫn còn nguyên\
      \(if: isForm, "; nội dung bạn vừa gửi còn giữ trong trang này").
      """
  }

  private var again: HTML {
    if isForm { return KeptForm(visit: visit).form }
    let asked = visit.query.fields.filter { $0.name != "da" }.map { ($0.name, $0.value) }
    return Parts.link("Thử lại", .returning(to: visit.path).with(asked))
  }
}
