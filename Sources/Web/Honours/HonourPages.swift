import Domain
import Markup
import Office
import Store

/// Whom decisions honoured, by year and level.
extension HonoursLook.Found {
  var page: Page {
    Page(
      title: isRegister ? "Sổ vinh danh" : "Vinh danh", place: .plans,
      crumbs: isRegister ? [("Vinh danh", .honours)] : [],
      lead: """
        <p class="lead">Tập thể, cá nhân được biểu dương, tôn vinh theo năm và theo cấp.</p>\(if: records, ways)
        """,
      body: "\(filter.card("Lọc", file: true))\(isRegister ? ceremony : .empty)\(list)\(pager)")
  }

  private var here: Link { isRegister ? .honourRegister : .honours }
  private var asked: [(String, String)] { [("ke-hoach", wanted.plan?.description ?? "")] }

  private var ways: HTML {
    """
    <p>\(Parts.link("Ghi vinh danh", Link.newHonour.with(asked))) \
    \(isRegister ? .empty : Parts.quietLink("Sổ vinh danh của cơ quan", Link.honourRegister.with(asked)))</p>
    """
  }

  private var filter: Filter {
    Filter(
      here, .words(wanted.words, hint: "Tên, đơn vị, sáng kiến"), .plan(plans, wanted.plan),
      .year(years, wanted.year),
      .choice(
        "cap", "Cấp", Honour.Level.highestFirst.map { ($0.rawValue, $0.name.capitalisedFirst) },
        wanted.level?.rawValue ?? "", any: "Mọi cấp"))
  }

  /// What the ceremony of a plan needs: its list, and the event with its programme and guests.
  private var ceremony: HTML {
    guard let plan = plans.first(where: { $0.id == wanted.plan }) else { return .empty }
    let year = "\(wanted.year ?? now.day.year)"
    return Parts.card(
      "Lễ biểu dương, tôn vinh",
      """
      <p>\(Parts.quietLink("Danh sách tôn vinh năm \(year)", Link.honourList(plan.id).with([("nam", year)]))) \
      \(Parts.quietLink("Lên kế hoạch buổi lễ, chương trình, khách mời", Link.newEvent.with(asked)))</p>
      """)
  }

  private var list: HTML {
    guard !lines.isEmpty else { return filter.empty("Chưa có vinh danh nào") }
    return lines.map { line in
      let honour = line.honour
      let names = honour.content.honourees.filter { isRegister || $0.isPublic }
      let hidden = honour.content.honourees.count - names.count
      return Parts.card(
        nil,
        """
        <h2><a href="\(Link.honour(honour.id))">\(honour.content.form)\
        \(if: !honour.content.occasion.isEmpty, ", \(honour.content.occasion)")</a></h2>
        <p class="small">\(if: isRegister, "\(Chip(honour).html) · ")\(honour.content.level.name.capitalisedFirst) · \
        năm \(honour.year) · Quyết định số \(honour.content.number), \(honour.content.issuer)\
        \(line.plan.map { " · \($0.shortTitle)" })</p>\(names.prefix(Self.shown).map(\.html).listed)\
        \(more(names.count, hidden: hidden, honour))
        """)
    }.joined()
  }

  /// Names that the list shows of one decision.
  private static let shown = 12

  private func more(_ count: Int, hidden: Int, _ honour: Honour) -> HTML {
    let rest = count - Self.shown
    return """
      \(if: rest > 0, #"<p class="small"><a href="\#(Link.honour(honour.id))">Xem \#(rest.grouped) tên nữa</a></p>"#)\
      \(if: hidden > 0, #"<p class="small">\#(hidden.grouped) người không nêu tên.</p>"#)
      """
  }

  private var pager: HTML { filter.pager(number, size: HonoursLook.size, total: total) }
}

extension Honour.Honouree {
  /// Who it is, where from, for what.
  var html: HTML {
    let facts = [unit, work].filter { !$0.isEmpty }.joined(separator: " · ")
    return "<b>\(name)</b>\(if: !facts.isEmpty, "<br><small>\(facts)</small>")"
  }
}

extension Sequence<HTML> {
  /// As items of a plain list.
  fileprivate var listed: HTML { #"<ul class="plain-list">\#(map { "<li>\($0)</li>" as HTML })</ul>"# }
}

extension Chip {
  /// Whether everyone reads of an honour.
  init(_ honour: Honour) { self.init(honour.state.name, honour.isPublic ? .ok : .wait) }
}

/// An honour, with what its office can do with it now.
extension HonourLook.Found {
  private var honour: Honour { line.honour }
  private var content: Honour.Content { honour.content }

  var page: Page {
    let about = line.plan.map { #" · <a href="\#(Link.plan($0.id))">\#($0.shortTitle)</a>"# as HTML }
    let hidden = content.honourees.count - honourees.count
    return Page(
      title: content.occasion.isEmpty ? content.form : "\(content.form), \(content.occasion)", place: .plans,
      crumbs: [("Vinh danh", .honours)],
      lead: """
        <p class="small">\(if: isOffice, "\(Chip(honour).html) · ")\(content.level.name.capitalisedFirst) · \
        Quyết định số \(content.number) ngày \(honour.day.short) của \(content.issuer)\(about)</p>
        """,
      body: """
        <div class="grid two"><div>\(Parts.card("Được vinh danh", """
        <ul class="plain-list">\(shown.map(item))</ul>\(if: honourees.count > HonourLook.size, pager)\
        \(if: hidden > 0, #"<p class="small">\#(hidden.grouped) người không nêu tên.</p>"#)
        """))</div><aside>\(deeds)</aside></div>
        """)
  }

  private var shown: ArraySlice<Honour.Honouree> {
    honourees.dropFirst((number - 1) * HonourLook.size).prefix(HonourLook.size)
  }

  private var pager: HTML {
    Parts.pager(.honour(honour.id), query: [], page: number, size: HonourLook.size, total: honourees.count)
  }

  private func item(_ honouree: Honour.Honouree) -> HTML {
    let hidden: HTML = honouree.isPublic ? .empty : #" <span class="chip plain">không nêu tên công khai</span>"#
    return "<li>\(honouree.html)\(hidden)\(ways(of: honouree))</li>"
  }

  /// The ways to nominate who was honoured for what the plan gives.
  private func ways(of honouree: Honour.Honouree) -> HTML {
    guard let nominating, let plan = line.plan else { return .empty }
    let candidate: CommendationKind.Candidate = honouree.isCollective ? .collective : .individual
    let links = nominating.kinds.filter { $0.candidates.contains(candidate) }.map { kind in
      let link = Link.commendations(plan.id, "moi").with([
        ("don-vi", nominating.unit.description), ("hinh-thuc", kind.id.description),
        ("doi-tuong", candidate.rawValue), ("ten", honouree.name),
      ])
      return #"<br><a href="\#(link)">Đề nghị \#(kind.name)<span class="hidden"> cho \#(honouree.name)</span></a>"#
        as HTML
    }
    return links.joined()
  }

  private var deeds: HTML {
    guard isOffice else { return .empty }
    let file: HTML =
      honour.file.map { #"<p><a href="\#(Link.honour(honour.id, "tep"))">\#($0.name)</a></p>"# } ?? .empty
    return Parts.card(
      line.office,
      """
      \(file)\(if: steps.contains(.write), "<p>\(Parts.quietLink("Sửa", .honour(honour.id, "sua")))</p>")\
      \(form(.publish, "cong-khai", "\(Parts.shown(version))\(Parts.button("Công khai"))"))\
      \(form(.withhold, "thoi-cong-khai", Parts.quietButton("Thôi công khai")))\
      \(form(.discard, "bo", Parts.quietButton("Bỏ")))
      """)
  }

  private func form(_ step: Honour.Step, _ address: String, _ button: HTML) -> HTML {
    steps.contains(step) ? Parts.form(.honour(honour.id, address), button) : .empty
  }
}

/// The form of an honour.
extension HonourFormLook.Found {
  var page: Page {
    let action = honour.map { Link.honour($0.id, "sua") } ?? .honours
    return Page(
      title: honour == nil ? "Ghi vinh danh" : "Sửa vinh danh", place: .plans,
      crumbs: [("Vinh danh", .honours)] + (honour.map { [($0.content.form, .honour($0.id))] } ?? []),
      body: """
        <div class="narrow">\(sources)\(Parts.fileForm(action, class: "card", """
        \(beginning)\(fields)
        """))</div>
        """)
  }

  /// Decisions and lists whose names the form can begin with.
  private var sources: HTML {
    guard let plan, !(decisions.isEmpty && lists.isEmpty) else { return .empty }
    func link(_ name: String, _ key: String, _ label: String) -> HTML {
      let address = Link.newHonour.with([("ke-hoach", plan.description), (name, key)])
      return #"<li><a href="\#(address)">\#(label)</a></li>"#
    }
    return Parts.card(
      "Lấy tên từ",
      """
      <ul class="plain-list">\
      \(decisions.map { link("quyet-dinh", $0.id.description, "Quyết định công nhận số \($0.number)") })\
      \(lists.map { link("danh-sach", $0.id.description, "Danh sách khen thưởng «\($0.name)»") })</ul>
      """)
  }

  private var beginning: HTML {
    if let version { return Parts.shown(version) }
    let standing = offices.map { ($0.id.description, "\($0.standing.name), \($0.shortTitle)") }
    let own = units.map { ($0.id.description, $0.name) }
    let chosen = offices.first { $0.id == plan }?.id.description ?? (own + standing).first?.0 ?? ""
    let about: HTML =
      units.isEmpty
      ? .empty
      : Field("plan", "Theo kế hoạch, phong trào", hint: "Khi đơn vị tự vinh danh.")
        .select(
          plans.map { ($0.id.description, $0.shortTitle) }, plan?.description ?? "", blank: "Không theo kế hoạch nào")
    return """
      \(Parts.key(Honour.ID(at: now)))
      \(Field("of", "Cơ quan ghi", required: true).select(own + standing, chosen))\(about)
      """
  }

  private var fields: HTML {
    let honourees = content?.honourees ?? []
    func lines(_ isCollective: Bool) -> String {
      honourees.filter { $0.isCollective == isCollective }.map(\.line).joined(separator: "\n")
    }
    let unnamed = honourees.filter { !$0.isPublic }.map(\.name).joined(separator: "\n")
    return """
      \(Field("level", "Cấp", required: true).select(
        Honour.Level.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }, content?.level.rawValue ?? "",
        blank: "Chọn cấp"))
      \(Field("form", "Hình thức", hint: "Ví dụ Giấy khen, biểu dương sáng kiến tiêu biểu.", required: true)
        .text(content?.form ?? ""))
      \(Field("occasion", "Dịp").text(content?.occasion ?? ""))
      <div class="grid half">\(Field("number", "Số, ký hiệu quyết định", required: true).text(content?.number ?? ""))
      \(Field("day", "Ngày quyết định", required: true).day(content?.day))</div>
      \(Field("issuer", "Cơ quan, người quyết định", required: true).text(content?.issuer ?? ""))
      \(Field("people", "Cá nhân", hint: "Mỗi dòng một người: họ tên; đơn vị; sáng kiến.")
        .area(lines(false), tall: true))
      \(Field("collectives", "Tập thể", hint: "Mỗi dòng một tập thể: tên; đơn vị; sáng kiến.").area(lines(true)))
      \(Field("unnamed", "Không nêu tên công khai", hint: "Mỗi dòng một tên, theo đề nghị của người được vinh danh.")
        .area(unnamed))
      <div class="field"><label for="file">Tệp quyết định</label><input type="file" id="file" name="file"></div>
      \(Parts.button(honour == nil ? "Ghi vinh danh" : "Lưu"))
      """
  }
}
