import Domain
import Markup
import Office

/// A model: what it is, how it was tried out and what was learned; beside it what can be done with it now.
extension ModelLook.Found {
  private var content: Model.Content { model.content }

  var page: Page {
    Page(
      title: content.name, place: .initiatives, crumbs: [("Mô hình", .models)],
      lead: """
        <p>\(Chip(model).html) \(unit) · <a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a></p>\(returned)
        """,
      body: """
        <div class="grid two"><div>\(described)\(lessons)\(runs)\(running)\(reviewing)</div>\
        <aside>\(replicated)\(deeds)\(history)</aside></div>
        """)
  }

  private var returned: HTML {
    model.returned.map {
      #"<p class="note">\#(people[$0.by]?.name) trả lại \#($0.at.short): \#($0.reason)</p>"#
    } ?? .empty
  }

  private var described: HTML {
    let sources = sources.map { source -> HTML in
      source.code.map { #"<li><a href="\#(Link.initiative($0))">\#(source.title)</a></li>"# }
        ?? "<li>\(source.title)</li>"
    }
    return Parts.card(
      nil,
      """
      \(Parts.paragraphs(content.what))<dl><dt>Mục tiêu</dt><dd>\(Parts.paragraphs(content.goal))</dd>\
      <dt>Nơi thí điểm</dt><dd>\(content.place)</dd>\
      <dt>Thời gian</dt><dd>\(content.from.short) đến \(content.through.short)</dd>\
      \(if: !sources.isEmpty, #"<dt>Từ sáng kiến</dt><dd><ul class="plain-list">\#(sources)</ul></dd>"#)</dl>
      """)
  }

  /// What was learned, the last first.
  private var lessons: HTML {
    model.reviews.reversed().map { review -> HTML in
      let by: HTML = opensHistory ? ", \(people[review.by]?.name)" : .empty
      return Parts.card(
        "Bài học, đánh giá \(review.at.day.short)",
        """
        <dl><dt>Làm được</dt><dd>\(Parts.paragraphs(review.worked))</dd>\
        <dt>Chưa làm được</dt><dd>\(Parts.paragraphs(review.failed))</dd>\
        <dt>Điều kiện</dt><dd>\(Parts.paragraphs(review.conditions))</dd>\
        <dt>Kết luận</dt><dd>\(review.verdict.name.capitalisedFirst)\
        \(if: !review.number.isEmpty, ", văn bản số \(review.number)")</dd></dl>
        <p class="small">\(plan.standing.name)\(by)</p>
        """)
    }.joined()
  }

  private var runs: HTML {
    guard !model.runs.isEmpty else { return .empty }
    let items = model.runs.reversed().map { run -> HTML in
      """
      <li><b>\(run.place)</b>, \(run.from.short) đến \(run.through.short)\(Parts.paragraphs(run.done))\
      <p>Kết quả:</p>\(Parts.paragraphs(run.result))</li>
      """
    }
    return Parts.card("Đã chạy thử", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  // MARK: Forms

  private var running: HTML {
    guard steps.contains(.run) else { return .empty }
    return Parts.card(
      "Ghi một lần chạy thử",
      Parts.form(
        .model(model.id, "chay-thu"),
        """
        \(Field("run-place", "Nơi chạy thử", required: true).text(content.place))
        \(Field("run-from", "Từ ngày", required: true).day(nil))
        \(Field("run-through", "Đến ngày", required: true).day(nil))
        \(Field("done", "Đã làm gì", hint: "Làm gì, với bao nhiêu người.", required: true).area(""))
        \(Field("run-result", "Kết quả đo được so với mục tiêu", required: true).area(""))
        \(Parts.button("Ghi lần chạy thử"))
        """))
  }

  private var reviewing: HTML {
    guard steps.contains(.review) else { return .empty }
    let verdicts = Model.Review.Verdict.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }
    return Parts.card(
      "Đánh giá thí điểm",
      Parts.form(
        .model(model.id, "danh-gia"),
        """
        \(Field("worked", "Điều làm được", required: true).area(""))
        \(Field("failed", "Điều chưa làm được", required: true).area(""))
        \(Field("conditions", "Điều kiện để nơi khác áp dụng được", required: true).area(""))
        \(Field("verdict", "Kết luận", required: true).select(verdicts, "", blank: "Chọn kết luận"))
        \(Field("number", "Số, ký hiệu văn bản", hint: "Để trống nếu không có văn bản.").text(""))
        \(Parts.button("Ghi đánh giá"))
        """))
  }

  private var deeds: HTML {
    let deeds = Model.Step.allCases.filter(steps.contains).compactMap(deed)
    return deeds.isEmpty ? .empty : Parts.card("Việc làm tiếp", deeds.joined())
  }

  private func deed(_ step: Model.Step) -> HTML? {
    let id = model.id
    switch step {
    case .write: return "<p>\(Parts.quietLink("Sửa", .model(id, "sua")))</p>"
    case .register:
      return Parts.form(.model(id, "dang-ky"), "\(Parts.shown(version))\(Parts.button("Đăng ký mô hình"))")
    case .agree:
      return Parts.form(.model(id, "dong-y"), "\(Parts.shown(version))\(Parts.button("Đồng ý thí điểm"))")
    case .sendBack: return reasoned("Trả lại để sửa", "tra-lai", "Cần sửa gì")
    case .finish: return Parts.form(.model(id, "de-nghi-danh-gia"), Parts.button("Thí điểm xong, đề nghị đánh giá"))
    case .withdraw: return reasoned("Rút mô hình", "rut", "Lý do rút")
    case .takeDown: return reasoned("Thôi nhân rộng", "thoi-nhan-rong", "Lý do thôi nhân rộng")
    case .run, .review: return nil
    }
  }

  private func reasoned(_ deed: String, _ step: String, _ label: String) -> HTML {
    Parts.reasoned(deed, .model(model.id, step), label, id: "reason-\(step)")
  }

  // MARK: Beside it

  private var replicated: HTML {
    replications.map { "\($0.card)\($0.recording(model.id))" } ?? .empty
  }

  private var history: HTML {
    guard opensHistory else { return .empty }
    return Parts.card(
      "Quá trình",
      Parts.timeline(
        model.history.reversed().map { event in
          (
            time: event.at.short,
            what: "\(Model.row(event.step).deed.capitalisedFirst), \(people[event.by]?.name ?? "")",
            note: event.reason
          )
        }))
  }
}

/// The form of a model.
extension ModelFormLook.Found {
  var page: Page {
    Page(
      title: model == nil ? "Đăng ký mô hình" : "Sửa mô hình", place: .initiatives, crumbs: [("Mô hình", .models)],
      body: plans.isEmpty || units.isEmpty
        ? Parts.empty("Không có kế hoạch nào giao xây dựng mô hình cho đơn vị của bạn.")
        : #"<div class="narrow">\#(Parts.form(action, class: "card", fields))</div>"#)
  }

  private var action: Link { model.map { .model($0.id, "sua") } ?? .models }

  private var fields: HTML {
    let content = model?.content
    return """
      \(version.map { Parts.shown($0) } ?? chosen)
      \(Field("name", "Tên mô hình", required: true).text(content?.name ?? ""))
      \(Field("what", "Mô hình gồm những gì", required: true).area(content?.what ?? "", tall: true))
      \(Field("sources", "Từ những sáng kiến nào", hint: """
        Mỗi dòng một sáng kiến: mã trên giấy chứng nhận, hoặc tên.
        """).area(content?.sources.joined(separator: "\n") ?? ""))
      \(Field("goal", "Mục tiêu và cách biết là đạt", required: true).area(content?.goal ?? ""))
      \(Field("place", "Nơi thí điểm", required: true).text(content?.place ?? ""))
      \(Field("from", "Thí điểm từ ngày", required: true).day(content?.from))
      \(Field("through", "Đến hết ngày", required: true).day(content?.through))
      \(Parts.button("Lưu"))
      """
  }

  private var chosen: HTML {
    """
    \(Parts.key(Model.ID(at: now)))
    \(Field("plan", "Kế hoạch", required: true).select(
      plans.map { ($0.id.description, $0.shortTitle) }, (plan ?? plans.first?.id)?.description ?? ""))
    \(Field("don-vi", "Đơn vị", required: true).select(
      units.map { ($0.id.description, $0.name) }, units.first?.id.description ?? ""))
    """
  }
}
