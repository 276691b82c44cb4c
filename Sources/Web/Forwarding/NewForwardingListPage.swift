import Domain
import Markup
import Office

/// Choosing what goes on a list.
extension NewForwardingListLook.Found {
  var page: Page {
    Page(
      title: "Lập danh mục chuyển cấp trên", place: .forwarding, crumbs: [("Chuyển cấp trên", .forwarding)],
      lead:
        """
        <div class="para">\(plan.shortTitle) gửi \(plan.receiver(of: forwarding).name). \(forwarding.what)\
         \(Parts.clause(forwarding.source, of: plan))</div>
        """,
      body: """
        \(filter)\(unsettled == nil ? chosen : .empty)
        """)
  }

  private var chosen: HTML {
    Parts.card(nil, candidates.isEmpty ? Parts.empty("Không có \(plan.workNames) nào chờ chuyển.") : list)
  }

  /// A consolidated list is of the whole office; another may be of a unit, which is looked for by its name.
  private var filter: HTML {
    guard !forwarding.isConsolidated else { return .empty }
    let link = Link.newForwardingList(plan.id, forwarding.id)
    let search = Filter(
      link, .words(unsettled?.words ?? "", "Lập danh mục của riêng một đơn vị", hint: "Tên đơn vị, không cần dấu"))
    let whose: HTML =
      unit.map { #"<p>Danh mục của <b>\#($0.name)</b> · <a href="\#(link)">Toàn cơ quan</a></p>"# } ?? .empty
    return "\(search.card("Tìm đơn vị", file: false))\(whose)\(unsettled.map(found))"
  }

  /// The units that may be meant by what was typed, each with the one above it.
  private func found(_ asked: UnsettledUnit) -> HTML {
    let all = Link.newForwardingList(plan.id, forwarding.id)
    guard !asked.units.isEmpty else {
      return Parts.empty(
        "Không tìm thấy đơn vị nào tên như «\(asked.words)» có hồ sơ của kế hoạch này.",
        Parts.quietLink("Lập danh mục của toàn cơ quan", all))
    }
    let items = asked.units.map { unit, above -> HTML in
      let name = [unit.name, above].compactMap { $0 }.joined(separator: ", ")
      return #"<li><a href="\#(all.with([("don-vi", unit.id.description)]))">\#(name)</a></li>"#
    }
    return Parts.card(
      "Chọn đơn vị",
      """
      <ul class="plain-list">\(items)</ul>\
      \(if: asked.more > 0, #"<p class="small">Còn \#(asked.more.grouped) đơn vị, gõ thêm chữ để thu hẹp.</p>"#)
      """)
  }

  private var list: HTML {
    let rows = candidates.map { dossier -> HTML in
      let missing = forwarding.found.first { !dossier.wasFound($0) }
      let mayGo = missing == nil && (!forwarding.onAuthorsWish || dossier.wish?.isYes == true)
      let unfound = missing.map { "<br><small>chưa được xét là «\(plan.question($0).lowercasedFirst)»</small>" as HTML }
      let box: HTML =
        mayGo
        ? """
        <input type="checkbox" name="dossier" value="\(dossier.id.description)" checked \
        aria-label="Chọn «\(dossier.writing.title)»">
        """
        : .empty
      return """
        <tr><td class="pick">\(box)</td><td class="main"><a href="\(Link.dossier(dossier.id))">\
        <b>\(dossier.writing.title)</b></a><br><small>\(dossier.byline) · \(dossier.unitName ?? "cá nhân")</small></td>
        <td>\(findings[dossier.id]?.text ?? "chưa xét")\(unfound ?? .empty)</td><td>\(wish(of: dossier))\
        \(if: mayGo, statements(on: dossier))</td></tr>
        """
    }
    return Parts.form(
      .newForwardingList(plan.id, forwarding.id),
      """
      \(Parts.key(ForwardingList.ID(at: now)))\
      \(Parts.hidden("don-vi", unit?.id.description ?? ""))\(supplement)
      <div class="bulk"><label><input type="checkbox" data-all checked> Chọn tất cả</label> \
      <button class="btn small" data-bulk="Lập danh mục {n} \(plan.workNames)">Lập danh mục</button></div>
      <div class="scroll"><table class="list queue"><thead><tr><th><span class="hidden">Chọn</span></th>\
      <th>\(plan.workNames.capitalisedFirst)</th><th>Kết quả</th><th>\(columnName)</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      \(if: waiting > candidates.count, #"<p class="small">\#(rest)</p>"#)
      <p class="small">Lập xong, in công văn và danh mục để trình ký; có số và ngày công văn thì chuyển.</p>
      """)
  }

  private var rest: String {
    """
    Có \(waiting.grouped) \(plan.workNames) chờ chuyển; mỗi danh mục tối đa \(ForwardingList.limit). Lập xong danh mục \
    này, các \(plan.workNames) còn lại hiện ở danh mục sau.
    """
  }

  private var columnName: String { forwarding.onAuthorsWish || !asksMore ? "Nguyện vọng" : "Đề nghị" }

  private var asksMore: Bool { forwarding.namesPeople || !forwarding.asks.isEmpty }

  /// Who is named with the initiative, and what has to be confirmed of it.
  private func statements(on dossier: Dossier) -> HTML {
    guard asksMore else { return .empty }
    let title = dossier.writing.title
    let boxes = forwarding.asks.map { asked -> HTML in
      """
      <label class="small"><input type="checkbox" name="ask-\(asked.id.description)-\(dossier.id.description)" \
      value="1" aria-label="\(asked.name): «\(title)»"> \(asked.name)</label>
      """
    }
    return #"<div class="choice">\#(nominee(of: dossier))\#(boxes)</div>"#
  }

  private func nominee(of dossier: Dossier) -> HTML {
    guard forwarding.namesPeople else { return .empty }
    let (kind, title) = ("nominee-\(dossier.id)", dossier.writing.title)
    let options = forwarding.nominates.map { (value: $0.rawValue, label: $0.name) }
    let collective: HTML =
      forwarding.nominates.contains(.collective)
      ? """
      <input type="text" name="collective-\(dossier.id.description)" value="\(dossier.publicCollective)" \
      maxlength="200" aria-label="Tên tập thể của «\(title)»" placeholder="Tên tập thể">
      """
      : .empty
    return """
      <select name="\(kind)" aria-label="Đề nghị với «\(title)»">\
      \(Parts.options(options, chosen: forwarding.usualNominee(of: dossier).rawValue))</select>\(collective)
      """
  }

  /// By what a list may follow the one consolidated list of its round.
  private var supplement: HTML {
    guard let consolidated else { return .empty }
    return """
      <div class="note"><div class="para"><b>\(consolidated.title)</b> là danh mục tổng hợp của đợt này; mỗi đợt một \
      danh mục. Danh mục lập thêm là danh mục bổ sung, cần lý do và văn bản cho phép. \
      \(Parts.clause(forwarding.source, of: plan))</div>\(Field("reason", "Lý do bổ sung", required: true).area(""))
      \(Field("document", "Số, ký hiệu văn bản cho phép", required: true).text(""))
      \(Field("day", "Ngày văn bản", required: true).day(nil))</div>
      """
  }

  private func wish(of dossier: Dossier) -> HTML {
    guard forwarding.onAuthorsWish || !asksMore else { return .empty }
    return said(dossier.wish)
  }

  private func said(_ wish: Dossier.Wish?) -> HTML {
    switch wish?.isYes {
    case true: #"<span class="chip ok">đề nghị</span>"#
    case false: #"<span class="chip stop">không đề nghị</span>"#
    case nil: #"<span class="chip plain">chưa nói</span>"#
    }
  }
}

extension Form {
  /// What is said of each dossier that is put on a list.
  func entries(of dossiers: [Dossier.ID]) -> [Dossier.ID: ForwardingList.Entry] {
    let asked = fields.filter { $0.name.hasPrefix("ask-") }.map(\.name)
    return Dictionary(
      dossiers.map { dossier in
        let end = "-\(dossier)"
        let confirmed = asked.filter { $0.hasSuffix(end) }
          .compactMap { Forwarding.Asked.ID(String($0.dropFirst(4).dropLast(end.count))) }
        return (
          dossier,
          ForwardingList.Entry(
            nominated: Forwarding.Nominated(rawValue: self["nominee-\(dossier)"]),
            collective: self["collective-\(dossier)"], confirmed: Set(confirmed))
        )
      }, uniquingKeysWith: { $1 })
  }

  /// By what a list follows the one of its round; nil when nothing is said.
  func supplement() throws -> (reason: String, document: String, day: Day)? {
    let (reason, document, day) = (self["reason"], self["document"], try self.day("day"))
    guard !reason.isEmpty || !document.isEmpty || day != nil else { return nil }
    guard let day else { throw Refusal.input("day", "Ghi ngày văn bản cho phép lập danh mục bổ sung.") }
    return (reason, document, day)
  }

  /// The printed copies that were counted, by dossier; what is left empty was not counted.
  func copies(on list: ForwardingList) throws -> [Dossier.ID: Int] {
    var copies: [Dossier.ID: Int] = [:]
    for item in list.items {
      let field = "copies-\(item.dossier)"
      let typed = self[field].typed
      guard !typed.isEmpty else { continue }
      guard let number = Int(typed) else {
        throw Refusal.input(field, "Ghi số bộ hồ sơ của «\(item.title)» bằng chữ số.")
      }
      copies[item.dossier] = number
    }
    return copies
  }
}
