import Domain
import Markup
import Office

/// A member's sheet on one dossier, beside what the dossier says.
extension BallotLook.Found {
  var page: Page {
    let writers: HTML =
      judgement.scoring.blind
      ? #"<span class="chip plain">ẩn tác giả và đơn vị</span>"# : "\(dossier.byline), \(dossier.unitName ?? "cá nhân")"
    return Page(
      title: blinding.masked(dossier.writing.title), place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: """
        <p class="small">Hồ sơ \(work.number) trên \(session.dossiers.count) \
        · \(dossier.writing.field.flatMap { plan.fields.category($0)?.name })
         · \(writers)\(if: judgement.scoring.secret, #" · <span class="chip plain">phiếu kín</span>"#)
         · <a href="\(Link.score(session, dossier.id, "phieu"))">Phiếu giấy</a></p>\(work.navigation)
        """,
      body: #"<div class="grid half judging">\#(sheet)\#(reading)</div>"#)
  }

  private var reading: HTML {
    let blinding = blinding
    let passages = Writing.Passage.allCases.compactMap { passage -> HTML? in
      dossier.writing.passages[passage].map {
        "<h2>\(plan.name(of: passage, in: dossier.writing))</h2>\(Parts.paragraphs(blinding.masked($0)))"
      }
    }
    let files = (givesFiles ? dossier.readable : []).enumerated().map { index, file in
      """
      <li><a href="\(Link.score(session, dossier.id, "tai-lieu/\(index + 1)"))">\
      \(blinding.name(of: file, number: index + 1))</a> <small>\(file.sizeText)</small></li>
      """ as HTML
    }
    return
      """
      <article class="card prose" id="ho-so">\(passages)\
      \(if: !files.isEmpty, "<h2>Tệp kèm theo</h2><ul>\(files)</ul>")\
      <a class="btn quiet narrow-only" href="#noi-dung">Về phiếu</a></article>
      """
  }

  private var sheet: HTML {
    if let conflict {
      return Parts.card("Phiếu đánh giá", "<p>Bạn không \(judgement.verbThis): \(conflict.lowercasedFirst)</p>")
    }
    if ballot?.submitted != nil { return handedIn }
    if standing == .invited {
      return Parts.card(
        "Phiếu đánh giá",
        """
        <p>Bạn được mời làm đồng tác giả của hồ sơ này. Trả lời trước khi \(judgement.verb); không phải tác giả thì \
        bạn \(judgement.verb) được ngay.</p><p>\(Parts.link("Trả lời lời mời", .dossier(dossier.id, "loi-moi")))</p>
        """
      )
    }
    guard session.allows(.score) else {
      return Parts.card(
        "Phiếu đánh giá", "<p>Phiên họp \(judgement.name(of: session.state)). Bạn không nộp phiếu cho hồ sơ này.</p>")
    }
    if dossier.allows(.resume) {
      return Parts.card(
        "Phiếu đánh giá",
        """
        <p>Hội đồng đã yêu cầu tác giả bổ sung hồ sơ \
        này\(dossier.completion.map { ", hạn đến hết ngày \($0.due.short)" }). Bạn \(judgement.verb) khi tác giả đã \
        bổ sung.</p>
        """
      )
    }
    if let notAsked {
      return Parts.card(
        "Phiếu đánh giá",
        """
        <div class="para">\(notAsked.reason) \(notAsked.next)\
         \(Parts.clause(judgement.scoring.markers?.source, of: plan))</div>
        """
      )
    }
    return blank
  }

  private var blank: HTML {
    let fields: HTML = if judgement.isVote { votes } else { criteria }
    let secrecy: HTML =
      judgement.scoring.secret
      ? #"<p class="note">Phiếu kín: nộp rồi không sửa được, và không ai xem được phiếu của bạn ghi gì.</p>"# : .empty
    return """
      <div class="score">\(Parts.form(.score(session, dossier.id), id: "phieu", class: "card", """
      <h2>Phiếu đánh giá</h2><a class="btn quiet narrow-only" href="#ho-so">Đọc hồ sơ ở dưới phiếu</a>\(secrecy)
      \(Parts.hidden("member", member.id.description))\
      \(Parts.hidden("revision", revision))\(fields)\(questions)
      \(apart)\(Field("remark", "Nhận xét chung").area(ballot?.entry.remark ?? ""))
      <div class="hand-in"><div class="actions"><button class="btn" name="go" value="submit" data-submit>\
      Nộp phiếu\(if: work.next != nil, ", sang hồ sơ tiếp")</button>
      <button class="btn quiet" name="go" value="save">Lưu nháp</button></div>
      <p class="small"><span class="saved" data-save-state aria-live="polite">\
      \(ballot == nil ? "Chưa có bản nháp" : "Bản nháp đã lưu")</span><span class="keys"> · <kbd>1</kbd>–<kbd>9</kbd> \
      chọn mức, rồi ghi điểm · <kbd>Tab</kbd> ô kế · <kbd>Ctrl</kbd> <kbd>Enter</kbd> nộp</span></p></div>
      """))\(conflictForm)</div>
      """
  }

  /// What everyone is asked where the plan scores blind, so that the question tells nothing; elsewhere the one who is
  /// called like an author.
  private var apart: HTML {
    guard judgement.scoring.blind || standing == .namesake else { return .empty }
    let isTicked = ballot?.declaredApart != nil
    let hint = judgement.scoring.blind ? "" : "Hồ sơ có tác giả trùng họ tên với bạn."
    return ApartField(isTicked: isTicked, hint: hint).html
  }

  // MARK: Handed in

  private var handedIn: HTML {
    let what: HTML =
      if judgement.scoring.secret {
        "<p>Phiếu kín của bạn đã vào thùng phiếu; không ai xem được phiếu ghi gì, kể cả bạn.</p>"
      } else if let vote = ballot?.entry.vote {
        "<p>Phiếu của bạn: <b>\(vote.name)</b>.</p>\(answered)\(remark)"
      } else {
        "\(given)\(answered)\(remark)"
      }
    let isMendable = session.allows(.score) && !judgement.scoring.secret
    let back: HTML =
      isMendable
      ? Parts.form(.score(session, dossier.id, "lay-lai"), Parts.quietButton("Lấy lại phiếu để sửa")) : .empty
    let onward: HTML =
      work.next.map { Parts.link("\(judgement.verb.capitalisedFirst) hồ sơ tiếp", .score(session, $0)) } ?? .empty
    return """
      <section class="card"><h2>Phiếu đánh giá</h2>
      <p><span class="chip ok">đã nộp</span> <small>lúc \(ballot?.submitted?.short)</small></p>\(what)
      \(if: !onward.isEmpty || !back.isEmpty, #"<div class="actions">\#(onward)\#(back)</div>"#)</section>
      """
  }

  private var given: HTML {
    let sheet = judgement.sheet(of: dossier, under: plan)
    let entry = ballot?.entry ?? Ballot.Entry()
    let rows = sheet.outline.map { criterion, group in
      let id = criterion.id.description
      let heading: HTML =
        group.map {
          """
          <tr><td><b>\($0.name)</b></td><td class="n"><b>\(sheet.subtotal(of: entry.points, in: $0).shortText)/\
          \(sheet.most(of: $0).shortText)</b></td></tr>
          """
        } ?? .empty
      let remark: HTML = entry.remarks[id].map { "<br><small>\($0)</small>" } ?? .empty
      return
        """
        \(heading)<tr><td>\(criterion.name)\(weight(criterion))\(remark)</td>\
        <td class="n">\(entry.points[id]?.text)/\(criterion.max.text)</td></tr>
        """
          as HTML
    }
    return """
      <table><thead><tr><th>Tiêu chí</th><th class="n">Điểm</th></tr></thead>
      <tbody>\(rows)<tr><td><b>Tổng</b></td><td class="n"><b>\(sheet.total(of: entry.points).shortText)</b></td></tr>\
      </tbody></table>
      """
  }

  private var remark: HTML {
    guard let remark = ballot?.entry.remark, !remark.isEmpty else { return .empty }
    return "<h3>Nhận xét chung</h3>\(Parts.paragraphs(remark))"
  }

  private func weight(_ criterion: Criterion) -> HTML {
    criterion.weight == .one ? .empty : " <small>· hệ số \(criterion.weight.text)</small>"
  }

  // MARK: Points

  private var criteria: HTML {
    let sheet = judgement.sheet(of: dossier, under: plan)
    let points = ballot?.entry.points ?? [:]
    let rows = sheet.outline.enumerated().map { index, place in
      let opening: HTML = place.opens.map { heading($0, of: sheet, points) } ?? .empty
      return "\(opening)\(row(place.criterion, index + 1, sheet))" as HTML
    }
    let outOf: HTML = if case .points(let outOf) = judgement.scoring.method { "\(outOf.text)" } else { .empty }
    return """
      <p class="sum" aria-live="polite">\
      <span class="total" data-total>\(sheet.total(of: points).shortText)</span> \
      <span class="small">/ \(outOf)</span></p>\(rows)
      """
  }

  /// The name of a group with what its criteria come to so far.
  private func heading(_ group: Sheet.Group, of sheet: Sheet, _ points: [String: Points]) -> HTML {
    """
    <h3 class="group">\(group.name) <span class="n"><span data-subtotal="\(group.id.description)">\
    \(sheet.subtotal(of: points, in: group).shortText)</span> / \(sheet.most(of: group).shortText)</span></h3>
    <div class="para small">\(limits(floor: group.floor, warnBelow: group.warnBelow)) \
    \(Parts.clause(group.source, of: plan))</div>
    """
  }

  private func limits(floor: Points?, warnBelow: Points?) -> String {
    [
      floor.map { "bình quân dưới \($0.text) là không đạt" },
      warnBelow.map { "bình quân dưới \($0.text) thì lưu ý Hội đồng" },
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private func row(_ criterion: Criterion, _ number: Int, _ sheet: Sheet) -> HTML {
    let (id, name) = (criterion.id.description, "points-\(criterion.id)")
    let value = ballot?.entry.points[id]?.text ?? ""
    // A level waits for its points in a draft.
    let open = value.isEmpty ? ballot?.entry.levels?[id] : nil
    let levels = criterion.levels.enumerated().map { index, level in
      """
      <label><input type="radio" name="level-\(id)" value="\(index)" data-from="\(level.from.text)" \
      data-through="\(level.through.text)"\(if: index == open || isChosen(level, value), " checked")>\
      \(level.name)<b>\(level.from == level.through ? level.from.text : "\(level.from.text)–\(level.through.text)")</b>\
      </label>
      """ as HTML
    }
    let limits = limits(floor: criterion.floor, warnBelow: criterion.warnBelow)
    let floor: HTML = limits.isEmpty ? .empty : " <small>\(limits)</small>"
    let step: HTML = criterion.step.map { "; bước \($0.points.text)" } ?? .empty
    let group = sheet.groups.first { $0.criteria.contains(criterion.id) }?.id.description ?? ""
    let about: HTML = criterion.about.map { #"<p class="hint">\#($0)</p>"# } ?? .empty
    return """
      <fieldset class="criterion" data-criterion data-max="\(criterion.max.text)" \
      data-weight="\(criterion.weight.text)" data-group="\(group)">\(Parts.legend(
        "\(number). \(criterion.name) <small>tối đa \(criterion.max.text)\(step)</small>\(weight(criterion))\(floor)",
        Parts.clause(criterion.source, of: plan)))\(about)
      \(if: !levels.isEmpty, #"<div class="levels">\#(levels)</div>"#)
      <div class="points"><label for="\(name)">Điểm <span class="hidden">\(criterion.name)</span></label>\
      <input type="text" id="\(name)" name="\(name)" inputmode="decimal" autocomplete="off" value="\(value)" \
      placeholder="0–\(criterion.max.text)">
      <label class="hidden" for="remark-\(id)">Nhận xét \(criterion.name)</label>\
      <input type="text" id="remark-\(id)" name="remark-\(id)" value="\(ballot?.entry.remarks[id])" \
      placeholder="Nhận xét"></div></fieldset>
      """
  }

  private func isChosen(_ level: Criterion.Level, _ value: String) -> Bool {
    Points(value).map { level.from <= $0 && $0 <= level.through } ?? false
  }

  // MARK: Votes

  private var votes: HTML {
    let guide = judgement.sheet(of: dossier, under: plan).criteria.map {
      "<li>\($0.name)\($0.about.map { ": \($0)" } ?? "") \(Parts.clause($0.source, of: plan))</li>" as HTML
    }
    let chosen = ballot?.entry.vote
    let choices = Ballot.Vote.allCases.map { vote in
      """
      <label><input type="radio" name="vote" value="\(vote.rawValue)"\(if: vote == chosen, " checked")>\
      \(vote.name)</label>
      """
        as HTML
    }
    return
      """
      <p>Xét theo các tiêu chí:</p><ul class="small">\(guide)</ul><fieldset class="criterion" id="vote">\
      <legend>Phiếu của bạn</legend><div class="levels">\(choices)</div></fieldset>
      """
  }

  // MARK: Questions beside the result

  private var questions: HTML { "\(asked)\(recommendation)" }

  /// Whether the member recommends to recognise the initiative.
  private var recommendation: HTML {
    guard judgement.scoring.recommends else { return .empty }
    let choices = [(true, "yes", "Đề nghị công nhận"), (false, "no", "Không đề nghị công nhận")].map {
      answer, value, label in
      """
      <label><input type="radio" name="recommends" value="\(value)"\
      \(if: ballot?.entry.recommends == answer, " checked")>\(label)</label>
      """ as HTML
    }
    return """
      <fieldset class="criterion" id="recommends">\
      \(Parts.legend("Đề nghị của bạn", Parts.clause(judgement.scoring.source, of: plan)))\
      <div class="levels">\(choices)</div></fieldset>
      """
  }

  private var asked: HTML {
    judgement.asks.map { question in
      let name = "found-\(question.id)"
      let chosen = ballot?.entry.found[question.id.description]
      let choices = [(true, "yes", "Có"), (false, "no", "Không")].map { answer, value, label in
        """
        <label><input type="radio" name="\(name)" value="\(value)"\(if: chosen == answer, " checked")>\
        \(label)</label>
        """ as HTML
      }
      return """
        <fieldset class="criterion" id="\(name)">\
        \(Parts.legend("\(question.name)", Parts.clause(judgement.source, of: plan)))\
        \(if: question.isRequired, "<p class=\"small\">Phải có thì hồ sơ mới được đưa tiếp.</p>")\
        <div class="levels">\(choices)</div></fieldset>
        """ as HTML
    }.joined()
  }

  private var answered: HTML {
    let recommends: HTML =
      ballot?.entry.recommends.map {
        "<p>\(if: !$0, "Không đề")\(if: $0, "Đề") nghị công nhận.</p>"
      } ?? .empty
    return "\(answeredQuestions)\(recommends)"
  }

  private var answeredQuestions: HTML {
    judgement.asks.map { question in
      let answer = ballot?.entry.found[question.id.description]
      return "<p>\(question.name): <b>\(answer == true ? "có" : "không")</b>.</p>" as HTML
    }.joined()
  }

  private var conflictForm: HTML {
    let button = Parts.quietButton("Không \(judgement.verbThis)")
    return """
      <details class="deed"><summary>Tôi có xung đột lợi ích</summary>\
      \(Parts.form(.session(session, "xung-dot/\(dossier.id)"),
        "\(Field("reason", "Lý do", required: true).area(""))\(button)"))</details>
      """
  }
}
