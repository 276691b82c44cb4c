import Domain
import Markup
import Office

/// A post as everyone reads it; beside it what its office can do with it now.
extension PostLook.Found {
  var page: Page {
    let about = line.plan.map { #" · <a href="\#(Link.plan($0.id))">\#($0.shortTitle)</a>"# as HTML }
    let published = post.publication.map { " · \($0.at.day.short)" } ?? ""
    return Page(
      title: post.content.title, place: .news, crumbs: [("Tin tức, hướng dẫn", .news)],
      lead: """
        <p class="small">\(if: !post.isPublic, "\(Chip(post).html) · ")\
        \(post.content.kind.name.capitalisedFirst) · \(line.office)\(published)\(about)</p>
        """,
      body: """
        <div class="grid two"><article class="card prose">\
        \(if: !post.content.summary.isEmpty, "<p><b>\(post.content.summary)</b></p>")\(post.html)</article>\
        <aside>\(deeds)\(answered)</aside></div>
        """)
  }

  // MARK: What its office can do

  private var deeds: HTML {
    guard isOffice else { return .empty }
    let names = post.writers.compactMap { people[$0]?.name }.joined(separator: ", ")
    return Parts.card(
      "Bài của cơ quan",
      """
      <p>\(Chip(post).html)</p>\(remark)<p class="small">Người soạn: \(names)\(publisher)</p>
      \(if: awaitsOthers, "<p>Bạn đã soạn bài này; người khác của cơ quan duyệt và đăng.</p>")\
      \(Post.Step.allCases.filter(steps.contains).map(deed))
      """)
  }

  private var remark: HTML {
    guard let remark = post.remark else { return .empty }
    let what = post.isWithdrawn ? "gỡ" : "trả lại"
    return """
      <p class="note">\(people[remark.by]?.name) \(what) \(remark.at.short): \(remark.reason)</p>
      """
  }

  private var publisher: HTML {
    guard let publication = post.publication else { return .empty }
    return "<br>Đăng: \(people[publication.by]?.name), \(publication.at.short)"
  }

  private func deed(_ step: Post.Step) -> HTML {
    switch step {
    case .write: "<p>\(Parts.quietLink("Sửa bài", .post(post.id, "sua")))</p>"
    case .send: Parts.form(.post(post.id, "trinh"), Parts.button("Trình duyệt"))
    case .takeBack: Parts.form(.post(post.id, "lay-lai"), Parts.quietButton("Lấy lại để sửa"))
    case .discard: Parts.form(.post(post.id, "bo"), Parts.quietButton("Bỏ bài này"))
    case .sendBack: Parts.reasoned("Trả lại để sửa", .post(post.id, "tra-lai"), "Cần sửa gì")
    case .publish: Parts.form(.post(post.id, "dang"), "\(Parts.shown(version))\(Parts.button("Đăng"))")
    case .withdraw: Parts.reasoned("Gỡ bài", .post(post.id, "go"), "Lý do gỡ")
    case .resume: Parts.form(.post(post.id, "soan-lai"), Parts.quietButton("Soạn lại"))
    }
  }

  // MARK: What was asked under its plan

  private var answered: HTML {
    guard let plan = line.plan, plan.difficulties != nil else { return .empty }
    let items = answers.compactMap { $0.publication?.question }.map { "<li>\($0)</li>" as HTML }
    return Parts.card(
      "Hỏi đáp",
      """
      \(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\
      <p class="small"><a href="\(Link.questions(plan.id))">Hỏi đáp, vướng mắc của kế hoạch</a></p>
      """)
  }
}
