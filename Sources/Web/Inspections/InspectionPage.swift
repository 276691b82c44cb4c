import Domain
import Markup
import Office
import Papers
import Store

/// An inspection, with what the viewer can do with it now.
extension InspectionLook.Found {
  private var details: InspectionDetails { inspection.details }
  /// Rows for what has to follow that the form offers.
  private static let rows = 5

  var page: Page {
    Page(
      title: "Kiểm tra \(names.unit)", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Kiểm tra", .inspections)],
      lead: """
        <p class="small">\(Chip(inspection.state).html) · \(names.inspector) kiểm tra · \(inspection.time.text)</p>
        \(if: inspection.isCancelled, #"<div class="note"><p>Lý do hủy: \#(inspection.reason)</p></div>"#)\
        \(Parts.closed(closed))
        """,
      body: """
        \(beside.isEmpty
          ? #"<div class="narrow">\#(facts)\#(papers)\#(cancelling)</div>"#
          : #"<div class="grid two"><div>\#(beside)</div><aside>\#(facts)\#(papers)\#(cancelling)</aside></div>"#)
        """)
  }

  /// What was found and has to follow; nothing of one that was cancelled.
  private var beside: HTML { [finding, concluding, following, pictures].joined() }

  private var facts: HTML {
    let work: HTML? = names.work.map { title in
      guard opensDossier, let dossier = inspection.dossier else { return "\(title)" }
      return #"<a href="\#(Link.dossier(dossier))">\#(title)</a>"#
    }
    let duty: HTML? = inspection.duty.flatMap { served in
      self.duty.map { #"<a href="\#(Link.duty(served.duty, served.holder, of: plan.id))">\#($0)</a>"# }
    }
    return Parts.card(
      "Chương trình",
      """
      <dl>\(work.map { "<dt>Sáng kiến</dt><dd>\($0)</dd>" as HTML })\
      \(if: !details.place.isEmpty, "<dt>Địa điểm</dt><dd>\(details.place)</dd>")\
      <dt>Thành phần kiểm tra</dt><dd>\(details.team.map { "<div>\($0)</div>" as HTML })</dd>\
      <dt>Nội dung</dt><dd>\(Parts.paragraphs(details.content))</dd>\
      \(if: !details.number.isEmpty, "<dt>Văn bản</dt><dd>\(details.number)</dd>")\
      \(duty.map { "<dt>Việc được giao</dt><dd>\($0)</dd>" as HTML })</dl>
      \(if: mayInspect && inspection.isPlanned, correcting)\(earlier)
      """)
  }

  private var correcting: HTML { "<p>\(Parts.quietLink("Sửa chương trình", .inspection(inspection.id, "sua")))</p>" }

  /// What the programme said before it was corrected, the last first.
  private var earlier: HTML {
    guard !inspection.earlier.isEmpty else { return .empty }
    let items = inspection.earlier.reversed().map { earlier -> HTML in
      let details = earlier.details
      let facts = [details.time.text, details.place, details.number].filter { !$0.isEmpty }.joined(separator: " · ")
      return """
        <div class="past"><p>\(facts)</p><p>\(details.team.joined(separator: "; "))</p>\
        \(Parts.paragraphs(details.content))\
        <p class="small">\(people[earlier.by]?.name) sửa \(earlier.at.short)</p></div>
        """
    }
    return "<details><summary>Chương trình trước khi sửa</summary>\(items)</details>"
  }

  private var papers: HTML {
    Parts.card(
      "Trên giấy",
      """
      <p>\(Parts.quietLink("Chương trình kiểm tra", .inspection(inspection.id, "chuong-trinh")))</p>
      <p>\(Parts.quietLink("Biên bản kiểm tra", .inspection(inspection.id, "bien-ban")))</p>
      """)
  }

  private var cancelling: HTML {
    guard mayInspect, inspection.isPlanned else { return .empty }
    return Parts.reasoned(
      "Hủy cuộc kiểm tra", .inspection(inspection.id, "huy"), "Lý do hủy", id: "reason-huy", button: "Hủy",
      isShort: true)
  }

  // MARK: What was found

  private var finding: HTML {
    guard let finding = inspection.finding else { return .empty }
    return Parts.card(
      "Kết quả kiểm tra",
      """
      \(Parts.paragraphs(finding.seen))<h3>Kết luận</h3>\(Parts.paragraphs(finding.conclusion))
      <p class="small">\(people[finding.by]?.name) ghi \(finding.at.short)</p>
      """)
  }

  private var concluding: HTML {
    guard inspection.isPlanned, closed == nil else { return .empty }
    guard mayInspect, inspection.time.from <= now.day else {
      return Parts.empty("Kết quả được ghi sau khi kiểm tra, từ ngày \(inspection.time.from.short).")
    }
    let rows = (1...Self.rows).map { row -> HTML in
      """
      \(Field("what-\(row)", "Việc phải làm tiếp \(row)").text(""))
      \(Field("due-\(row)", "Hạn của việc \(row)").day(nil))
      """
    }
    return Parts.card(
      "Ghi kết quả",
      Parts.form(
        .inspection(inspection.id, "ket-luan"),
        """
        \(Field("seen", "Kết quả kiểm tra", hint: "Đã xem gì, thấy gì.", required: true).area("", tall: true))
        \(Field("conclusion", "Kết luận", required: true).area(""))
        <p class="small">Việc phải làm tiếp hiện ở trang đầu của đơn vị đến khi được chấp nhận là xong.</p>\(rows)
        \(Parts.button("Ghi kết quả kiểm tra"))
        """))
  }

  // MARK: What follows

  private var following: HTML {
    guard !inspection.followUps.isEmpty else { return .empty }
    return Parts.card(
      "Việc phải làm tiếp", #"<ul class="plain-list">\#(inspection.followUps.map(item))</ul>"#)
  }

  private func item(_ followUp: Inspection.FollowUp) -> HTML {
    let state: Chip =
      followUp.isAccepted
      ? Chip("đã xong", .ok)
      : followUp.awaitsInspector
        ? Chip("chờ xem xét", .wait)
        : excused.contains(followUp.id)
          ? Chip("được miễn", .plain)
          : followUp.due < now.day ? Chip("quá hạn", .stop) : Chip("đang làm", .wait)
    let entries = followUp.entries.map { entry -> HTML in
      let files = entry.files.map { file in
        #" <a href="\#(Link.inspection(inspection.id, "tep/\(file.digest)"))">\#(file.name)</a>"# as HTML
      }
      let returned: HTML =
        entry.returned.map {
          #"<p class="small">\#(people[$0.by]?.name) trả lại \#($0.at.short): \#($0.reason)</p>"#
        } ?? .empty
      return """
        <li>\(Parts.paragraphs(entry.words))\(files)<p class="small">\(people[entry.by]?.name), \(entry.at.short)</p>\
        \(returned)</li>
        """
    }
    let accepted: HTML =
      followUp.accepted.map {
        #"<p class="small">\#(people[$0.by]?.name) chấp nhận \#($0.at.short)</p>"#
      } ?? .empty
    return """
      <li><b>\(followUp.what)</b> <span class="small">hạn \(followUp.due.short)\(calendar(followUp))</span> \
      \(state.html)\
      \(if: !entries.isEmpty, "<ul>\(entries)</ul>")\(accepted)\(answering(followUp))\(judging(followUp))\
      \(dutyWay(followUp))</li>
      """
  }

  /// Where the standing office reminds the unit of it, or lets it off.
  private func dutyWay(_ followUp: Inspection.FollowUp) -> HTML {
    guard followsDuties, !followUp.isAccepted else { return .empty }
    let words: HTML = #"Nhắc, miễn việc này<span class="hidden">: \#(followUp.what)</span>"#
    let link = Link.duty(followUp.duty, follower, of: plan.id, round: round)
    return #"<p class="small"><a href="\#(link)">\#(words)</a></p>"#
  }

  private func calendar(_ followUp: Inspection.FollowUp) -> HTML {
    guard !followUp.isAccepted, followUp.due >= now.day else { return .empty }
    return " \(Parts.calendarLink(.inspection(inspection.id, "lich/\(followUp.id)"), of: followUp.what))"
  }

  private func answering(_ followUp: Inspection.FollowUp) -> HTML {
    guard mayAnswer, followUp.awaitsUnit else { return .empty }
    let id = followUp.id.description
    return Parts.fileForm(
      .inspection(inspection.id, "viec/\(id)/lam"),
      """
      \(Field("words", "Việc đã làm", id: "words-\(id)", required: true).area(""))
      <div class="field"><label for="file-\(id)">Tệp kèm theo (nếu có)</label>\
      <input type="file" id="file-\(id)" name="file"></div>\(Parts.button("Báo đã làm"))
      """)
  }

  private func judging(_ followUp: Inspection.FollowUp) -> HTML {
    guard mayInspect, followUp.awaitsInspector else { return .empty }
    let id = followUp.id.description
    return """
      \(Parts.form(.inspection(inspection.id, "viec/\(id)/chap-nhan"), Parts.button("Chấp nhận")))
      \(Parts.reasoned(
        "Trả lại", .inspection(inspection.id, "viec/\(id)/tra-lai"), "Lý do trả lại", id: "reason-\(id)",
        isShort: true))
      """
  }

  private var pictures: HTML {
    let items = inspection.documents.map { file -> HTML in
      let link = Link.inspection(inspection.id, "tep/\(file.digest)")
      let removing: HTML =
        mayInspect
        ? Parts.form(
          .inspection(inspection.id, "tep/\(file.digest)/bo"), class: "inline no-print",
          #"<button class="btn quiet small">Bỏ<span class="hidden"> \#(file.name)</span></button>"#) : .empty
      return #"<li><a href="\#(link)">\#(file.name)</a> \#(removing)</li>"#
    }
    let adding: HTML =
      mayInspect && !inspection.isCancelled
      ? Parts.fileForm(
        .inspection(inspection.id, "tep"),
        """
        <div class="field"><label for="file">Thêm ảnh, biên bản đã ký</label>\
        <input type="file" id="file" name="file"></div>\(Parts.quietButton("Tải lên"))
        """) : .empty
    guard !items.isEmpty || !adding.isEmpty else { return .empty }
    return Parts.card(
      "Ảnh và tài liệu", #"\#(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\#(adding)"#)
  }
}
