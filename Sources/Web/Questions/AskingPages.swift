import Domain
import Markup
import Office

/// Where one turns with difficulties under a plan, and what was answered in public.
extension AnswersLook.Found {
  var page: Page {
    let toWhere = difficulties.text?.capitalisedFirst ?? "Gửi về \(plan.body(difficulties.to).name)"
    return Page(
      title: "Hỏi đáp, vướng mắc", place: .plans,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: """
        <div class="para">Trong quá trình thực hiện, nếu có khó khăn, vướng mắc: \(toWhere.lowercasedFirst). \
        \(Parts.clause(difficulties.source, of: plan))</div><p>\(ways)</p>
        <p class="small">Xem thêm <a href="\(guidance)">các bài hướng dẫn của kế hoạch</a>.</p>
        """,
      body: answers)
  }

  /// The posts that guide under the plan.
  private var guidance: Link {
    Link.news.with([("ke-hoach", plan.id.description), ("loai", Post.Kind.guidance.rawValue)])
  }

  private var ways: HTML {
    let closed: HTML = "Kế hoạch không nhận câu hỏi mới."
    guard isSignedIn else { return isOpen ? #"<a href="\#(Link.signIn)">Đăng nhập</a> để gửi câu hỏi."# : closed }
    return """
      \(isOpen ? Parts.link("Gửi câu hỏi, vướng mắc", .questions(plan.id, "moi")) : closed) \
      \(Parts.quietLink("Câu hỏi đã gửi", .questions(plan.id, "da-gui")))\
      \(if: opensInbox, Parts.quietLink("Hộp thư hỏi đáp", .questions(plan.id, "hop-thu")))
      """
  }

  private var answers: HTML {
    guard !questions.isEmpty else { return Parts.empty("Chưa có câu hỏi nào được trả lời công khai.") }
    let items = questions.compactMap { question in
      question.publication.map { publication in
        """
        <article class="card"><h2>\(publication.question)</h2>\(Parts.paragraphs(publication.answer))
        <p class="small">\(plan.body(difficulties.to).name) trả lời, công khai \(publication.at.day.short)</p></article>
        """ as HTML
      }
    }
    return "\(items)\(Filter(.questions(plan.id)).pager(number, size: AnswersLook.size, total: total))"
  }
}

/// Asking under a plan.
extension AskingLook.Found {
  var page: Page {
    let own = units.map { ($0.id.description, $0.name) }
    return Page(
      title: "Gửi câu hỏi, vướng mắc", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Hỏi đáp", .questions(plan.id))],
      lead: """
        <div class="para">\(plan.body(difficulties.to).name) trả lời. \
        \(Parts.clause(difficulties.source, of: plan))</div>
        """,
      body: """
        <div class="narrow">\(Parts.form(.questions(plan.id), class: "card", """
        \(Parts.key(Question.ID(at: now)))
        \(if: !own.isEmpty, Field("unit", "Hỏi thay mặt").select(
          own, own.first?.0 ?? "", blank: "Cá nhân tôi"))
        \(Field("subject", "Việc cần hỏi", hint: "Một câu ngắn.", required: true).text(""))
        \(Field("text", "Khó khăn, vướng mắc", hint: """
          Việc đang làm, chỗ vướng, điều cần hướng dẫn hoặc giải quyết.
          """, required: true).area("", tall: true))
        \(Parts.button("Gửi câu hỏi"))
        """))</div>
        """)
  }
}
