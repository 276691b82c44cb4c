import Domain
import Markup
import Office

extension ReplicationLook.Found {
  /// Whether the viewer writes in it now: its content, its documents.
  var mayWrite: Bool { steps.contains(.write) || steps.contains(.correct) }

  /// A replication, with what the viewer can do with it now.
  var page: Page {
    Page(
      title: "\(unit) áp dụng «\(facts.title)»", place: .unit, crumbs: [("Nhân rộng", .replications)],
      lead: "<p>\(Chip(replication).html)</p>\(notes)",
      body: """
        <div class="grid two"><div>\(waiting)\(standing)\(history)</div>\
        <aside>\(initiative)\(deeds)\(documents)</aside></div>
        """)
  }

  private func name(_ person: Person.ID) -> String { people[person]?.name ?? "" }

  private var notes: HTML {
    var notes: [HTML] = []
    if facts.isRevoked { notes.append("Việc công nhận sáng kiến này đã bị hủy bỏ.") }
    if let remark = replication.remark {
      let what = replication.isWithdrawn ? "rút" : "trả lại"
      notes.append("\(name(remark.by)) \(what) \(remark.at.short): \(remark.reason)")
    }
    if let check = replication.checks.last, !check.isApplied {
      notes.append("Ngừng áp dụng, \(name(check.by)) ghi \(check.at.short): \(check.reason)")
    }
    return notes.map { #"<p class="note">\#($0)</p>"# as HTML }.joined()
  }

  // MARK: What is said

  /// The version that waits, which its own unit sees.
  private var waiting: HTML {
    guard isOwn, let proposal = replication.proposal else { return .empty }
    let title = replication.confirmed.isEmpty ? "Nội dung" : "Bản sửa, bổ sung"
    return Parts.card(
      title,
      """
      \(said(proposal.content))\(if: !proposal.reason.isEmpty, "<p>Lý do: \(proposal.reason)</p>")
      <p class="small">\(name(proposal.by)) ghi \(proposal.at.short)</p>
      """)
  }

  private var standing: HTML {
    guard let confirmation = replication.standing else { return .empty }
    return Parts.card(
      "Đã xác nhận",
      """
      \(said(confirmation.proposal.content))
      <p class="small">\(name(confirmation.proposal.by)) ghi, \(name(confirmation.by)) xác nhận \
      \(confirmation.at.short) · \(confirmation.isPublic ? "đồng ý công bố" : "không công bố")</p>
      """)
  }

  private func said(_ content: Replication.Content) -> HTML {
    let benefits = content.benefits.map { benefit -> HTML in
      """
      <tr><td>\(benefit.year)</td><td class="n">\(benefit.amount.amount.grouped)</td>\
      <td>\(benefit.basis)<br><small>\(benefit.document)</small></td></tr>
      """
    }
    return """
      <dl><dt>Nơi áp dụng</dt><dd>\(content.place)</dd><dt>Từ ngày</dt><dd>\(content.since.short)</dd>\
      <dt>Thay đổi</dt><dd>\(content.changes.isEmpty ? "Không thay đổi gì." : Parts.paragraphs(content.changes))</dd>\
      <dt>Kết quả</dt><dd>\(Parts.paragraphs(content.result))</dd></dl>
      \(if: !benefits.isEmpty, """
        <div class="scroll"><table><thead><tr><th>Năm</th><th class="n">Làm lợi (đồng)</th>\
        <th>Cách tính, tài liệu</th></tr></thead><tbody>\(benefits)</tbody></table></div>
        """)
      """
  }

  /// The versions before, and what was said after each year.
  private var history: HTML {
    let versions = replication.confirmed.dropLast(replication.isWithdrawn ? 0 : 1).reversed()
    let earlier = versions.map { confirmation -> HTML in
      """
      <details><summary>Bản \(name(confirmation.by)) xác nhận \(confirmation.at.short)\
      \(if: !confirmation.proposal.reason.isEmpty, ": \(confirmation.proposal.reason)")</summary>\
      \(said(confirmation.proposal.content))</details>
      """
    }
    let checks = replication.checks.reversed().map { check -> HTML in
      """
      <li>\(check.isApplied ? "Còn áp dụng" : "Đã ngừng áp dụng: \(check.reason)") \
      <small>\(name(check.by)), \(check.at.short)</small></li>
      """
    }
    guard !earlier.isEmpty || !checks.isEmpty else { return .empty }
    return Parts.card(
      "Lịch sử", #"\#(if: !checks.isEmpty, #"<ul class="plain-list">\#(checks)</ul>"#)\#(earlier)"#)
  }

  // MARK: Beside it

  private var initiative: HTML {
    let link = facts.code.map { Link.initiative($0) } ?? facts.model.map { Link.model($0) }
    let title: HTML = link.map { #"<a href="\#($0)">\#(facts.title)</a>"# } ?? "\(facts.title)"
    let steps = chain.reversed().map { source -> HTML in
      source.id == replication.id
        ? "<li><b>\(source.unit)</b></li>"
        : #"<li><a href="\#(Link.replication(source.id))">\#(source.unit)</a></li>"#
    }
    let followers = followers.map { #"<li><a href="\#(Link.replication($0.id))">\#($0.unit)</a></li>"# as HTML }
    return Parts.card(
      facts.model == nil ? "Sáng kiến" : "Mô hình",
      """
      <p><b>\(title)</b></p><dl><dt>Tác giả</dt><dd>\(facts.authors)</dd>\
      \(if: !facts.recognition.isEmpty, "<dt>Công nhận</dt><dd>\(facts.recognition)</dd>")</dl>
      <h3>Quá trình nhân rộng</h3><ol><li>\(facts.unit)\(if: facts.model == nil, " (tác giả)")</li>\(steps)</ol>
      \(if: !followers.isEmpty, #"<h3>Đã học từ \#(unit)</h3><ul class="plain-list">\#(followers)</ul>"#)
      """)
  }

  private var deeds: HTML {
    guard !steps.isEmpty || isAuthor else { return .empty }
    return Parts.card(
      "Việc làm tiếp",
      """
      \(if: isAuthor, """
        <p>Bạn là tác giả của sáng kiến này, hoặc có thể là, nên người khác của đơn vị xác nhận.</p>
        """)\(Replication.Step.allCases.filter(steps.contains).map(deed))
      """)
  }

  private func deed(_ step: Replication.Step) -> HTML {
    let id = replication.id
    switch step {
    case .write, .correct:
      return "<p>\(Parts.quietLink(step == .write ? "Sửa" : "Sửa, bổ sung năm mới", .replication(id, "sua")))</p>"
    case .confirm:
      return Parts.form(
        .replication(id, "xac-nhan"),
        """
        \(Parts.shown(version))<div class="check"><input type="checkbox" id="public" name="public" value="1"\
        \(if: replication.confirmed.last.map(\.isPublic) ?? true, " checked")>
        <label for="public">Công bố việc áp dụng và số tiền làm lợi ở trang của sáng kiến</label></div>
        \(Parts.button("Xác nhận"))
        """)
    case .sendBack: return reasoned("Trả lại để sửa", "tra-lai", "Cần sửa gì")
    case .drop:
      return Parts.form(
        .replication(id, "bo"), Parts.quietButton(replication.confirmed.isEmpty ? "Bỏ bản ghi này" : "Bỏ bản sửa"))
    case .say: return saying
    case .withdraw: return reasoned("Rút bản ghi", "rut", "Lý do rút")
    }
  }

  /// Whether it is still applied: asked after a year, said at any time that it is not.
  private var saying: HTML {
    let link = Link.replication(replication.id, "con-ap-dung")
    let isAsked = replication.asksOn.map { $0 <= now.day } ?? false
    let still: HTML =
      isAsked || replication.isStopped
      ? Parts.form(
        link,
        """
        \(Parts.hidden("applied", "1"))\
        \(Parts.button(replication.isStopped ? "Áp dụng lại" : "Còn áp dụng"))
        """) : .empty
    let stopped: HTML =
      replication.isStopped
      ? .empty
      : Parts.deed(
        "Đã ngừng áp dụng", link,
        """
        \(Parts.hidden("applied", "0"))\
        \(Field("reason", "Lý do ngừng", id: "reason-con-ap-dung", required: true).area(""))\
        \(Parts.quietButton("Ghi đã ngừng"))
        """)
    return #"\#(if: isAsked, "<p><b>Còn áp dụng không?</b></p>")\#(still)\#(stopped)"#
  }

  private func reasoned(_ deed: String, _ step: String, _ label: String) -> HTML {
    Parts.reasoned(deed, .replication(replication.id, step), label, id: "reason-\(step)")
  }

  private var documents: HTML {
    let items = replication.documents.map { file -> HTML in
      let removing: HTML =
        mayWrite && replication.confirmed.isEmpty
        ? Parts.form(
          .replication(replication.id, "tep/\(file.digest)/bo"), class: "inline no-print",
          #"<button class="btn quiet small">Bỏ<span class="hidden"> \#(file.name)</span></button>"#) : .empty
      return
        #"<li><a href="\#(Link.replication(replication.id, "tep/\(file.digest)"))">\#(file.name)</a> \#(removing)</li>"#
    }
    let adding: HTML =
      mayWrite
      ? Parts.fileForm(
        .replication(replication.id, "tep"),
        """
        <div class="field"><label for="file">Thêm quyết định, bảng tính, ảnh</label>\
        <input type="file" id="file" name="file"></div>\(Parts.quietButton("Tải lên"))
        """) : .empty
    guard !items.isEmpty || !adding.isEmpty else { return .empty }
    return Parts.card("Tài liệu", #"\#(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\#(adding)"#)
  }
}
