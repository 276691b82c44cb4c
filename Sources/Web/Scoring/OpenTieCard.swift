import Domain
import Markup
import Office

/// A tie that a council has to settle, in the words of every page that tells of it.
struct TieWords {
  let judgement: Judgement
  let plan: Plan

  /// What waits for it: the decision, or where grades are not given yet, those alone.
  static func holdsUp(decision: Bool) -> HTML {
    decision
      ? #"<p class="small">Quyết định chưa thể ban hành khi còn chỗ mở.</p>"#
      : #"<p class="small">Xử lý trước quyết định xếp loại; quyết định công nhận không phải chờ.</p>"#
  }

  /// Between whom it is, for how many places, and the limit on these with its clause.
  func told(_ tie: [Standing<Dossier.ID>], _ title: (Dossier.ID) -> String?) -> HTML {
    let names = tie.prefix(OpenTies.mostNamed).map { "«\(title($0.key) ?? "")»" }.joined(separator: ", ")
    let rest = tie.count - OpenTies.mostNamed
    let limits = tie.first?.contestedGrade.map { grade -> [HTML] in
      plan.caps(on: grade).map { cap in
        " \(plan.name(ofGrade: grade)): \(plan.most(of: cap, in: grade)). \(Parts.clause(cap.source, of: plan))"
      }
    }
    return """
      <div class="para"><b>\(names)\(if: rest > 0, " và \(rest.grouped) \(plan.workNames) nữa")</b>: \
      \(tie.first?.explanation(by: judgement, under: plan))\(limits?.joined())</div>
      """
  }

  /// How a council gets out of it: what a rule proposes, an order with its reason, or a second ballot.
  ///
  /// - Parameter rules: what is said of the plan's rules.
  func waysOut(_ rules: [HTML]) -> HTML {
    let rules = rules.map { "<li>\($0)</li>" as HTML }
    return """
      <p>Bằng điểm mà không đủ chỗ thì chương trình không tự xếp. Hội đồng chọn một cách:</p>\
      <ul class="small">\(rules)<li>Thảo luận, thống nhất thứ tự; Chủ tịch Hội đồng ghi thứ tự và lý do.</li>\
      <li>Bỏ phiếu lại giữa các \(plan.workNames) bằng điểm; nhiều phiếu hơn xếp trước.</li></ul>\
      <p class="small">Xếp trước thì nhận chỗ còn lại, xếp sau thì xét loại kế tiếp; lý do vào biên bản.</p>
      """
  }
}

extension OpenTies {
  /// What the meeting has still to settle, and who does so where.
  func card(of session: Session, by judgement: Judgement, under plan: Plan) -> HTML {
    let words = TieWords(judgement: judgement, plan: plan)
    let list = Link.session(session, "xep-hang")
    let deed = "Xử lý bằng điểm"
    let next: HTML =
      canOrder
      ? """
      <p>Hội đồng thống nhất rồi, bạn ghi thứ tự và lý do, hoặc số phiếu của lần bỏ phiếu lại.</p>\
      <p>\(holdsDecision ? Parts.link(deed, list) : Parts.quietLink(deed, list))</p>
      """
      : """
      <p>Chủ tịch Hội đồng ghi thứ tự và lý do ở <a href="\(list)">trang xếp hạng</a>; thư ký ghi ý kiến thảo luận ở \
      trang «Cuộc họp».</p>
      """
    return Parts.card(
      "Bằng điểm: \(ties.count) chỗ còn mở",
      """
      \(ties.map { words.told($0) { titles[$0] } })\
      \(words.waysOut(plan.ties.map { "\($0.words). \(Parts.clause($0.source, of: plan))" }))\(next)\
      \(TieWords.holdsUp(decision: holdsDecision))
      """)
  }
}

extension Standing {
  /// The grade for which it competes with equals; nil where it does not.
  var contestedGrade: Grade.ID? {
    for case .tie(let grade, _, _) in reasons { return grade }
    return nil
  }
}
