import Domain

extension Paper {
  /// Quyết định thành lập Hội đồng sáng kiến, with its members.
  public static func councilDecision(council: Council, seats: [CouncilDecisionPaper.Seat], plan: Plan) -> Paper {
    CouncilDecisionPaper(council: council, seats: seats, plan: plan).paper
  }
}

/// What the decision that sets up a council says.
public struct CouncilDecisionPaper: Sendable {
  /// Someone on the council, as the list names them.
  public struct Seat: Sendable {
    var name: String
    var position: String
    var seat: Council.Seat

    public init(name: String, position: String, seat: Council.Seat) {
      self.name = name
      self.position = position
      self.seat = seat
    }
  }

  var council: Council
  var seats: [Seat]
  var plan: Plan

  var paper: Paper {
    let authority = plan.authority(of: council.mandate)
    let signature = plan.signature(of: authority)
    let list = PaperTable(
      [
        .init("TT", width: 5, .centre), .init("Họ và tên", width: 14), .init("Chức vụ, cơ quan", width: 18),
        .init("Nhiệm vụ", width: 12),
      ], seats.enumerated().map { .init(["\($0 + 1)", $1.name, $1.position, $1.seat.name(in: council.kind)]) })
    return Paper(
      "Quyết định thành lập \(council.name)",
      [
        .letterhead(plan.letterhead(of: authority, number: council.mandate.number, day: council.mandate.day)),
        .heading("Quyết định", subject: "Về việc thành lập \(council.name)"),
        .proclamation(authority.fullName.uppercased()),
        .basis(
          plan.lawfulBasis(of: authority, on: council.mandate.day) + plan.basisLines(on: council.mandate.day) + [
            "Theo đề nghị của \(plan.standing.name)"
          ]), .proclamation("QUYẾT ĐỊNH:"),
        .article(1, "Thành lập \(council.name) gồm các ông, bà có tên sau:"), .table(list),
        .article(
          2,
          """
          Hội đồng đánh giá các giải pháp đề nghị công nhận \(plan.worksListed) theo \(plan.cited), làm việc theo \
          nguyên tắc tập trung dân chủ và tự giải thể khi hoàn thành nhiệm vụ.
          """
        ),
        .article(
          3,
          """
          Quyết định này có hiệu lực kể từ ngày ký. \(plan.standing.name) và các ông, bà có tên tại Điều 1 chịu \
          trách nhiệm thi hành Quyết định này./.
          """
        ),
        .signatures(
          plan.signatures(article: 3, by: signature, name: signature.name, to: council.mandate.recipients)),
      ]
    ).of(.councilDecision, under: plan)
  }
}
