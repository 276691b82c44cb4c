import Domain

/// Công văn chuyển cấp trên: the letter with which initiatives go to a higher level, with the list as its annex.
public struct ForwardingLetterPaper: Sendable {
  var list: ForwardingList
  var plan: Plan
  var forwarding: Forwarding

  public init(list: ForwardingList, plan: Plan, forwarding: Forwarding) {
    self.list = list
    self.plan = plan
    self.forwarding = forwarding
  }

  public var paper: Paper {
    let count = list.items.count.twoDigits
    let whose = list.unitName.map { " của \($0)" } ?? ""
    let clause = forwarding.source.clause.map { " (mục \($0))" } ?? ""
    return Paper(
      "Công văn chuyển cấp trên",
      [
        Paper.Part(
          [
            .letterhead(
              Letterhead(
                superior: plan.superior, body: plan.issuer, number: list.letter?.number ?? "…/…",
                about: "V/v chuyển hồ sơ sáng kiến đề nghị xét, công nhận", place: plan.place, day: list.letter?.day)),
            .addressee("Kính gửi: \(list.to)"),
            .paragraph(
              "Thực hiện \(plan.cited)\(clause), \(plan.issuer) đã tổng hợp \(strong: "\(count) sáng kiến")\(whose)\(findings) và chuyển \(list.to) xem xét, kèm theo danh mục, hồ sơ và kết quả của từng sáng kiến\(wish)."
            ),
          ] + results + [
            .paragraph(
              "Mọi trao đổi xin liên hệ \(plan.sender(of: forwarding))./."),
            .signatures(
              [
                .recipients(["Như trên", plan.offices.standing] + plan.recipients.filter { $0.hasPrefix("Lưu") }),
                .signer(lines: plan.signature.authority + [plan.signature.title], name: list.letter?.signer),
              ]),
          ]),
        Paper.Part(ForwardingListPaper(list: list, plan: plan).blocks, isLandscape: true),
      ])
  }

  private var findings: String {
    let recognised = list.items.count { $0.finding?.verdict == .recognised }
    if recognised == 0 { return "" }
    return recognised == list.items.count
      ? " đã được \(plan.offices.decides) công nhận"
      : ", trong đó \(recognised.twoDigits) sáng kiến đã được \(plan.offices.decides) công nhận"
  }

  private var wish: String { forwarding.onAuthorsWish ? ", theo đề nghị của các tác giả" : "" }

  private var results: [Block] {
    [
      .paragraph(
        "Đề nghị \(list.to) xét và thông báo kết quả cho \(plan.issuer)\(forwarding.resultsDue.map { " trong \($0.phrase)" } ?? "") để theo dõi, thông báo cho tác giả."
      )
    ]
  }
}
