import Domain
import Markup
import Office
import Store

/// A duty of one holder: where it is, what shows it, and what the viewer can do with it now.
extension DutyLook.Found {
  var page: Page {
    Page(
      title: line.duty.shortName, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Việc được giao", .duties(plan.id, round: plan.round))],
      lead: """
        <p class="lead">\(line.name)</p>
        <div class="para">\(line.duty.name) \(Parts.clause(line.duty.source, of: plan, about: line.duty.before))</div>
        <p class="small">\(Chip(line.state).html)\(due)</p>\(Parts.closed(closed))
        """,
      body: """
        <div class="grid two"><div>\(done)\(recording)\(if: mayRecord && line.holder.unit == nil, ways)</div>\
        <aside>\(facts)\(results)\(excusing)\(excusedBefore)\(reminding)</aside></div>
        """)
  }

  private var due: HTML {
    guard let due = line.due else { return .empty }
    let isOpen = !line.state.isSettled
    let calendar = Parts.calendarLink(line.calendar(in: plan.id).with(round), of: line.duty.shortName)
    return """
       · \(line.duty.dueWords(due))\(if: isOpen, ": \(Parts.daysLeft(due, today: now.day))") \
      \(if: isOpen && due >= now.day, calendar)
      """
  }

  private var facts: HTML {
    guard let given else { return line.duty.isAsked ? askedFacts : courseFacts }
    let to = given.to.map { plan.body($0).name }.joined(separator: ", ")
    let several = given.atLeast > 1 ? ", ít nhất \(given.atLeast.twoDigits)" : ""
    return Parts.card(
      "Việc được giao",
      """
      <dl><dt>Xong khi có</dt><dd>\(given.closingRecord)\(several)</dd>\
      \(if: !to.isEmpty, "<dt>Gửi đến</dt><dd>\(to)</dd>")\
      \(if: line.duty.lastsRound, "<dt>Thời gian</dt><dd>\(Duty.withoutDay)</dd>")\
      \(line.duty.opens.map { "<dt>Làm từ</dt><dd>\($0.short), việc làm trước đó không được tính</dd>" as HTML })</dl>
      """)
  }

  /// The record that asks for it, where it is done.
  private var askedFacts: HTML {
    switch line.duty.work {
    case .followUp(let id):
      asked("Cuộc kiểm tra", Parts.link("Mở cuộc kiểm tra", .inspection(id)), "báo đã làm ở trang của cuộc kiểm tra")
    case .confirm(let id):
      asked("Văn bản đến", Parts.link("Mở văn bản", .announcement(id)), "xác nhận đã nhận văn bản")
    case .relay(let id):
      asked("Văn bản đến", Parts.link("Mở văn bản", .announcement(id)), "chuyển văn bản đến đơn vị trực thuộc")
    default: .empty
    }
  }

  private func asked(_ title: String, _ link: HTML, _ closing: String) -> HTML {
    Parts.card(
      title,
      #"<p>\#(link)</p><p class="small">Việc này tự xong khi đơn vị \#(closing), không ghi tay.</p>"#)
  }

  /// What has come of a duty that follows from the course of the plan.
  private var courseFacts: HTML {
    guard let course = line.course else { return .empty }
    return Parts.card(
      "Theo tiến trình của kế hoạch",
      """
      <dl><dt>Đang chờ</dt><dd>\(course.waiting.grouped)</dd><dt>Đã xong</dt><dd>\(course.done.grouped)</dd>\
      \(line.duty.from.map { "<dt>Từ ngày</dt><dd>\($0.short)</dd>" as HTML })</dl>
      <p class="small">Tự ghi nhận theo việc đã làm trong hệ thống, không ghi tay.</p>
      """)
  }

  /// What the program knows for it: of the unit itself, or where it speaks of all, of every unit.
  private var results: HTML {
    if let result { return result.card("Kết quả của đơn vị đến nay", of: plan) }
    guard restsOnResults else { return .empty }
    return Parts.card(
      "Số liệu cho việc này",
      """
      <p>Chỉ tiêu, hồ sơ, báo cáo đúng hạn của từng đơn vị và người đứng đầu; tác giả được công nhận.</p>\
      <p>\(Parts.quietLink("Kết quả theo đơn vị", .results(plan.id)))</p>
      """)
  }

  // MARK: What was done

  private var done: HTML {
    let entries = entries.reversed().map(entry)
    let named = records.reversed().map(item)
    let more: [HTML] = earlierRecords > 0 ? ["<li>và \(earlierRecords.grouped) lần trước đó</li>"] : []
    let all = named + more + Array(entries)
    return Parts.card(
      "Đã làm",
      all.isEmpty ? "<p>Chưa ghi nhận gì.</p>" : #"<ul class="plain-list">\#(all)</ul>"#)
  }

  /// A record of the program with who made it, and when where that was later than its own day.
  private func item(_ made: DutyRecord) -> HTML {
    let by = made.by.map { "\($0) ghi" } ?? (made.enteredLater == nil ? "" : "ghi")
    let when = made.enteredLater.map { " ngày \($0.short)" } ?? ""
    return """
      <li>\(made.record.day.short): \(words(of: made.record))\
      \(if: !by.isEmpty, #"<p class="small">\#(by)\#(when)</p>"#)</li>
      """
  }

  private func entry(_ entry: Fulfilment.Entry) -> HTML {
    let document =
      entry.number.isEmpty ? "" : "Văn bản số \(entry.number)\(entry.documentDay.map { " ngày \($0.short)" } ?? ""). "
    let files = entry.files.map { file -> HTML in
      let link = Link.duty(line.duty.id, line.holder, of: plan.id, "tep/\(file.digest)").with(round)
      return #" <a href="\#(link)">\#(file.name)</a>"#
    }
    let by = "\(people[entry.by]?.name ?? "") ghi \(entry.at.short)"
    guard let back = entry.takenBack else {
      return """
        <li><b>\(entry.day.short)</b>: \(document)\(Parts.paragraphs(entry.words))\(files)
        <p class="small">\(by)</p>\(receipt(of: entry))\(if: mayRecord && entry.receipt == nil, takingBack(entry))</li>
        """
    }
    return """
      <li class="past"><s>\(entry.day.short): \(document)\(entry.words)</s>
      <p class="small">\(by); \(back.by.flatMap { people[$0]?.name }) lấy lại \(back.at.short): \(back.reason)</p></li>
      """
  }

  /// What the one to whom an answer goes said of it, or can say.
  private func receipt(of entry: Fulfilment.Entry) -> HTML {
    guard given?.isRequest == true else { return .empty }
    if let receipt = entry.receipt {
      let who = "\(people[receipt.by]?.name ?? "") \(receipt.isTaken ? "đã nhận" : "trả lại") \(receipt.at.short)"
      return receipt.isTaken
        ? #"<p class="small">\#(Chip("đã nhận", .ok).html) \#(who)</p>"#
        : #"<p class="small">\#(Chip("bị trả lại", .stop).html) \#(who): \#(receipt.reason)</p>"#
    }
    guard receives else { return #"<p class="small">\#(Chip("chờ nơi nhận xem", .wait).html)</p>"# }
    let key: HTML = #"\#(roundField)\#(Parts.hidden("entry", entry.id.description))"#
    let (taking, returning) = (
      Link.duty(line.duty.id, line.holder, of: plan.id, "nhan"),
      Link.duty(line.duty.id, line.holder, of: plan.id, "tra-lai")
    )
    return """
      \(Parts.form(taking, "\(key)\(Parts.button("Nhận trả lời"))"))
      <details class="deed"><summary>Trả lại, yêu cầu trả lời lại</summary>\(Parts.form(returning, """
      \(key)\(Field("reason", "Lý do trả lại", id: "tra-\(entry.id)", required: true).text(""))
      \(Parts.quietButton("Trả lại"))
      """))</details>
      """
  }

  private func takingBack(_ entry: Fulfilment.Entry) -> HTML {
    """
    <details class="deed"><summary>Ghi nhầm, lấy lại</summary>\(Parts.form(
      .duty(line.duty.id, line.holder, of: plan.id, "lay-lai"),
      """
      \(roundField)\(Parts.hidden("entry", entry.id.description))
      \(Field("reason", "Lý do lấy lại", id: "reason-\(entry.id)", required: true).text(""))
      \(Parts.quietButton("Lấy lại"))
      """))</details>
    """
  }

  private func words(of record: DutyEvidence.Record) -> HTML {
    switch record.kind {
    case .responsePlan(_, let number):
      #"<a href="\#(Link.responses(plan.id, round: plan.round))">Kế hoạch hưởng ứng số \#(number)</a>"#
    case .submission(let id): #"<a href="\#(Link.submissionList(id))">Tờ trình đã gửi</a>"#
    case .forwarding(let id, _): #"<a href="\#(Link.forwardingList(id))">Danh mục đã chuyển cấp trên</a>"#
    case .commendations(let id, _): #"<a href="\#(Link.commendationList(id))">Danh sách khen thưởng đã trình</a>"#
    case .session(let id, let council, _): #"<a href="\#(Link.session(id, of: council))">Phiên họp đã khóa kết quả</a>"#
    case .decision(let id): #"<a href="\#(Link.decision(id))">Quyết định đã ban hành</a>"#
    case .estimate: #"<a href="\#(Link.money(plan.id))">Dự toán đã được phê duyệt</a>"#
    case .payment: #"<a href="\#(Link.money(plan.id))">Khoản đã chi</a>"#
    case .review(let id): #"<a href="\#(Link.cluster(id))">Báo cáo của cụm thi đua</a>"#
    case .event(let id): #"<a href="\#(Link.event(id))">Sự kiện đã tổ chức</a>"#
    case .followUp(let id, _): #"<a href="\#(Link.inspection(id))">Đã báo việc làm sau kiểm tra</a>"#
    case .confirmation(let id, _): #"<a href="\#(Link.announcement(id))">Đã xác nhận nhận văn bản</a>"#
    case .passingOn(let id, let unit):
      #"<a href="\#(Link.addressees(id, via: unit))">Đã chuyển đến đơn vị trực thuộc</a>"#
    case .replication(let id): #"<a href="\#(Link.replication(id))">Việc nhân rộng đã xác nhận</a>"#
    case .model(let id): #"<a href="\#(Link.model(id))">Mô hình được nhân rộng</a>"#
    case .need(let id): #"<a href="\#(Link.need(id))">Nhu cầu đã giới thiệu giải pháp</a>"#
    case .inspection(let id): #"<a href="\#(Link.inspection(id))">Cuộc kiểm tra đã làm</a>"#
    case .answer(let id): #"<a href="\#(Link.question(id))">Câu hỏi đã trả lời</a>"#
    case .announcement(let id, let number): #"<a href="\#(Link.announcement(id))">Văn bản số \#(number)</a>"#
    case .report(let id):
      switch id.kind {
      case .own: #"<a href="\#(Link.report(id.duty, of: id.unit, in: id.plan, round: id.round))">Báo cáo đã gửi</a>"#
      case .consolidated:
        """
        <a href="\(Link.reportRound(id.duty, of: id.plan, round: id.round, "tong-hop"))">Báo cáo tổng hợp đã ban \
        hành</a>
        """
      }
    }
  }

  // MARK: What can be done now

  private var recording: HTML {
    guard let given, closed == nil else { return .empty }
    guard mayRecord else {
      if mayAnnounce {
        let link = Link.announcements(plan.id, "moi").with([("viec", line.duty.id)])
        return "<p>\(Parts.link("Soạn văn bản", link))</p>"
      }
      guard given.closesItself, let unit = line.holder.unit else { return .empty }
      if given.doneBy == .report { return reporting(unit) }
      if given.doneBy == .plan {
        return "<p>\(Parts.link("Kế hoạch hưởng ứng của đơn vị", .response(plan.id, unit)))</p>"
      }
      return "<p>Việc này tự xong khi có \(given.doneBy.name) trong hệ thống.</p>\(ways)"
    }
    let needs = given.doneBy.needsDocument
    let words =
      given.isRequest
      ? Field("words", "Trả lời", hint: "Họ tên, ý kiến hoặc số liệu được hỏi.", required: true)
      : Field("words", "Việc đã làm", hint: "Làm gì, ở đâu, kết quả.", required: true)
    return Parts.card(
      given.isRequest ? "Gửi trả lời" : "Ghi việc đã làm",
      Parts.fileForm(
        .duty(line.duty.id, line.holder, of: plan.id, "ghi"),
        """
        \(roundField)
        \(Parts.key(Fulfilment.Entry.ID(at: now)))
        \(Field("day", given.isRequest ? "Ngày trả lời" : "Ngày đã làm", required: true).day(nil))
        \(words.area(""))
        \(Field("number", "Số, ký hiệu văn bản", required: needs).text(""))
        \(Field("document-day", "Ngày văn bản", required: needs).day(nil))
        <div class="field"><label for="file">Tệp kèm theo (nếu có)</label>\
        <input type="file" id="file" name="file"></div>
        \(Parts.button(given.isRequest ? "Gửi trả lời" : "Ghi đã làm"))
        """))
  }

  /// The way to the report that closes it, or to the rounds of reports that it consolidates.
  private func reporting(_ unit: Domain.Unit.ID) -> HTML {
    if rounds.isEmpty, isRoundClosed, !line.state.isSettled {
      return "<p>Đợt báo cáo này đã tổng hợp, không gửi được nữa. Liên hệ nơi nhận nếu đơn vị còn báo cáo.</p>"
    }
    let ways =
      rounds.isEmpty
      ? [Parts.link("Lập báo cáo", .report(line.duty.id, of: unit, in: plan.id, round: plan.round))]
      : rounds.map { round in
        Parts.link(
          "Tổng hợp báo cáo\(round.due.map { " hạn \($0.short)" } ?? "")",
          .reportRound(round.id, of: plan.id, round: plan.round))
      }
    return "<p>Việc này tự xong khi báo cáo được gửi.</p><p class=\"actions\">\(ways.joined())</p>"
  }

  /// The way to the record that closes it.
  private var ways: HTML {
    guard makesRecord else { return .empty }
    let served = ServedDuty(plan: plan.id, duty: line.duty.id, holder: line.holder).description
    let query = [("don-vi", line.holder.unit?.description ?? ""), ("viec", served)]
    switch given?.doneBy {
    case .event:
      return """
        <p>\(Parts.link("Ghi sự kiện đã tổ chức", Link.newEvent.with(query + [("xong", "1")]))) \
        \(Parts.quietLink("Lên kế hoạch sự kiện", Link.newEvent.with(query)))</p>
        """
    case .inspection:
      return """
        <p>\(Parts.link("Ghi cuộc kiểm tra đã làm", Link.newInspection.with(query + [("xong", "1")]))) \
        \(Parts.quietLink("Lên kế hoạch kiểm tra", Link.newInspection.with(query)))</p>
        """
    case .model: return "<p>\(Parts.link("Mô hình", .allModels))</p>"
    case .need: return "<p>\(Parts.link("Nhu cầu", .needs))</p>"
    case .replication: return "<p>\(Parts.link("Ghi việc áp dụng sáng kiến", .replicable))</p>"
    default: return .empty
    }
  }

  private var excusing: HTML {
    if let excuse {
      return Parts.card(
        "Được miễn",
        """
        <p>\(excuse.reason)</p><p class="small">\(excuse.by.flatMap { people[$0]?.name }), \(excuse.at.short)</p>\
        \(if: follows, Parts.form(
          .duty(line.duty.id, line.holder, of: plan.id, "thoi-mien"),
          "\(roundField)\(Parts.quietButton("Thôi miễn"))"))
        """)
    }
    guard follows, !line.state.isSettled else { return .empty }
    return Parts.card(
      "Miễn việc này",
      Parts.form(
        .duty(line.duty.id, line.holder, of: plan.id, "mien"),
        """
        \(roundField)\(Field("reason", "Lý do miễn", id: "reason-mien", required: true).text(""))\
        \(Parts.quietButton("Miễn"))
        """))
  }

  private var excusedBefore: HTML {
    let items = endedExcuses.reversed().map { ended -> HTML in
      """
      <li class="past">\(ended.excuse.reason)<p class="small">\(ended.excuse.by.flatMap { people[$0]?.name }) miễn \
      \(ended.excuse.at.short); \(people[ended.by]?.name) thôi miễn \(ended.at.short)</p></li>
      """
    }
    return items.isEmpty ? .empty : Parts.card("Đã miễn trước đây", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// The round, as addresses and forms name it.
  private var round: [(String, String)] { plan.round > 0 ? [("dot", "\(plan.round)")] : [] }

  private var roundField: HTML {
    round.map { Parts.hidden($0.0, $0.1) }.joined()
  }

  private var reminding: HTML {
    guard follows, let unit = line.holder.unit, line.state.isOwed else { return .empty }
    return "<p>\(Parts.quietLink("Nhắc đơn vị này", .reminding(of: line.duty, unit, plan)))</p>"
  }
}
