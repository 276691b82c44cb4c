import Domain
import Markup
import Office
import Store

/// An initiative as the public sees it: what decisions published of it, nothing else. Machines read the same by the
/// microdata of schema.org, which need no script.
extension InitiativeLook.Found {
  /// - Parameter part: which portion of the text is shown, from 1.
  func page(_ address: SiteAddress, part: Int) -> Page {
    let permanent = address.full(.initiative(initiative.address))
    guard !initiative.isRevoked else { return revokedPage(permanent) }
    return Page(
      title: initiative.title, about: initiative.shortFacts.joined(separator: ", "), place: .initiatives,
      crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: """
        <p>\(chips)</p>\(if: !passages.isEmpty, #"""
          <p class="small narrow-only"><a href="#cong-nhan">Ai công nhận, tác giả, trích dẫn</a></p>
          """#)
        """,
      body: """
        <div class="grid facts-beside" itemscope itemtype="https://schema.org/CreativeWork">\
        <meta itemprop="name" content="\(initiative.title)"><meta itemprop="url" content="\(permanent)">\
        <meta itemprop="inLanguage" content="vi">
        <div>\(about(part))</div>
        <aside>\(Parts.card("Công nhận", id: "cong-nhan", recognition))\(Parts.card("Thông tin", facts))\
        \(applied.map { "\($0.replications.card)\($0.replications.recording($0.dossier))" })\(fitting)\
        \(amendments.map { $0.isEmpty ? .empty : Parts.card("Đính chính", $0.html) })\
        \(Parts.card("Trích dẫn", citation(permanent)))</aside>
        \(likeIt)</div>
        """)
  }

  private func revokedPage(_ permanent: String) -> Page {
    let cited = amendments?.revocation.map {
      " theo Quyết định số \($0.issuance.number) ngày \($0.issuance.day.short)"
    }
    return Page(
      title: "Sáng kiến đã bị hủy bỏ công nhận", place: .initiatives,
      crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      body: """
        <section class="card verdict stop narrow"><p>Việc công nhận «\(initiative.title)» đã bị hủy bỏ\(cited). Nội \
        dung không còn được công bố; địa chỉ này được giữ lại để ai đã trích dẫn biết điều đó.</p>
        <dl><dt>Đã công nhận theo</dt><dd>\(initiative.recognised.map { decision($0) }.joined(separator: "; "))</dd>
        <dt>Địa chỉ</dt><dd class="whole">\(permanent)</dd></dl>\(Parts.quietLink("Tìm sáng kiến khác", .initiatives))\
        </section>
        """)
  }

  private var chips: HTML {
    let state: HTML =
      initiative.state == .corrected ? #"<span class="chip wait">đã đính chính</span> "# : .empty
    let levels = initiative.recognised.filter { !$0.level.isEmpty || $0.grade != nil }.map { one in
      let words = [one.level, one.grade ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      return #"<span class="chip ok">\#(words)</span>"# as HTML
    }
    return "\(levels.joined(separator: " ")) \(state)"
  }

  /// The way to the open needs that it may answer.
  private var fitting: HTML {
    guard applied != nil else { return .empty }
    return "<p>\(Parts.quietLink("Nhu cầu có thể đáp ứng", .fittingNeeds(initiative.address)))</p>"
  }

  // MARK: What it is

  private func about(_ part: Int) -> HTML {
    if !passages.isEmpty {
      let portions = TextPortions(passages).portions
      let shown = min(max(1, part), portions.count)
      let pager = Parts.pager(.initiative(initiative.address), page: shown, hasNext: shown < portions.count)
      return """
        <article class="card prose" itemprop="text">\(portions[shown - 1])</article>\(pager)
        """
    }
    guard !isWithheld else {
      return Parts.card("Nội dung", "<p>Nội dung không công bố: gia đình tác giả chưa đồng ý.</p>")
    }
    guard !initiative.summary.isEmpty else {
      return Parts.card("Nội dung", "<p>Danh mục chỉ ghi tên, chưa có tóm tắt nội dung.</p>")
    }
    return """
      <article class="card prose"><h2>Tóm tắt</h2><p itemprop="abstract">\(initiative.summary)</p></article>
      """
  }

  private var likeIt: HTML {
    guard !alike.isEmpty else { return .empty }
    let items = alike.map { other in
      """
      <li><a href="\(Link.initiative(other.address))">\(other.title)</a><br>\
      <span class="small">\(other.shortFacts.prefix(3).joined(separator: " · "))</span></li>
      """ as HTML
    }
    let all = Link.initiatives.with(initiative.values(of: .field).map { (Facet.field.rawValue, $0.value) })
    return """
      <section class="card"><h2>Cùng lĩnh vực \(initiative.field)</h2><ul class="plain-list">\(items)</ul>\
      <p><a href="\(all)">Xem tất cả</a></p></section>
      """
  }

  // MARK: By whom it was recognised

  private var recognition: HTML {
    let items = initiative.recognised.map { one in
      let plan: HTML? = one.plan.map { #"<dt>Kế hoạch</dt><dd><a href="\#(Link.plan($0))">\#(one.planTitle)</a></dd>"# }
      let grade: HTML? = one.grade.map { "<dt>Xếp loại</dt><dd itemprop=\"award\">\($0)</dd>" }
      let specials: HTML? = one.specials.map { "<dt>Giải riêng</dt><dd itemprop=\"award\">\($0)</dd>" }
      return """
        <dl>\(if: !one.level.isEmpty, "<dt>Cấp</dt><dd>\(one.level)</dd>")\
        \(one.body.map { "<dt>Nơi công nhận</dt><dd>\($0)</dd>" as HTML })\(plan)<dt>Năm</dt><dd>\(one.year)</dd>\
        <dt>Quyết định</dt><dd>\(decision(one))</dd>\(grade)\(specials)\(certificate(one))</dl>
        """ as HTML
    }
    let commended: HTML =
      initiative.commended.isEmpty
      ? .empty : "<p><b>Khen thưởng:</b> \(initiative.commended.joined(separator: "; "))</p>"
    return "\(items)\(commended)"
  }

  private func decision(_ one: PublicInitiative.Recognised) -> HTML {
    guard !one.decisionNumber.isEmpty else { return one.decisionDay.map { "ngày \($0.short)" } ?? "chưa rõ số" }
    let cited = "số \(one.decisionNumber)\(one.decisionDay.map { " ngày \($0.short)" } ?? "")"
    return one.decision.map { #"<a href="\#(Link.published($0))">\#(cited)</a>"# } ?? "\(cited)"
  }

  private func certificate(_ one: PublicInitiative.Recognised) -> HTML {
    guard let code = one.certificate else { return .empty }
    return """
      <dt>Giấy chứng nhận</dt><dd><a href="\(Link.verify(code))">mã \(code.description)</a>, còn giá trị</dd>
      """
  }

  // MARK: Facts

  private var facts: HTML {
    let authors = initiative.authors.map { name in
      """
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">\(name)</span></span>
      """ as HTML
    }
    let today: HTML = unitToday.map { "<br><span class=\"small\">nay là \($0)</span>" } ?? .empty
    return """
      <dl>\(if: initiative.collective != nil, "<dt>Tập thể</dt><dd>\(initiative.collective)</dd>")\
      <dt>Tác giả</dt><dd>\(authors.joined(separator: ", "))</dd>\
      \(guide.map { "<dt>\($0.title.capitalisedFirst)</dt><dd>\($0.name)</dd>" as HTML })
      <dt>Đơn vị</dt><dd>\(initiative.unitName.isEmpty ? "cá nhân" : initiative.unitName)\(today)</dd>\
      \(linked("Lĩnh vực", .field))\(linked("Loại", .kind))\(linked("Năm", .year))
      <dt>Nguồn</dt><dd>\(initiative.source.name)</dd>\
      \(initiative.nationalNumber.map { "<dt>Mã trên Cổng sáng kiến quốc gia</dt><dd>\($0)</dd>" as HTML })</dl>
      """
  }

  /// What it has of a facet, each value the way to the others of it.
  private func linked(_ name: String, _ facet: Facet) -> HTML {
    let values = initiative.values(of: facet)
    guard !values.isEmpty else { return .empty }
    let links = values.map { value in
      #"<a href="\#(Link.initiatives.with([(facet.rawValue, value.value)]))">\#(value.name)</a>"# as HTML
    }
    return "<dt>\(name)</dt><dd>\(links.joined(separator: ", "))</dd>"
  }

  private func citation(_ permanent: String) -> HTML {
    let who = initiative.collective ?? initiative.authors.joined(separator: ", ")
    let by = initiative.highest.flatMap { one in
      one.decisionNumber.isEmpty
        ? nil
        : "Công nhận theo Quyết định số \(one.decisionNumber)\(one.decisionDay.map { " ngày \($0.short)" } ?? "")."
    }
    let unit = initiative.unitName.isEmpty ? nil : "\(initiative.unitName)."
    let text = [
      "\(who) (\(initiative.highest.map { "\($0.year)" } ?? "")).", "\(initiative.title).", unit, by, permanent,
    ]
    .compactMap { $0 }.joined(separator: " ")
    return """
      <p class="whole">\(text)</p>
      <p class="small">Địa chỉ này giữ nguyên khi cấp trên công nhận thêm, khi đơn vị sáp nhập, khi quyết định được \
      đính chính.</p>
      """
  }
}
