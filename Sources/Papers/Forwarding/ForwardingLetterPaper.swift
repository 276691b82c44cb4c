import Domain

extension Paper {
  /// Công văn chuyển cấp trên: the letter with which initiatives go to a higher level, with the list as its annex.
  public static func forwardingLetter(list: ForwardingList, plan: Plan, forwarding: Forwarding) -> Paper {
    ForwardingLetterPaper(list: list, plan: plan, forwarding: forwarding).paper
  }
}

/// The paper while it is put together.
struct ForwardingLetterPaper {
  var list: ForwardingList
  var plan: Plan
  var forwarding: Forwarding

  var paper: Paper {
    let from = plan.letterBody(of: forwarding)
    let body = from.fullName
    let count = list.items.count.twoDigits
    let whose = list.unitName.map { " của \($0)" } ?? ""
    let clause = forwarding.source.cited.map { "\($0) " } ?? ""
    return Paper(
      "Công văn chuyển cấp trên",
      [
        Paper.Part(
          [
            .letterhead(
              plan.letterhead(
                of: from, number: list.letter?.number ?? "…/…", about: about, day: list.letter?.day)),
            .addressee("Kính gửi: \(list.to)"),
            .paragraph(
              """
              Thực hiện \(clause)\(plan.cited), \(body) đã tổng hợp \
              \(strong: "\(count) \(plan.worksListed)")\(whose)\(findings) và \(request), kèm theo \
              \(enclosed)\(wish).\(supplement)
              """
            ),
            .paragraph(
              """
              Đề nghị \(list.to) xét và thông báo kết quả cho \
              \(body)\(plan.answerTime(of: forwarding).map { " \($0)" } ?? "") để theo dõi, thông báo cho tác giả.
              """
            ),
            .paragraph(
              "Mọi trao đổi xin liên hệ \(plan.sender(of: forwarding).name)./."),
            .signatures([
              .recipients(list.letter?.recipients ?? plan.letterRecipients(of: forwarding)),
              .signer(lines: plan.signingLines(of: list, forwarding), name: list.letter?.signer),
            ]),
          ]),
        Paper.Part(
          ForwardingListPaper(list: list, plan: plan, forwarding: forwarding).blocks, isLandscape: true),
      ])
  }

  private var about: String {
    list.nominees.isEmpty
      ? "V/v chuyển hồ sơ \(plan.worksListed) đề nghị xét, công nhận"
      : "V/v đề nghị xét tập thể, cá nhân có \(plan.worksListed) tiêu biểu"
  }

  /// What the higher level is asked: to look at the initiatives, or at the people who are named with them.
  private var request: String {
    list.nominees.isEmpty
      ? "chuyển \(list.to) xem xét" : "đề nghị \(list.to) xem xét \(list.nominees) có tên trong danh mục"
  }

  private var findings: String {
    let recognised = list.items.count { $0.finding?.verdict == .recognised }
    if recognised == 0 { return "" }
    return recognised == list.items.count
      ? " đã được \(plan.decider.name) công nhận"
      : ", trong đó \(recognised.twoDigits) \(plan.worksListed) đã được \(plan.decider.name) công nhận"
  }

  /// What goes with it: results only where something was judged here.
  private var enclosed: String {
    let results = list.items.contains { $0.finding != nil } ? " và kết quả của từng \(plan.workNames)" : ""
    let copies = forwarding.copies.map { "\($0.twoDigits) bộ hồ sơ của mỗi \(plan.workNames)" } ?? "hồ sơ"
    return results.isEmpty ? "danh mục và \(copies)" : "danh mục, \(copies)\(results)"
  }

  /// By what it follows the one list of its round.
  private var supplement: String {
    list.supplement.map {
      " Đây là danh mục bổ sung, lập theo văn bản số \($0.document) ngày \($0.day.short): \($0.reason)"
    } ?? ""
  }

  private var wish: String { forwarding.onAuthorsWish ? ", theo đề nghị của các tác giả" : "" }
}

extension Plan {
  /// What stands above the signer's name: the letter's own authority, or the usual one while it is not signed.
  func signingLines(of list: ForwardingList, _ forwarding: Forwarding) -> [String] {
    if let letter = list.letter { return letter.authority.lines }
    return SigningAuthority(letterSignature(of: forwarding)).lines
  }
}
