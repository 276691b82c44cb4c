import Domain
import Markup
import Office

/// What is taken back of a report before it is sent, and what another window wrote in it.
struct ReportDrafting {
  var report: Report
  var headings: [ReportHeading]
  var people: [Person.ID: Person]
  /// The field by which a form names the round.
  var round: HTML
  /// Where something is done with the report, by its last part.
  var deed: (_ step: String) -> Link
  /// Where a file of it is, by its digest.
  var file: (_ digest: String) -> Link

  /// The files, each with the way to take it off.
  var files: HTML {
    guard !report.attached.isEmpty else { return .empty }
    let items = report.attached.map { file -> HTML in
      """
      <li><a href="\(self.file(file.digest))">\(file.name)</a>
      \(Parts.form(deed("tep/\(file.digest)/bo"), class: "inline",
        #"\#(round)<button class="link" aria-label="Bỏ tệp \#(file.name)">Bỏ</button>"#))</li>
      """
    }
    return Parts.card("Tệp kèm theo", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// The way to begin anew; nothing where nothing was written, or it was sent before.
  var discarding: HTML {
    guard report.isBegun else { return .empty }
    return """
      <details class="deed"><summary>Bỏ bản đang soạn</summary>\(Parts.form(
        deed("bo"),
        #"""
        <p class="small">Chữ, số đã sửa và tệp kèm của bản đang soạn bị bỏ hết; báo cáo soạn lại từ đầu.</p>\#(round)\#
        \#(Parts.quietButton("Bỏ bản đang soạn"))
        """#))</details>
      """
  }

  /// What the other window saved, beside the fields that have what was typed in this one.
  var overtaking: HTML {
    let content = report.content
    let passages = headings.compactMap { heading -> HTML? in
      let text = report.passage(heading)
      return text.isEmpty ? nil : #"<h3>\#(heading.name): bản ở cửa sổ kia</h3><p class="kept">\#(text)</p>"#
    }
    let others =
      content.changes.map { "sửa số liệu vì \($0.reason)" } + content.additions.map { "\($0.name): \($0.value)" }
      + [content.number, content.signer].filter { !$0.isEmpty }
    let rest: HTML = others.isEmpty ? .empty : "<p>Ghi thêm: \(others.joined(separator: "; "))</p>"
    let by = report.lastWriting.map { " (\(people[$0.by]?.name ?? ""), \($0.at.short))" } ?? ""
    return """
      <div class="refusals" role="alert"><h2>Báo cáo này vừa được sửa ở một cửa sổ khác\(by)</h2>
      <p>Cả hai bản đều còn. Các ô dưới đây là bản bạn vừa gõ; sửa cho đúng rồi bấm lưu hoặc gửi để giữ bản này.</p>
      \(passages)\(rest)</div>
      """
  }

  /// What happened to it, the last first.
  var history: HTML {
    let events = report.history.reversed().map { event -> (time: String, what: String, note: String) in
      let by = people[event.by]?.name ?? ""
      switch event.what {
      case .sent:
        let entered = event.entered.map { "Nhập thay đơn vị: \($0)" } ?? ""
        let deed = report.id.kind == .own ? "Gửi báo cáo" : "Ban hành báo cáo tổng hợp"
        return (event.at.short, "\(deed), \(by)", entered)
      case .returned(let reason): return (event.at.short, "Trả lại, \(by)", reason)
      case .taken(let note): return (event.at.short, "Ghi nhận, \(by)", note)
      case .written(let parts): return (event.at.short, "Soạn, \(by)", parts.joined(separator: ", "))
      }
    }
    return events.isEmpty ? .empty : Parts.card("Quá trình", Parts.timeline(events))
  }
}
