import Domain

extension Paper {
  /// Quyết định đính chính, with what was wrong and what is right line by line.
  ///
  /// - Parameter decision: the decision that is corrected.
  public static func correction(correction: Correction, decision: Decision, plan: Plan) -> Paper {
    CorrectionPaper(correction: correction, decision: decision, plan: plan).paper
  }
}

/// The paper while it is put together.
struct CorrectionPaper {
  var correction: Correction
  var decision: Decision
  var plan: Plan

  var paper: Paper {
    let corrected = "Quyết định số \(decision.number) \(decision.day.formal)"
    let head = plan.head(
      ofDecision: correction.issuance, "Về việc đính chính danh sách kèm theo \(corrected)",
      changing: "Căn cứ \(corrected)")
    return Paper(
      "Quyết định đính chính",
      head + [
        .article(
          1,
          """
          Đính chính danh sách \(plan.worksListed) kèm theo \(corrected) như sau (lý do: \
          \(correction.reason.withoutStop.lowercasedFirst)):
          """
        ), .table(table),
        .article(
          2,
          """
          Các nội dung khác của \(corrected) không thay đổi. Giấy chứng nhận được in lại theo nội dung đã đính chính.
          """),
        .article(
          3,
          """
          Quyết định này có hiệu lực kể từ ngày ký. \(plan.standing.name) và các tác giả có tên tại Điều 1 chịu \
          trách nhiệm thi hành Quyết định này./.
          """
        ), .signatures(plan.signatures(article: 3, of: correction.issuance)),
      ])
  }

  private var table: PaperTable {
    let lines = correction.lines.flatMap { line in
      line.changes(under: plan).map { change in
        let number = decision.recognised.firstIndex { $0.dossier == line.dossier }.map { "\($0 + 1)" } ?? ""
        return PaperTable.Row([number, change.what, change.before, change.after])
      }
    }
    return PaperTable(
      [
        .init("Số TT trong danh sách", width: 8, .centre), .init("Nội dung", width: 12), .init("Đã ghi", width: 22),
        .init("Đính chính thành", width: 22),
      ], lines)
  }
}
