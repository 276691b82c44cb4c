import Domain
import Markup
import Office
import Store

/// The list of plans.
struct PlansPage {
  var plans: [Plan]

  var page: Page {
    let items = plans.map { plan in
      """
      <li><a href="\(Link.plan(plan.id))"><b>\(plan.shortTitle)</b></a><br>\(plan.title)<br>\
      <small>\(plan.issuer) · \(plan.level.name)</small></li>
      """ as HTML
    }
    return Page(
      title: "Kế hoạch", place: .plans,
      body: plans.isEmpty
        ? Parts.empty("Chưa có kế hoạch nào được công bố.") : #"<ul class="card plain-list">\#(items)</ul>"#)
  }
}

/// A plan, each rule with its clause, from the same data that the program obeys.
struct PlanPage {
  var plan: Plan
  var now: Instant
  var progress: [TargetProgress]
  /// The pages of the plan that are open to the viewer beside this one.
  var work: [(label: String, link: Link)] = []
  /// What went to a higher level, and what came of it there.
  var forwarded: [ForwardedCount] = []
  /// The signed and sealed document.
  var signed: SignedCopyState?

  var page: Page {
    Page(
      title: "Kế hoạch \(plan.shortTitle)", place: .plans, crumbs: [("Kế hoạch", .plans)],
      lead: #"<p class="lead">\#(plan.title)</p><p class="small">\#(plan.issuer)\#(number) · \#(plan.level.name)</p>"#,
      body: PlanPage.anchoredOnce(
        """
        <div class="grid two"><div>\(tracks)\(honours)\(conditions)\(dossier)\(scoring)\(categories)\(movement)</div>
        <aside>\(signed?.card ?? .empty)\(workList)\(offices)\(targets)\(basis)</aside></div>
        """))
  }

  /// The rules with the anchor of a clause at the first of those that rest on it: an address leads to one place.
  private static func anchoredOnce(_ rules: HTML) -> HTML {
    var seen: Set<String> = []
    var html = HTML.empty
    var end = 0
    for tag in rules.tags where tag["class"] == "anchor" && !seen.insert(tag["id"] ?? "").inserted {
      html += rules[end..<tag.range.lowerBound]
      html += tag.with("id", nil).html
      end = tag.range.upperBound
    }
    return "\(html)\(rules[end..<rules.utf8.count])"
  }

  private var workList: HTML {
    let items = work.map { #"<li><a href="\#($0.link)">\#($0.label)</a></li>"# as HTML }
    return items.isEmpty ? .empty : Parts.card("Công việc của kế hoạch", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var number: HTML {
    guard let number = plan.number else { return .empty }
    return " · số \(number)\(plan.issued.map { " ngày \($0.short)" } ?? "")"
  }

  private func rule(_ text: HTML, _ source: Source) -> HTML {
    let anchor: HTML = source.clause.map { #"<span class="anchor" id="\#(Link.anchor($0))"></span>"# } ?? .empty
    return "<li>\(anchor)\(text) \(mark(source))</li>"
  }

  /// The clause of a rule that stands here itself; what the plan leaves open is told by a click.
  private func mark(_ source: Source) -> HTML {
    source.clause.map { #"<span class="clause-mark">§ \#($0)</span>"# } ?? Parts.clause(source, of: plan)
  }

  private func section(_ title: String, _ items: [HTML]) -> HTML {
    items.isEmpty ? .empty : Parts.card(title, #"<ul class="rules">\#(items)</ul>"#)
  }

  private var tracks: HTML {
    let items = plan.tracks.map { track -> HTML in
      let stages = [("Hướng dẫn", track.guidance), ("Thẩm định", track.appraisal), ("Hội đồng", track.council)]
      let inner = stages.compactMap { name, stage -> HTML? in
        stage.map { rule("\(name): \($0.window.phrase)\($0.by.map { ", \($0)" } ?? "")", $0.source) }
      }
      let fields = plan.fields(of: track).map(\.name).joined(separator: "; ")
      let text: HTML = """
        <b>\(track.name)</b>: nhận hồ sơ \(track.intake.phrase) tại \(track.receives) \(phase(track))
        <br><small>Lĩnh vực: \(fields)</small>\(if: !inner.isEmpty, "<ul>\(inner)</ul>")
        """
      return rule(text, track.intakeSource)
    }
    return section("Thời gian nhận hồ sơ", items)
  }

  private func phase(_ track: Track) -> HTML {
    switch track.intake.phase(at: now) {
    case .open: #"<span class="chip ok">còn \#(track.intake.until.daysLeft(at: now)) ngày</span>"#
    case .notYet: #"<span class="chip plain">chưa đến ngày nhận</span>"#
    case .over: #"<span class="chip stop">đã hết hạn</span>"#
    }
  }

  private var honours: HTML {
    let grades = plan.grades.map { grade in
      rule(
        """
        <b>\(grade.name)</b>: bình quân từ \(grade.mean.text) điểm\(grade.cap.map { ", tối đa \($0) giải" } ?? "")\
        \(if: grade.prize > .zero, ", thưởng \(grade.prize.text)"), lấy từ cao xuống thấp
        """, grade.source)
    }
    let least: [HTML] =
      plan.recognised.mean.map {
        [rule("Được công nhận, cấp giấy chứng nhận: bình quân từ \($0.text) điểm", plan.recognised.source)]
      } ?? []
    let commendations = plan.commendations.map { kind -> HTML in
      let merits = kind.merits.map {
        rule("\($0.candidate == .collective ? "Tập thể" : "Cá nhân"): \($0.text)", $0.source)
      }
      return rule("<b>\(kind.name)</b>\(cap(kind.cap))\(if: !merits.isEmpty, "<ul>\(merits)</ul>")", kind.source)
    }
    return section("Công nhận, xếp loại, khen thưởng", grades + least + commendations)
  }

  private func cap(_ cap: CommendationKind.Cap) -> HTML {
    switch cap {
    case .none: .empty
    case .joint(let places): ": không quá \(places) tập thể, cá nhân"
    case .separate(let collectives, let individuals): ": không quá \(collectives) tập thể và \(individuals) cá nhân"
    }
  }

  private var conditions: HTML {
    section("Điều kiện công nhận", plan.conditions.map { rule("\($0.text)", $0.source) })
      + section("Không công nhận", plan.exclusions.map { rule("\($0.text)", $0.source) })
  }

  private var dossier: HTML {
    section(
      "Hồ sơ gồm",
      plan.dossier.map { part in
        rule(
          """
          \(part.name): \
          \(part.by == .unit ? "đơn vị lập" : "tác giả lập")\(if: part.copies > 1, ", \(part.copies.twoDigits) bản")\
          \(if: part.electronic, ", kèm bản mềm")\(if: !part.required, ", nếu có")
          """, part.source)
      })
  }

  private var scoring: HTML {
    let method: HTML =
      switch plan.scoring.method {
      case .points(let outOf): "Chấm điểm trên thang \(outOf.text)"
      case .vote(let yes, let base):
        """
        Bỏ phiếu đạt, không đạt; đạt khi có ít nhất \(yes.text) \
        \(base == .members ? "thành viên Hội đồng" : "người có mặt") tán thành
        """
      }
    let validity = plan.scoring.validity
    let counts: HTML =
      if let panel = plan.scoring.panel {
        """
        Mỗi hồ sơ có \(panel.markers) người chấm độc lập, lệch nhau quá \(panel.oneMoreWhenApart.text) điểm thì thêm \
        một người; điểm là bình quân các phiếu
        """
      } else {
        "Phiếu hợp lệ từ \(validity.atLeast.text) \(validity.of == .members ? "thành viên Hội đồng" : "người có mặt")"
      }
    let criteria = plan.scoring.sheets.flatMap { sheet -> [HTML] in
      let whose = sheet.fields.compactMap { plan.fields.category($0)?.name }.joined(separator: ", ")
      return sheet.criteria.map { criterion in
        rule(
          """
          \(criterion.name)\(if: criterion.max > .zero, ": tối đa \(criterion.max.text) điểm")\
          \(if: criterion.weight != .one, ", hệ số \(criterion.weight.text)")\(if: !whose.isEmpty, " (\(whose))")
          """,
          criterion.source)
      }
    }
    return section(
      "Cách chấm",
      [
        rule(method, plan.scoring.source), rule(counts, validity.source),
        plan.scoring.secret
          ? rule("Phiếu kín: biết ai đã nộp phiếu, không ai biết phiếu của ai", plan.scoring.source) : .empty,
      ] + criteria)
  }

  private var categories: HTML {
    func tree(_ categories: [Domain.Category]) -> [HTML] {
      categories.map { rule("\($0.name)\(if: !$0.children.isEmpty, "<ul>\(tree($0.children))</ul>")", $0.source) }
    }
    return section("Lĩnh vực", tree(plan.fields)) + section("Loại giải pháp", tree(plan.solutions))
  }

  private var movement: HTML {
    section("Phân công", plan.tasks.map { rule("<b>\($0.who)</b>: \($0.what)\(due($0.due))", $0.source) })
      + section("Báo cáo", plan.reports.map { rule("\($0.name): \($0.from) gửi \($0.to)\(due($0.due))", $0.source) })
      + section(
        "Hoạt động",
        plan.activities.map { rule("\($0.name)\($0.by.map { " (\($0))" } ?? "")\(due($0.due))", $0.source) })
      + section(
        "Chuyển cấp trên",
        plan.forwards.map { forwarding in
          let count = forwarded.first { $0.forwarding == forwarding.id && $0.sent > 0 }
          return rule(
            """
            \(forwarding.what): gửi \(forwarding.to)\(if: forwarding.onAuthorsWish, ", theo nguyện vọng của tác giả")\
            \(due(forwarding.due))\(count.map { "<br><small>\($0.text)</small>" as HTML })
            """, forwarding.source)
        })
      + section("Quy định khác", plan.provisions.map { rule("\($0.text)", $0.source) })
      + section("Kinh phí", plan.budget.map { rule("\($0.line): \($0.from)", $0.source) })
  }

  private func due(_ due: Due?) -> HTML { due.map { " — \($0.phrase)" } ?? .empty }

  private var offices: HTML {
    Parts.card(
      "Cơ quan",
      """
      <dl><dt>Thường trực</dt><dd>\(plan.offices.standing)</dd><dt>Hội đồng</dt><dd>\(plan.offices.council)</dd>
      <dt>Quyết định công nhận</dt><dd>\(plan.offices.decides)</dd></dl>
      <h3>Đối tượng</h3><div class="para small">\(plan.participants.text) \(mark(plan.participants.source))</div>
      """)
  }

  private var targets: HTML {
    guard !progress.isEmpty else { return .empty }
    let items = progress.map { item -> HTML in
      let named = item.lacking.prefix(6).joined(separator: ", ")
      let more = item.lacking.count > 6 ? " và \(item.lacking.count - 6) đơn vị nữa" : ""
      let share = item.goal == 0 ? 100 : min(100, item.value * 100 / item.goal)
      return """
        <li><div class="para">\(item.target.text) \(mark(item.target.source))</div>
        <meter min="0" max="100" value="\(share)" aria-label="\(item.target.text)">\(share)%</meter>
        <p class="small"><b>\(item.value.grouped)</b> trên \(item.goal.grouped)\(if: item.isReached, " · đã đạt")\
        \(if: !item.lacking.isEmpty, " · còn thiếu: \(named)\(more)")</p></li>
        """
    }
    return Parts.card("Chỉ tiêu", #"<ul class="targets">\#(items)</ul><p>\#(Parts.workbookLink(.plan(plan.id)))</p>"#)
  }

  private var basis: HTML {
    guard !plan.basis.isEmpty else { return .empty }
    let items = plan.basis.map { "<li>\($0.cite)\($0.date.map { " ngày \($0.short)" } ?? "") \($0.about)</li>" as HTML }
    return Parts.card("Căn cứ", #"<ul class="small">\#(items)</ul>"#)
  }
}
