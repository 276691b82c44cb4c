import Domain
import Markup
import Office

/// How each ballot judged a dossier, once the result is closed: points by criterion, remarks, what was left out and
/// why.
extension ScoreDetailLook.Found {
  var page: Page {
    let explanation = detail.standing.explanation(by: judgement, under: plan)
    return Page(
      title: detail.dossier.writing.title, place: .councils,
      crumbs: [
        ("Hội đồng", .councils), (session.name, .session(session)),
        (judgement.isVote ? "Kết quả bỏ phiếu" : "Xếp hạng", .session(session, "xep-hang")),
      ],
      lead: """
        <p class="small">\(detail.dossier.byline) · \(detail.dossier.unitName ?? "cá nhân") · \(detail.lines.count) \
        phiếu\(if: judgement.scoring.secret, #" · <span class="chip plain">phiếu kín</span>"#)</p>
        \(if: !explanation.isEmpty, "<p>\(explanation)</p>")\(authors.remarks)
        """,
      body:
        """
        \(Parts.card("Các phiếu",
          #"<div class="scroll" tabindex="0" role="region" aria-label="Các phiếu">\#(table)</div>"#))\(remarks)
        """
    )
  }

  private func name(_ line: ScoreDetail.Line, _ index: Int) -> HTML {
    guard let name = line.name, let member = line.member else { return "Phiếu \(index + 1)" }
    return "\(name)<br><small>\(member.seat.name(in: session.kind))</small>"
  }

  private var table: HTML {
    if judgement.isVote {
      let rows = detail.lines.enumerated().map { index, line in
        "<tr><td>\(name(line, index))</td><td>\(line.entry.vote?.name)</td></tr>" as HTML
      }
      return "<table><thead><tr><th>Thành viên</th><th>Phiếu</th></tr></thead><tbody>\(rows)</tbody></table>"
    }
    let sheet = detail.sheet
    let criteria = sheet.criteria
    let heads = criteria.map { criterion in
      let group: HTML =
        sheet.closes(criterion.id).map { group in
          #"<th class="n">\#(group.name)<br>\#(sheet.most(of: group).shortText)</th>"#
        } ?? .empty
      return #"<th class="n">\#(criterion.name)<br>\#(most(of: criterion))</th>\#(group)"# as HTML
    }
    let rows = detail.lines.enumerated().map { index, line in
      let points = criteria.map { criterion in
        let group: HTML =
          sheet.closes(criterion.id).map { group in
            figure("\(group.name)", "<b>\(sheet.subtotal(of: line.entry.points, in: group).shortText)</b>")
          } ?? .empty
        return "\(figure(label(of: criterion), "\(line.entry.points[criterion.id.description]?.text)"))\(group)" as HTML
      }
      let recommends: HTML =
        judgement.scoring.recommends
        ? """
        <td data-label="Công nhận"><span>\(line.entry.recommends.map { $0 ? "đề nghị" : "không" })</span></td>
        """ : .empty
      let mark: HTML = line.isLeftOut ? #"<br><span class="chip stop">không tính</span>"# : .empty
      return #"""
        <tr><td class="main">\#(name(line, index))\#(mark)</td>\#(points)\#
        \#(figure("Tổng", "<b>\(line.total.shortText)</b>"))\#(recommends)</tr>
        """#
          as HTML
    }
    let means = criteria.map { criterion -> HTML in
      let mean = detail.mean(on: criterion.id)
      let isBelow = criterion.floor.flatMap { floor in mean.map { $0 < floor } } ?? false
      let group: HTML =
        sheet.closes(criterion.id).map { group in
          figure("\(group.name)", "<b>\(detail.mean(in: group)?.text)</b>")
        } ?? .empty
      let below: HTML = isBelow ? #"<br><span class="chip stop">dưới điểm sàn</span>"# : .empty
      return "\(figure(label(of: criterion), "\(mean?.text)\(below)"))\(group)"
    }
    return """
      <table class="list"><thead><tr><th>Thành viên</th>\(heads)<th class="n">Tổng</th>\
      \(if: judgement.scoring.recommends, "<th>Công nhận</th>")</tr></thead>
      <tbody>\(rows)<tr><td class="main"><b>Bình quân</b></td>\(means)\
      \(figure("Tổng", "<b>\(detail.standing.score.mean?.text)</b>"))\
      \(if: judgement.scoring.recommends, "<td></td>")</tr></tbody></table>
      """
  }

  /// `30`, or `30 × 2` where the plan weighs the criterion.
  private func most(of criterion: Criterion) -> HTML {
    "\(criterion.max.text)\(if: criterion.weight != .one, " × \(criterion.weight.text)")"
  }

  /// What a phone, which has no head over the columns, calls a criterion's points.
  private func label(of criterion: Criterion) -> HTML { "\(criterion.name) (tối đa \(most(of: criterion)))" }

  private func figure(_ label: HTML, _ content: HTML) -> HTML {
    #"<td class="n" data-label="\#(label)"><span>\#(content)</span></td>"#
  }

  private var remarks: HTML {
    let names = Dictionary(
      detail.sheet.criteria.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
    let items = detail.lines.enumerated().compactMap { index, line -> HTML? in
      let each = detail.sheet.criteria.map(\.id.description).compactMap { id in
        line.entry.remarks[id].map { "<li>\(names[id]): \($0)</li>" as HTML }
      }
      guard !each.isEmpty || !line.entry.remark.isEmpty else { return nil }
      return """
        <li>\(name(line, index))\(Parts.paragraphs(line.entry.remark))\(if: !each.isEmpty, "<ul>\(each)</ul>")</li>
        """
    }
    return items.isEmpty ? .empty : Parts.card("Nhận xét", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}
