import Domain
import Markup
import Office
import Store

/// An event, with what the viewer can do with it now.
extension EventLook.Found {
  /// What participants wrote, as much as is on the page.
  private static let mostWords = 30

  private var details: EventDetails { event.details }

  var page: Page {
    Page(
      title: details.title, place: .plans, crumbs: [("Sự kiện", .events)],
      lead: """
        <p class="small">\(Chip(event.state).html) · \(details.kind.name) · \(unit) · \(event.time.text)\
        \(if: event.isAnnounced, calendar)</p>
        \(if: event.isCancelled, #"<div class="note"><p>Lý do hủy: \#(event.reason)</p></div>"#)\(Parts.closed(closed))\
        \(notices)
        """,
      body: """
        <div class="grid two"><div>\(replying)\(facts)\(outcome)\(media)\(pictures)</div>\
        <aside>\(steps)\(list)\(rating)\(rated)</aside></div>
        """)
  }

  /// What families' words took from it, for who holds it, the last first.
  private var notices: HTML {
    guard mayHold, let notices = event.notices else { return .empty }
    return notices.reversed().map { #"<p class="note">\#($0.at.short): \#($0.reason)</p>"# as HTML }.joined()
  }

  private var calendar: HTML { " \(Parts.calendarLink(.event(event.id, "lich"), of: details.title))" }

  private var facts: HTML {
    let served = plans.map { plan -> HTML in
      let own = duties.filter { $0.plan.id == plan.id }.map { duty in
        #"<li><a href="\#(Link.duty(duty.served.duty, duty.served.holder, of: plan.id))">\#(duty.what)</a></li>"#
          as HTML
      }
      return """
        <li><a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a>\(if: !own.isEmpty, "<ul>\(own)</ul>")</li>
        """
    }
    return Parts.card(
      "Nội dung",
      """
      \(Parts.paragraphs(details.content))
      <dl>\(if: !details.place.isEmpty, "<dt>Địa điểm</dt><dd>\(details.place)</dd>")\
      \(if: !details.teacher.isEmpty, "<dt>Người giảng, báo cáo viên</dt><dd>\(details.teacher)</dd>")\
      <dt>Phục vụ</dt><dd><ul class="plain-list">\(served)</ul></dd></dl>
      \(if: !details.programme.isEmpty, "<h3>Chương trình</h3>\(Parts.paragraphs(details.programme))")
      <p>\(Parts.quietLink("Chương trình trên giấy", .event(event.id, "chuong-trinh")))</p>
      """)
  }

  /// Whether the viewer can change something of it: nothing of a closed round is changed.
  private var mayChange: Bool { mayHold && closed == nil }

  // MARK: The viewer's own part

  private var replying: HTML {
    guard let mine, mine.isInvited, event.isAnnounced, event.time.end >= now, closed == nil else { return .empty }
    let said: HTML =
      switch mine.answer {
      case nil: "<p>Bạn được mời dự sự kiện này.</p>"
      case .coming: "<p>Bạn đã trả lời: <b>sẽ dự</b>.</p>"
      case .declined: "<p>Bạn đã trả lời: <b>không dự được</b>.</p>"
      }
    func button(_ answer: Participant.Answer, _ label: String) -> HTML {
      guard mine.answer != answer else { return .empty }
      return Parts.form(
        .event(event.id, "tra-loi"),
        """
        \(Parts.hidden("answer", answer.rawValue))\
        \(answer == .coming ? Parts.button(label) : Parts.quietButton(label))
        """)
    }
    let paper = Parts.quietLink("Giấy mời", .event(event.id, "giay-moi"))
    return Parts.card(
      "Lời mời",
      "\(said)\(button(.coming, "Tôi sẽ dự"))\(button(.declined, "Tôi không dự được"))<p>\(paper)</p>")
  }

  private var rating: HTML {
    guard let mine, mine.attendance != nil, !mine.hasRated, !event.isCancelled, now.day >= event.time.through,
      closed == nil
    else { return .empty }
    let marks = (1...5).reversed().map { ("\($0)", "\($0)\(["", " (kém)", "", "", "", " (tốt)"][$0])") }
    let fields = EventRating.Question.allCases.map {
      Field($0.rawValue, $0.name, required: true).select(marks, "", blank: "Chọn mức")
    }
    return Parts.card(
      "Đánh giá của bạn",
      Parts.form(
        .event(event.id, "danh-gia"),
        """
        <p class="small">Đánh giá được lưu không kèm tên bạn.</p>
        \(fields)
        \(Field("words", "Ý kiến khác", id: "rating-words").area(""))\(Parts.button("Gửi đánh giá"))
        """))
  }

  private var rated: HTML {
    guard let ratings else {
      guard mayHold, event.isHeld, counts.present > 0 else { return .empty }
      return Parts.card(
        "Đánh giá của người dự",
        "<p>Hiện khi có từ \(EventRatings.fewest) người đánh giá trở lên, để không ai bị nhận ra.</p>")
    }
    let rows = EventRating.Question.allCases.map { question -> HTML in
      "<dt>\(question.name)</dt><dd>\(Self.mean(ratings.sum(question), of: ratings.all.count)) trên 5</dd>"
    }
    return Parts.card(
      "Đánh giá của người dự",
      """
      <p>\(ratings.all.count.grouped) người đánh giá.</p><dl>\(rows)</dl>\(if: mayHold, told(ratings.words))
      """)
  }

  /// What was written, for who holds the event; very much of it is in the Excel file alone.
  private func told(_ words: [String]) -> HTML {
    guard !words.isEmpty else { return .empty }
    let items = words.prefix(Self.mostWords).map { "<li>\($0)</li>" as HTML }
    let more = words.count - items.count
    let rest: HTML =
      more > 0
      ? "<p>Còn \(more.grouped) ý kiến. \(Parts.workbookLink(.event(event.id, "nguoi-du")))</p>" : .empty
    return #"<ul class="plain-list">\#(items)</ul>\#(rest)"#
  }

  /// `4,3`
  static func mean(_ sum: Int, of count: Int) -> String {
    guard count > 0 else { return "" }
    let tenths = (20 * sum + count) / (2 * count)
    return "\(tenths / 10),\(tenths % 10)"
  }

  // MARK: What came of it

  private var outcome: HTML {
    let told = event.outcomes.reversed().enumerated().map { place, outcome -> HTML in
      let parts: [String?] = [
        outcome.audience.map { "\($0.grouped) người dự, người xem" },
        mayHold ? outcome.cost.map { "kinh phí \($0.text)" } : nil,
        outcome.reason.isEmpty ? nil : "sửa vì: \(outcome.reason)",
        "\(people[outcome.by]?.name ?? "") ghi \(outcome.at.short)",
      ]
      let figures = parts.compactMap { $0 }.joined(separator: " · ")
      return place == 0
        ? #"\#(Parts.paragraphs(outcome.text))<p class="small">\#(figures)</p>"#
        : #"<div class="past">\#(Parts.paragraphs(outcome.text))<p class="small">\#(figures)</p></div>"#
    }
    guard !told.isEmpty || canSay else { return .empty }
    return Parts.card(event.isHeld ? "Kết quả" : "Ghi kết quả", "\(told)\(if: canSay, saying)")
  }

  private var canSay: Bool { mayChange && !event.isCancelled && event.time.through <= now.day }

  private var saying: HTML {
    let last = event.outcome
    let form = Parts.form(
      .event(event.id, "ket-qua"),
      """
      \(Field("outcome", "Kết quả", required: true).area(last?.text ?? ""))
      \(Field("audience", "Số người dự, người xem", hint: counts.present > 0 ? """
        Đã điểm danh \(counts.present.grouped) người; để trống nếu đúng như vậy.
        """ : "").text(last?.audience.map { "\($0)" } ?? "", inputmode: "numeric"))
      \(Field("cost", "Kinh phí").text(last?.cost.map { $0.amount.grouped } ?? "", inputmode: "numeric"))
      \(if: last != nil, Field("reason", "Lý do sửa", id: "reason-sua", required: true).text(""))
      \(Parts.button(last == nil ? "Ghi đã tổ chức" : "Lưu kết quả mới"))
      """)
    return last == nil ? form : #"<details class="deed"><summary>Sửa kết quả</summary>\#(form)</details>"#
  }

  private var media: HTML {
    let items = event.coverage.map { item -> HTML in
      let name = item.title.isEmpty ? item.outlet : "\(item.outlet): \(item.title)"
      let label: HTML =
        item.link.isEmpty ? "\(name)" : #"<a href="\#(item.link)" rel="noopener noreferrer nofollow">\#(name)</a>"#
      let removing: HTML =
        mayChange
        ? Parts.form(
          .event(event.id, "tin-bai/bo"), class: "inline no-print",
          #"\#(Parts.hidden("item", item.id.description))\#(Parts.quietButton("Bỏ"))"#) : .empty
      return #"<li>\#(label) <span class="small">\#(item.day.short)</span>\#(removing)</li>"#
    }
    let adding: HTML =
      mayChange && event.takesPresence
      ? """
      <details class="deed"><summary>Ghi nơi đăng, phát</summary>\(Parts.form(.event(event.id, "tin-bai"), """
      \(Parts.key(Event.Coverage.ID(at: now)))
      \(Field("outlet", "Nơi đăng, phát", required: true).text(""))\(Field("media-title", "Tên tin bài").text(""))
      \(Field("media-day", "Ngày đăng, phát", required: true).day(nil))
      \(Field("link", "Địa chỉ").text("", inputmode: "url"))\(Parts.quietButton("Ghi tin bài"))
      """))</details>
      """ : .empty
    guard !items.isEmpty || !adding.isEmpty else { return .empty }
    return Parts.card("Tin bài", #"\#(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\#(adding)"#)
  }

  private var pictures: HTML {
    let items = event.documents.map { file -> HTML in
      let removing: HTML =
        mayChange
        ? Parts.form(.event(event.id, "tep/\(file.digest)/bo"), class: "inline no-print", Parts.quietButton("Bỏ"))
        : .empty
      return #"<li><a href="\#(Link.event(event.id, "tep/\(file.digest)"))">\#(file.name)</a>\#(removing)</li>"#
    }
    let adding: HTML =
      mayChange && !event.isCancelled
      ? Parts.fileForm(
        .event(event.id, "tep"), class: "no-print",
        """
        <div class="field"><label for="file">Thêm ảnh, tài liệu</label>\
        <input type="file" id="file" name="file"></div>\(Parts.quietButton("Tải lên"))
        """) : .empty
    guard !items.isEmpty || !adding.isEmpty else { return .empty }
    return Parts.card(
      "Ảnh và tài liệu", #"\#(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\#(adding)"#)
  }

  // MARK: Steps

  private var steps: HTML {
    guard mayChange, event.isAhead else { return .empty }
    let announcing: HTML =
      event.isDraft && event.time.through >= now.day
      ? """
      <p class="small">Sau khi thông báo, người được mời thấy sự kiện ở trang đầu và trong lịch.</p>
      \(Parts.form(.event(event.id, "thong-bao"), Parts.button("Thông báo")))
      """ : .empty
    return Parts.card(
      "Việc tiếp theo",
      """
      \(announcing)
      <p>\(if: event.time.through >= now.day, Parts.quietLink("Sửa", .event(event.id, "sua")))</p>
      \(Parts.reasoned(
        "Hủy sự kiện", .event(event.id, "huy"), "Lý do hủy", id: "reason-huy", isShort: true))
      """)
  }

  private var list: HTML {
    guard mayHold else { return .empty }
    let hasCode = event.takesPresence && closed == nil
    return Parts.card(
      "Người dự",
      """
      <p>\(counts.invited.grouped) người được mời, \(counts.answered.grouped) đã trả lời, \
      \(counts.present.grouped) có mặt.</p>
      <p>\(Parts.quietLink("Mời và điểm danh", .event(event.id, "nguoi-du")))</p>
      \(if: hasCode && event.time.end >= now,
        "<p>\(Parts.quietLink("Mã điểm danh", .event(event.id, "ma")))</p>")\
      <p>\(Parts.quietLink("Danh sách ký dự trên giấy", .event(event.id, "danh-sach-ky")))</p>
      <p>\(Parts.quietLink("Biên bản trên giấy", .event(event.id, "bien-ban")))</p>
      """)
  }
}
