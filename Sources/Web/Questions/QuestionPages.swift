import Domain
import Markup
import Office

/// A question with what was answered, and what the viewer can do with it now.
extension QuestionLook.Found {
  var page: Page {
    Page(
      title: question.subject, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Hỏi đáp", .questions(plan.id))],
      lead: #"<p class="small">\#(Chip(question).html) · \#(from), \#(question.asked.short)</p>"#,
      body: """
        <div class="grid two">\
        <div>\(Parts.card("Câu hỏi", Parts.paragraphs(question.text)))\(answers)\(answering)</div>\
        <aside>\(publishing)</aside></div>
        """)
  }

  private var from: String {
    let name = people[question.asker]?.name ?? ""
    return unit.map { "\($0) (\(name))" } ?? name
  }

  private var answers: HTML {
    guard question.isAnswered else {
      return mayAnswer ? .empty : Parts.card("Trả lời", "<p>Chưa có trả lời.</p>")
    }
    let items = question.answers.reversed().map { answer in
      """
      <li>\(Parts.paragraphs(answer.text))<p class="small">\(people[answer.by]?.name), \(answer.at.short)</p></li>
      """ as HTML
    }
    let read: HTML =
      mayRead && question.isUnread
      ? Parts.form(.question(question.id, "da-doc"), Parts.button("Tôi đã đọc")) : .empty
    return Parts.card("Trả lời", #"<ul class="plain-list">\#(items)</ul>\#(read)"#)
  }

  private var answering: HTML {
    guard mayAnswer else { return .empty }
    let label = question.isAnswered ? "Trả lời bổ sung" : "Trả lời"
    return Parts.card(
      question.isAnswered ? "Trả lời thêm" : "Trả lời câu hỏi",
      Parts.form(
        .question(question.id, "tra-loi"),
        "\(Field("text", "Nội dung trả lời", required: true).area("", tall: true))\(Parts.button(label))"))
  }

  /// Making it public, in words that name nobody.
  private var publishing: HTML {
    guard mayAnswer, let answer = question.answers.last else { return .empty }
    let shown = question.publication
    let withhold: HTML =
      shown == nil
      ? .empty
      : Parts.form(.question(question.id, "thoi-cong-khai"), Parts.quietButton("Thôi công khai"))
    return Parts.card(
      "Công khai",
      """
      <p class="small">Mọi người đọc được ở trang <a href="\(Link.questions(plan.id))">Hỏi đáp</a> của kế hoạch. \
      Tên người hỏi không hiện; bỏ bớt những gì riêng của một người, một đơn vị.</p>
      \(Parts.form(.question(question.id, "cong-khai"), """
      \(Field("question", "Câu hỏi như mọi người đọc", hint: """
        Tối đa \(Question.longestPublished.grouped) ký tự.
        """, required: true).area(shown?.question ?? question.subject))
      \(Field("answer", "Trả lời như mọi người đọc", required: true).area(shown?.answer ?? answer.text, tall: true))
      \(Parts.quietButton(shown == nil ? "Công khai" : "Công khai lại"))
      """))\(withhold)
      """)
  }
}

/// The questions of a plan: all for who answers, one's own for everyone else.
extension QuestionList {
  var inboxPage: Page {
    page(
      "Hộp thư hỏi đáp", at: .questions(plan.id, "hop-thu"), "Không có câu hỏi nào.",
      Filter(
        .questions(plan.id, "hop-thu"),
        .choice("cho", "Trạng thái", [("1", "Chờ trả lời")], isWaitingOnly ? "1" : "", any: "Mọi câu hỏi")))
  }

  var ownPage: Page {
    page(
      "Câu hỏi đã gửi", at: .questions(plan.id, "da-gui"), "Bạn và đơn vị của bạn chưa gửi câu hỏi nào.",
      Filter(.questions(plan.id, "da-gui")), isOwn: true)
  }

  private var isWaitingOnly: Bool { if case .waiting = kind { true } else { false } }

  private func page(_ title: String, at link: Link, _ empty: String, _ filter: Filter, isOwn: Bool = false) -> Page {
    let list: HTML =
      lines.isEmpty
      ? Parts.empty(empty)
      : Parts.card(
        nil,
        "\(ListTable(.questions).html(lines))\(filter.pager(number, size: InboxLook.size, total: total))")
    return Page(
      title: title, place: .plans, crumbs: [(plan.shortTitle, .plan(plan.id)), ("Hỏi đáp", .questions(plan.id))],
      body: "\(if: !isOwn, filter.card("Lọc", file: true))\(list)")
  }
}
