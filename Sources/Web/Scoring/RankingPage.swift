import Domain
import Markup
import Office
import Store

/// The result sheet: the reason for the place of each dossier; ties are open.
extension RankingLook.Found {
  var page: Page {
    let open = ranking.ties.count
    let members = session.members(of: council).count
    return Page(
      title: judgement.isVote ? "Kết quả bỏ phiếu" : "Xếp hạng và xếp loại", place: .councils,
      office: plan.standing.name,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: """
        <p class="small">\(session.dossiers.isEmpty
          ? "Phiên chỉ xếp loại, từ kết quả của các phiên trước"
          : "\(members) thành viên · \(session.dossiers.count) hồ sơ · \(validity(members: members))")
        \(if: wait != nil, #" <span class="chip wait">Danh sách tạm</span>"#)\
        \(if: open > 0, #" <span class="chip wait">\#(open) chỗ còn mở: bằng điểm</span>"#)</p>
        <p>\(Parts.workbookLink(.session(session, "xep-hang")))</p>
        """,
      body:
        """
        <div class="grid two"><div class="card scroll">\(table)</div>\
        <aside>\(waiting)\(remaining)\(reordering)\(special)\(prizes)</aside></div>
        """
    )
  }

  /// `kết quả hợp lệ từ 6 phiếu`.
  private func validity(members: Int) -> String {
    let validity = judgement.scoring.validity
    if let markers = judgement.scoring.markers { return "kết quả hợp lệ từ \(markers.count) phiếu" }
    guard validity.of == .present else {
      return "kết quả hợp lệ từ \(validity.leastBallots(members: members, present: members)) phiếu"
    }
    let roll = session.meeting.present.map { ", có mặt \($0.count) người" } ?? ""
    return "kết quả hợp lệ khi có phiếu của ít nhất \(validity.atLeast.text) số thành viên có mặt\(roll)"
  }

  // MARK: The sheet

  private var table: HTML {
    var rows: [HTML] = []
    for grade in plan.grades(of: judgement) {
      rows.append(heading(grade))
      rows += ranking.standings.filter { $0.grade == grade.id || $0.contestedGrade == grade.id }.map(row)
    }
    let rest = ranking.standings.filter { $0.grade == nil && $0.contestedGrade == nil }
    let certified = rest.filter(\.isRecognised)
    if !certified.isEmpty {
      rows.append(
        line("\(passed)\(judgement.mean.map { ", từ \($0.text) điểm" } ?? "")", judgement.meanSource))
      rows += certified.map(row)
    }
    let failed = rest.filter { !$0.isRecognised && $0.hasResult }
    if !failed.isEmpty {
      rows.append(line(judgement.decides ? "Không được công nhận" : "Không đạt", nil))
      rows += failed.map(row)
    }
    let invalid = rest.filter { !$0.hasResult }
    if !invalid.isEmpty {
      rows.append(line("Chưa có kết quả hợp lệ", judgement.scoring.validity.source))
      rows += invalid.map(row)
    }
    let heads = judgement.isVote ? ["TT", "Phiếu", "Tỷ lệ đạt", "Kết quả"] : ["Hạng", "Phiếu", "Bình quân", "Loại"]
    return """
      <table class="ranking"><thead><tr><th class="n">\(heads[0])</th><th>\(plan.workNames.capitalisedFirst)</th>\
      <th class="n">\(heads[1])</th>\
      <th class="n">\(heads[2])</th><th>\(heads[3])</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  private var passed: String { judgement.decides ? "Được công nhận" : "Đạt" }

  private func name(of grade: Grade.ID) -> String {
    plan.grades.first { $0.id == grade }?.name ?? grade.description
  }

  private func heading(_ grade: Grade) -> HTML {
    let parts = [
      grade.mean.map { "từ \($0.text) điểm" } ?? "theo thứ tự điểm", grade.prize > .zero ? grade.prize.text : nil,
    ].compactMap { $0 }
    let caps = plan.caps(on: grade.id).map { cap in
      "; \(plan.most(of: cap, in: grade.id)) \(Parts.clause(cap.source, of: plan))" as HTML
    }
    return line("\(grade.name): \(parts.joined(separator: ", "))", grade.source, caps)
  }

  private func line(_ text: String, _ source: Source?, _ more: [HTML] = []) -> HTML {
    #"<tr class="line"><td colspan="5">\#(text) \#(Parts.clause(source, of: plan))\#(more)</td></tr>"#
  }

  private func row(_ standing: Standing<Dossier.ID>) -> HTML {
    let line = lines[standing.key]
    let isProvisional = wait != nil && standing.grade != nil
    let mark: HTML =
      isProvisional
      ? #"<span class="chip wait">Dự kiến \#(standing.grade.map(name)?.lowercasedFirst)</span>"#
      : standing.isOpen
        ? #"<span class="chip wait">Mở</span>"#
        : standing.grade.map { #"<span class="chip ok">\#(name(of: $0))</span>"# }
          ?? (standing.isRecognised
            ? #"<span class="chip ok">\#(judgement.decides ? "Công nhận" : "Đạt")</span>"# : "—")
    let special = specials(of: standing.key).map { #"<br><span class="chip ok">\#($0.name)</span>"# as HTML }
    return """
      <tr\(if: standing.isOpen, #" class="tie""#)><td class="n">\(place(of: standing))</td>
      <td><b>\(linked(standing, line))</b><br><small>\(line?.byline) · \(line?.unitName ?? "cá nhân")\
      \(others[standing.key].map { " · \($0.name)" })</small>\
      \(authors[standing.key]?.remarks)\(before(standing))\(explanation(standing))</td>
      <td class="n">\(standing.score.ballots)</td><td class="n">\(meanText(standing.score))</td>\
      <td>\(mark)\(special)</td></tr>
      """
  }

  /// The rank; where the council votes nothing is ranked, and dossiers are counted.
  private func place(of standing: Standing<Dossier.ID>) -> String {
    if judgement.isVote { return ranking.standings.firstIndex { $0.key == standing.key }.map { "\($0 + 1)" } ?? "—" }
    return standing.rank.map { "\($0)" } ?? "—"
  }

  private func before(_ standing: Standing<Dossier.ID>) -> HTML {
    (earlier[standing.key] ?? []).enumerated().map { index, score in
      "<br><small>đã \(judgement.verb) lại; lần \(index + 1): \(meanText(score)), \(score.ballots) phiếu</small>"
        as HTML
    }.joined()
  }

  private func linked(_ standing: Standing<Dossier.ID>, _ line: DossierLine?) -> HTML {
    seesBallots
      ? #"<a href="\#(Link.session(others[standing.key] ?? session, "ket-qua/\(standing.key)"))">\#(line?.title)</a>"#
      : "\(line?.title)"
  }

  private func explanation(_ standing: Standing<Dossier.ID>) -> HTML {
    let sentences = standing.explanation(by: judgement, under: plan)
    let all = [sentences, sharing(standing)].filter { !$0.isEmpty }.joined(separator: " ")
    return all.isEmpty ? .empty : "<br><small>\(all)</small>"
  }

  /// Why others stand at the same rank, where nothing had to be settled between them.
  private func sharing(_ standing: Standing<Dossier.ID>) -> String {
    let isOrdered = standing.reasons.contains { if case .ordered = $0 { true } else { false } }
    guard !judgement.isVote, !standing.isOpen, !isOrdered, let rank = standing.rank else { return "" }
    let count = ranking.standings.count { $0.rank == rank } - 1
    return count > 0 ? "Cùng điểm với \(count) \(plan.workNames) khác nên cùng hạng \(rank)." : ""
  }

  private func meanText(_ score: Score) -> String {
    score.mean.map(judgement.text) ?? "—"
  }

  // MARK: What remains

  /// What the grades of the list wait for.
  private var waiting: HTML {
    guard let wait else { return .empty }
    return Parts.card(
      "Xếp loại từ danh sách chung",
      """
      <p>Loại và giải lấy từ cao xuống thấp trên một danh sách của cả đợt xét. Còn chờ: \(wait.text).</p>
      <p class="small">Công nhận và cấp giấy chứng nhận không phải chờ.</p>
      """)
  }

  private var remaining: HTML {
    let words = TieWords(judgement: judgement, plan: plan)
    let groups = zip(ranking.ties, proposals).enumerated().map { number, group -> HTML in
      let (tie, proposals) = group
      let form: HTML =
        canOrder
        ? ordering(tie, proposed: proposals.first { $0.order != nil }, comesNext: wait == nil && number == 0)
        : #"<p class="small">Chủ tịch Hội đồng xếp thứ tự và ghi lý do.</p>"#
      let told = proposals.map { proposal($0, among: tie.count) }
      return "\(words.told(tie) { lines[$0]?.title })\(told)\(form)"
    }
    guard !groups.isEmpty else { return deciding }
    // The rules follow with what they propose.
    let rules: [HTML] =
      plan.ties.isEmpty ? [] : ["Theo quy tắc ưu tiên nêu dưới đây: Hội đồng xác nhận thứ tự đề nghị."]
    let ties: HTML = "\(words.waysOut(rules))\(groups)\(TieWords.holdsUp(decision: wait == nil))"
    guard wait != nil else { return Parts.card("Việc còn lại trước khi ra quyết định", ties) }
    // Recognition does not wait for the grades of the round.
    return "\(deciding)\(Parts.card("Chỗ còn mở trên danh sách tạm", ties))"
  }

  private var deciding: HTML {
    if let decision { return Parts.card("Bước tiếp theo", decision.told(of: session, under: plan)) }
    guard session.role == .selects else { return .empty }
    return Parts.card(
      "Bước tiếp theo", "<p>Hồ sơ đạt chờ ra Hội đồng. Thư ký của Hội đồng đó đưa vào phiên họp.</p>")
  }

  /// What a rule of the plan or the law proposes, which the council confirms or not; whom it has to ask before.
  private func proposal(_ proposal: TieProposal, among count: Int) -> HTML {
    let clause = Parts.clause(proposal.rule.source, of: plan)
    let rule: HTML = #"<div class="note">\#(proposal.rule.words). \#(clause)</div>"#
    guard proposal.unknown.isEmpty else { return "\(rule)\(asking(proposal))" }
    guard let order = proposal.order else {
      let all = proposal.preferred.count == count ? "đều được ưu tiên" : "không \(plan.workNames) nào được ưu tiên"
      return
        "\(rule)<p>Các \(plan.workNames) bằng điểm \(all), nên quy tắc này không xếp được. Hội đồng xếp thứ tự.</p>"
    }
    let names = order.map { id in
      "<li>\(lines[id]?.title)\(if: proposal.preferred.contains(id), " <b>được ưu tiên</b>")</li>" as HTML
    }
    return "\(rule)<p>Thứ tự đề nghị, Hội đồng xác nhận hoặc xếp khác:</p><ol>\(names)</ol>"
  }

  /// The authors of whom the rule needs to know more.
  private func asking(_ proposal: TieProposal) -> HTML {
    let rows = proposal.unknown.map { unknown -> HTML in
      let title = lines[unknown.dossier]?.title ?? ""
      guard canOrder else { return "<li>\(unknown.name), «\(title)»</li>" }
      return Field("sex-\(unknown.author)-\(unknown.dossier)", "\(unknown.name), «\(title)»")
        .select(Sex.allCases.map { ($0.rawValue, $0.name) }, "", blank: "chưa rõ")
    }
    let lead: HTML = "<p>Chưa ghi giới tính của các tác giả sau, cần hỏi trước khi xếp:</p>"
    guard canOrder else { return "\(lead)<ul>\(rows)</ul>" }
    let button = Parts.quietButton("Ghi giới tính tác giả")
    return "\(lead)\(Parts.form(.session(session, "gioi-tinh"), "\(rows)\(button)"))"
  }

  /// An order that was given can be given anew as long as there is no decision.
  private var reordering: HTML {
    guard canOrder else { return .empty }
    return ordered.map { group in
      """
      <details class="deed"><summary>Xếp lại thứ tự các \(plan.workNames) bằng điểm (\(group.count))</summary>
      <p class="small">Thứ tự mới thay thứ tự đã ghi.</p>\(ordering(group))</details>
      """ as HTML
    }.joined()
  }

  /// The forms by which the chair settles a group: an order with its reason, or a second ballot.
  ///
  /// - Parameters:
  ///   - proposed: the order of a rule, with which the form begins.
  ///   - comesNext: whether nothing else of the page is to be done before.
  private func ordering(
    _ group: [Standing<Dossier.ID>], proposed: TieProposal? = nil, comesNext: Bool = false
  ) -> HTML {
    let name = "Xếp thứ tự, ghi lý do"
    let button = comesNext ? Parts.button(name) : Parts.quietButton(name)
    let order = proposed?.order ?? group.map(\.key)
    let places = group.enumerated().map { index, standing in
      let id = "place-\(standing.key)"
      let place = (order.firstIndex(of: standing.key) ?? index) + 1
      let options = Parts.options((1...group.count).map { ("\($0)", "xếp thứ \($0)") }, chosen: "\(place)")
      return """
        <div class="field"><label for="\(id)">\(lines[standing.key]?.title)</label>
        <select id="\(id)" name="\(id)">\(options)</select></div>
        """ as HTML
    }
    let first = group.first.map { "\($0.key)" } ?? ""
    let reason = Field("reason", "Lý do của Hội đồng", id: "reason-\(first)", required: true)
      .area(proposed.map { "Theo quy tắc ưu tiên: \($0.rule.reason)." } ?? "")
    let note = Field("reason", "Ghi chú về lần bỏ phiếu", id: "note-\(first)", required: true)
      .area("Hội đồng bỏ phiếu lại giữa các \(plan.workNames) bằng điểm.")
    let ballot = Parts.form(
      .session(session, "xep"),
      """
      <p class="small">Ghi số phiếu mỗi \(plan.workNames) được trong lần bỏ phiếu lại; nhiều phiếu hơn xếp trước.</p>\
      \(votes(group))
      \(note)\(Parts.quietButton("Ghi kết quả bỏ phiếu"))
      """)
    return """
      \(Parts.form(.session(session, "xep"), "\(places)\(reason)\(button)"))
      <details class="deed"><summary>Hoặc bỏ phiếu lại</summary>\(ballot)</details>
      """
  }

  private func votes(_ tie: [Standing<Dossier.ID>]) -> [HTML] {
    tie.map { standing in
      """
      <div class="field"><label for="votes-\(standing.key.description)">\(lines[standing.key]?.title)</label>
      <input type="text" inputmode="numeric" id="votes-\(standing.key.description)" \
      name="votes-\(standing.key.description)" value=""></div>
      """ as HTML
    }
  }

  /// The prizes beside the grades, given and to be given.
  private var special: HTML {
    guard judgement.decides, !plan.specialPrizes.isEmpty, canGive || !session.specialPrizes.isEmpty else {
      return .empty
    }
    return Parts.card("Giải riêng", plan.specialPrizes.map(special).joined())
  }

  private func special(_ prize: SpecialPrize) -> HTML {
    let given = session.specialPrizes.filter { $0.prize == prize.id }.map { given -> HTML in
      let back: HTML =
        canGive
        ? Parts.form(
          .session(session, "giai-rieng/bo"), class: "inline",
          """
          \(Parts.hidden("prize", prize.id.description))\
          \(Parts.hidden("dossier", given.dossier.description))\
          <button class="link" aria-label="Bỏ \(prize.name) của «\(lines[given.dossier]?.title)»">Bỏ</button>
          """) : .empty
      return "<li>\(lines[given.dossier]?.title) <small>\(given.reason)</small> \(back)</li>"
    }
    let money = prize.prize > .zero ? ", thưởng \(prize.prize.text)" : ""
    let options = ranking.standings.filter { $0.isRecognised && session.dossiers.contains($0.key) }.map {
      ($0.key.description, lines[$0.key]?.title ?? "")
    }
    let form: HTML =
      canGive && given.count < prize.atMost
      ? Parts.form(
        .session(session, "giai-rieng"),
        """
        \(Parts.hidden("prize", prize.id.description))\
        \(Field("dossier", "Trao cho", id: "special-\(prize.id)").select(options, ""))\
        \(Field("reason", "Lý do trao giải", id: "special-reason-\(prize.id)", required: true).area(""))\
        \(Parts.quietButton("Trao \(prize.name)"))
        """) : .empty
    return """
      <h3>\(prize.name)</h3><div class="para small">Tối đa \(prize.atMost.grouped) giải\(money). \
      \(Parts.clause(prize.source, of: plan))</div>\
      \(if: !given.isEmpty, #"<ul class="plain-list">\#(given)</ul>"#)\(form)
      """
  }

  private var prizes: HTML {
    let beside = plan.specialPrizes.map { prize in
      (name: prize.name, count: specials.count { $0.prize == prize.id }, each: prize.prize)
    }
    let given = (ranking.prizes.map { (name: $0.grade.name, count: $0.count, each: $0.grade.prize) } + beside)
      .filter { $0.count > 0 && $0.each > .zero }
    guard !given.isEmpty else { return .empty }
    let rows = given.map {
      #"<tr><td>\#($0.name)</td><td class="n">\#($0.count) × \#($0.each.amount.grouped)</td></tr>"# as HTML
    }
    let sum = given.reduce(Dong.zero) { $0 + $1.count * $1.each }
    return Parts.card(
      "Giải thưởng", #"<table>\#(rows)<tr><td><b>Cộng</b></td><td class="n"><b>\#(sum.text)</b></td></tr></table>"#)
  }
}

extension Standing {
  /// Whether enough ballots count for a result.
  fileprivate var hasResult: Bool {
    if case .invalid = score.verdict { false } else { true }
  }
}
