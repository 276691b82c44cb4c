import Domain
import Markup
import Office
import Store

/// The form of a replication: of an initiative that was chosen, or of one that is told.
extension ReplicationFormLook.Found {
  /// Rows for years that a form has beyond those that are filled in.
  private static let spareRows = 2

  var page: Page {
    Page(
      title: replication == nil ? "Ghi việc áp dụng sáng kiến" : "Sửa bản ghi nhân rộng", place: .unit,
      crumbs: [("Nhân rộng", .replications)],
      lead: facts.map { #"<p class="lead">\#($0.title)</p>"# } ?? .empty,
      body: units.isEmpty
        ? Parts.empty("Đơn vị của bạn không còn hoạt động.")
        : #"<div class="narrow">\#(Parts.form(action, class: "card", fields))</div>"#)
  }

  private var action: Link { replication.map { .replication($0.id, "sua") } ?? .replications }

  private var content: Replication.Content? { replication?.latest }

  private var isConfirmed: Bool { replication?.confirmed.isEmpty == false }

  private var fields: HTML {
    """
    \(version.map { Parts.shown($0) } ?? hidden)\(unit)\(facts.map(known) ?? told)
    \(if: !sources.isEmpty, Field("source", "Học từ", hint: """
      Để trống nếu nhận từ đơn vị của tác giả.
      """).select(
        sources.map { ($0.id.description, $0.unit) }, content?.from?.description ?? "", blank: "Đơn vị của tác giả"))
    \(Field("place", "Nơi áp dụng trong đơn vị", hint: "Ví dụ: tổ Một cửa; khối lớp 4 và 5.", required: true)
      .text(content?.place ?? ""))
    \(Field("since", "Áp dụng từ ngày", required: true).day(content?.since))
    \(Field("changes", "Đã thay đổi gì so với sáng kiến", hint: "Để trống nếu áp dụng nguyên như vậy.")
      .area(content?.changes ?? ""))
    \(Field("result", "Kết quả", hint: "So với trước khi áp dụng.", required: true).area(content?.result ?? ""))
    <fieldset><legend>Số tiền làm lợi theo năm</legend>
    <p class="hint">Ghi bằng đồng, ví dụ 12.000.000 hoặc «12 triệu». Chỉ phần của đơn vị mình, mỗi năm một dòng; \
    năm sau bổ sung năm mới. Không tính được bằng tiền thì để trống.</p>\(rows)
    <div class="check"><input type="checkbox" id="sure" name="sure" value="1">
    <label for="sure">Đã xem lại số tiền, ghi đúng bằng đồng (đánh dấu khi được hỏi lại)</label></div></fieldset>
    \(if: isConfirmed, Field("reason", "Lý do sửa, bổ sung", hint: """
      Bản đã xác nhận còn giá trị đến khi thủ trưởng xác nhận bản này.
      """, required: true).text(replication?.proposal?.reason ?? ""))
    \(Parts.button(replication == nil ? "Ghi và trình thủ trưởng xác nhận" : "Lưu và trình thủ trưởng xác nhận"))
    """
  }

  private var hidden: HTML {
    let chosen: HTML =
      switch subject {
      case .published(let id): Parts.hidden("sang-kien", id.description)
      case .past(let id): Parts.hidden("nam-truoc", id.description)
      case .model(let id): Parts.hidden("mo-hinh", id.description)
      case .elsewhere, .existing: .empty
      }
    return #"\#(Parts.key(Replication.ID(at: now)))\#(chosen)"#
  }

  private var unit: HTML {
    guard replication == nil else { return .empty }
    guard units.count > 1 else {
      return """
        \(Parts.hidden("don-vi", units.first?.id.description))\
        <p>Đơn vị áp dụng: <b>\(units.first?.name)</b></p>
        """
    }
    return Field("don-vi", "Đơn vị áp dụng", required: true).select(
      units.map { ($0.id.description, $0.name) }, units[0].id.description)
  }

  private func known(_ facts: ReplicatedFacts) -> HTML {
    """
    <p class="small">Tác giả: \(facts.authors) · \(facts.unit)\(if: !facts.recognition.isEmpty, """
       · \(facts.recognition)
      """)</p>
    """
  }

  /// An initiative of elsewhere is told with its proof.
  private var told: HTML {
    """
    <p class="small">Sáng kiến của nơi khác: ghi như quyết định hoặc giấy chứng nhận; bản chụp thêm ở bước sau.</p>
    \(Field("title", "Tên sáng kiến", required: true).text(""))
    \(Field("authors", "Tác giả", required: true).text(""))
    \(Field("author-unit", "Đơn vị của tác giả", required: true).text(""))
    \(Field("body", "Cơ quan đã công nhận", required: true).text(""))
    \(Field("form", "Hình thức", hint: "Ví dụ: Giấy chứng nhận sáng kiến, Giải Nhì hội thi.", required: true).text(""))
    \(Field("number", "Số, ký hiệu quyết định hoặc giấy chứng nhận", required: true).text(""))
    \(Field("recognised", "Ngày quyết định hoặc giấy chứng nhận", required: true).day(nil))
    """
  }

  private var rows: HTML {
    let benefits = content?.benefits ?? []
    let count = min(Replication.mostYears, benefits.count + Self.spareRows)
    return (1...max(1, count)).map { row -> HTML in
      let benefit = row <= benefits.count ? benefits[row - 1] : nil
      return """
        <div class="grid half">\(Field("year-\(row)", "Năm, dòng \(row)").text(
          benefit.map { "\($0.year)" } ?? "", inputmode: "numeric"))
        \(Field("amount-\(row)", "Số tiền (đồng), dòng \(row)").text(
          benefit?.amount.amount.grouped ?? "", inputmode: "decimal"))</div>
        \(Field("basis-\(row)", "Cách tính, dòng \(row)").text(benefit?.basis ?? ""))
        \(Field("document-\(row)", "Tài liệu chứng minh, dòng \(row)", hint: "Số, ngày hoặc tên tài liệu.").text(
          benefit?.document ?? ""))
        """
    }.joined()
  }
}

/// Looking for the initiative that a unit applies.
extension ReplicableLook.Found {
  var page: Page {
    let filter = Filter(.replicable, .words(words, hint: "Tên, tác giả, đơn vị"))
    return Page(
      title: "Đơn vị áp dụng sáng kiến nào?", place: .unit, crumbs: [("Nhân rộng", .replications)],
      lead: #"<p class="lead">Tìm sáng kiến của đơn vị khác mà đơn vị bạn đang áp dụng.</p>"#,
      body: """
        \(filter.card(file: false))\(found)
        \(Parts.card("Sáng kiến của nơi khác", """
          <p>Sáng kiến được công nhận ở nơi khác, không có ở đây: ghi tên, tác giả và quyết định.</p>
          <p>\(Parts.quietLink("Ghi sáng kiến của nơi khác", .newReplication))</p>
          """))
        """)
  }

  private var found: HTML {
    guard !words.isEmpty else { return .empty }
    guard !lines.isEmpty || !past.isEmpty else {
      return Parts.empty("Không có sáng kiến nào như vậy. Thử ít chữ hơn, hoặc ghi sáng kiến của nơi khác.")
    }
    return """
      \(if: !lines.isEmpty, Parts.card("Đã công nhận ở đây", list(lines.map(item), total: total)))
      \(if: !past.isEmpty, Parts.card("Các năm trước", list(past.map(item), total: pastTotal)))
      """
  }

  private func list(_ items: [HTML], total: Int) -> HTML {
    """
    <ul class="plain-list">\(items)</ul>\(if: total > items.count, """
      <p class="small">Còn \((total - items.count).grouped) sáng kiến nữa; gõ thêm chữ để thu hẹp.</p>
      """)
    """
  }

  private func item(_ line: DossierLine) -> HTML {
    let link = Link.newReplication.with([("sang-kien", line.id.description)])
    return """
      <li><a href="\(link)"><b>\(line.title)</b></a><br><small>\(line.byline)\
      \(line.unitName.map { " · \($0)" })</small></li>
      """
  }

  private func item(_ past: PastInitiative) -> HTML {
    let link = Link.newReplication.with([("nam-truoc", past.id.description)])
    return """
      <li><a href="\(link)"><b>\(past.title)</b></a><br><small>\(past.authors.joined(separator: ", ")) · \
      \(past.unit) · \(past.year)</small></li>
      """
  }
}
