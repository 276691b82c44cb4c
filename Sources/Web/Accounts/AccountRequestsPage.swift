import Domain
import Markup
import Office

/// The requests for an account.
extension AccountRequestsLook.Found {
  var page: Page {
    let states = AccountRequest.State.allCases.map { state in
      (state.rawValue, "\(state.name.capitalisedFirst) (\((counts[state] ?? 0).grouped))")
    }
    let filter = Filter(
      .accountRequests,
      .choice("trang-thai", "Trạng thái", states + [("tat-ca", "Mọi trạng thái")], asked.state?.rawValue ?? "tat-ca"))
    return Page(
      title: "Yêu cầu cấp tài khoản", place: .administration,
      crumbs: [("Người và vai trò", .administration("nguoi"))],
      lead: """
        <p class="small">Người chưa có tài khoản gửi ở <a href="\(Link.askingAccount)">trang xin cấp tài khoản</a>. \
        Yêu cầu được xóa sau \(AccountRequest.keptDays) ngày kể từ lần xử lý cuối.</p>
        """,
      body: """
        <div class="card">\(filter.bar(file: false))\(lines.isEmpty
          ? Parts.empty("Không có yêu cầu nào như vậy.") : list)</div>
        \(filter.pager(asked.page, size: AccountRequestsLook.size, total: total))
        """)
  }

  /// The table; where some wait, those that are ticked are refused together.
  private var list: HTML {
    var table = ListTable(listing)
    guard lines.contains(where: { $0.request.allows(.refuse) }) else { return table.html(lines) }
    table.pick = { line in
      guard line.request.allows(.refuse) else { return nil }
      return RowPick(
        name: "request", value: line.request.id.description, label: "Chọn yêu cầu của \(line.request.content.name)")
    }
    return Parts.form(
      .refusingAccounts,
      """
      \(table.html(lines))<details class="deed"><summary>Không xác nhận các yêu cầu đã chọn</summary>\
      \(Field("reason", "Lý do, người xin đọc được", required: true).area(""))\
      \(Parts.quietButton("Không xác nhận"))</details>
      """)
  }

  private var listing: Listing<AccountRequestsLook.Line> {
    Listing(
      .column("Người xin", page: .main(), to: { .accountRequest($0.request.id) }) {
        .text($0.request.content.name.isEmpty ? $0.request.number : $0.request.content.name)
      },
      .column(page: .below) { .text($0.request.content.asker.name) },
      .column(page: .below) { .text($0.request.content.place) },
      .column("Số", page: .wide()) { .text($0.request.number) },
      .state("Trạng thái", page: .cell()) { Chip($0.request) },
      .state(page: .beside) { line in
        line.request.awaitsOffice && line.request.answer != nil ? Chip("đã trả lời thêm", .ok) : nil
      },
      .state(page: .beside) { $0.alike.chip },
      .column("Gửi lúc", page: .cell()) { .text($0.request.sent.short) })
  }
}

extension AlikeAccounts {
  /// How much is there; where there is more than is told, at least how much.
  fileprivate var chip: Chip? {
    guard count > 0 else { return nil }
    return Chip(isCut ? "giống từ \(count) mục đã có trở lên" : "giống \(count) mục đã có", .stop)
  }
}

/// A request for an account, and what is decided on it.
extension AccountRequestLook.Found {
  var page: Page {
    Page(
      title: request.content.name.isEmpty ? "Yêu cầu \(request.number)" : request.content.name, place: .administration,
      crumbs: [("Người và vai trò", .administration("nguoi")), ("Yêu cầu cấp tài khoản", .accountRequests)],
      lead: """
        <p>\(Chip(request).html) \(request.number), gửi lúc \(request.sent.short), được xóa ngày \
        \(request.erased.short)</p>
        """,
      body: """
        <div class="grid two"><div>\(outcome)\(confirming)</div><aside>\(written)\(likeness)\(others)</aside></div>
        """)
  }

  private var written: HTML {
    let facts: HTML = request.content.name.isEmpty ? "<p>Thông tin đã được xóa.</p>" : request.content.facts
    let asked: HTML =
      request.question.map { question in
        """
        <h3>Đã hỏi lại lúc \(question.at.short)</h3>\(Parts.paragraphs(question.reason))
        \(request.answer.map { "<h3>Trả lời lúc \($0.at.short)</h3>\(Parts.paragraphs($0.text))" as HTML }
          ?? "<p>Chưa trả lời.</p>")
        """
      } ?? .empty
    return Parts.card("Người xin đã ghi", "\(facts)\(asked)")
  }

  private var outcome: HTML {
    let state = request.state
    switch state {
    case .waiting, .asked: return .empty
    case .withdrawn: return Parts.card("Kết quả", "<p>Người xin đã rút yêu cầu lúc \(request.changed.short).</p>")
    case .refused: return Parts.card("Không xác nhận", Parts.paragraphs(request.decision?.reason ?? ""))
    case .confirmed:
      return Parts.card(
        "Đã lập tài khoản",
        """
        <p>\(account.map { #"<a href="\#(Link.person($0.id))">\#($0.name)</a> (\#($0.signIn))"# as HTML })</p>
        <p class="small">Người xin tự đặt mật khẩu lần đầu ở trang xem yêu cầu của họ. Họ mất số và mã thì cấp đường \
        dẫn đặt mật khẩu ở trang của người đó. Cần vai trò cho đơn vị mới (thủ trưởng, đầu mối) thì giao ở trang Người \
        và vai trò.</p>
        """)
    }
  }

  /// What is there already that is like it.
  private var likeness: HTML {
    guard alike.count > 0 else { return .empty }
    let people = alike.people.map { person -> HTML in
      """
      <li>Người: <a href="\(Link.person(person.id))">\(person.name)</a> (\(person.signIn))\
      \(if: person.closed != nil, ", tài khoản đã đóng")</li>
      """
    }
    let units = alike.units.map { #"<li>Đơn vị: <a href="\#(Link.unitRecord($0.id))">\#($0.name)</a></li>"# as HTML }
    let requests = alike.requests.map { other -> HTML in
      """
      <li>Yêu cầu: <a href="\(Link.accountRequest(other.id))">\(other.number)</a>, \(other.content.name), \
      \(other.state.name)</li>
      """
    }
    return Parts.card(
      "Giống mục đã có",
      """
      <p class="small">Người trùng họ tên hoặc tên đăng nhập; đơn vị trùng tên; yêu cầu trùng họ tên, địa chỉ thư hoặc \
      số điện thoại: xem trước khi xác nhận.</p>
      <ul class="plain-list">\(people + units + requests)</ul>\
      \(if: alike.isCut, #"<p class="small">Còn nữa; mỗi loại kể tối đa \#(AlikeAccounts.mostTold) mục.</p>"#)
      """)
  }

  // MARK: Deciding

  private func step(_ name: String) -> Link { .accountRequest(request.id, name) }

  private var confirming: HTML {
    guard steps.contains(.confirm) else { return .empty }
    let belongings = NewAccount.Belonging.allCases.map { ($0.rawValue, $0.name) }
    return Parts.card(
      "Xác nhận và lập tài khoản",
      Parts.form(
        step("xac-nhan"),
        """
        \(Parts.shown(version))
        \(Field("name", "Họ và tên", required: true).text(proposal.name))
        \(Field("sign-in", "Tên đăng nhập", hint: "Địa chỉ thư, số điện thoại hoặc tên ngắn không dấu.", required: true)
          .text(proposal.signIn))
        \(Field("position", "Chức vụ").text(proposal.position))
        \(Field("belonging", "Đơn vị của người này", required: true)
          .select(belongings, proposal.belonging.rawValue))
        \(Field("unit", "Đơn vị có sẵn, hoặc cấp trên của đơn vị mới", hint: """
          Người này thuộc đơn vị đó; khi lập đơn vị mới thì đó là cấp trên trực tiếp, để trống nếu không có.\
          \(likelyUnit.map { " Theo người xin ghi, có thể là \($0.name)." } ?? "")
          """).text(proposal.unit))
        \(Field("new-unit", "Tên đơn vị mới", hint: "Chỉ dùng khi lập đơn vị mới.").text(proposal.newUnit))
        \(Field("kind", "Loại của đơn vị mới").text(proposal.kind, among: kinds))
        <p class="small">Ai có tài khoản cũng viết và nộp được hồ sơ với tư cách tác giả; không cần giao vai trò.</p>
        <p class="note">Địa chỉ thư, số điện thoại chưa được kiểm chứng; liên hệ lại trước khi xác nhận.</p>
        \(Parts.button("Xác nhận và lập tài khoản"))
        """))
  }

  private var others: HTML {
    let ask: HTML =
      steps.contains(.ask)
      ? Parts.deed(
        "Hỏi lại một lần", step("hoi-lai"),
        """
        \(Parts.shown(version))\(Field("question", "Cần người xin trả lời gì", required: true).area(""))\
        \(Parts.quietButton("Gửi câu hỏi"))
        """) : .empty
    let refuse: HTML =
      steps.contains(.refuse)
      ? Parts.deed(
        "Không xác nhận", step("tu-choi"),
        """
        \(Parts.shown(version))\(Field("reason", "Lý do, người xin đọc được", required: true).area(""))\
        \(Parts.quietButton("Không xác nhận"))
        """) : .empty
    return ask.isEmpty && refuse.isEmpty ? .empty : Parts.card("Việc khác", "\(ask)\(refuse)")
  }
}
