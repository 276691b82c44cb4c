import Domain
import Markup
import Office
import Store

/// The yearly books of a plan.
extension BooksLook.Found {
  var page: Page {
    let items = books.map { book in
      let state = book.issue.map { "công bố theo văn bản số \($0.number), \($0.day.short)" } ?? "đang làm"
      return #"<li><a href="\#(Link.book(book.id))"><b>Năm \#(book.year)</b></a><br><small>\#(state)</small></li>"#
        as HTML
    }
    return Page(
      title: "Ấn phẩm «\(rules.name)»", place: .plans, crumbs: [(plan.shortTitle, .plan(plan.id))],
      lead: #"<div class="para small">Ấn phẩm hằng năm \#(Parts.clause(rules.source, of: plan))</div>"#,
      body: """
        \(items.isEmpty ? Parts.empty("Chưa có ấn phẩm năm nào.") : #"<ul class="card plain-list">\#(items)</ul>"#)\
        \(if: mayEdit, beginning)
        """)
  }

  private var beginning: HTML {
    Parts.card(
      "Làm ấn phẩm mới",
      Parts.form(
        .books(plan.id),
        """
        \(Parts.key(YearBook.ID(at: now)))
        \(Field("year", "Năm", required: true).text("\(now.day.year)", inputmode: "numeric"))
        \(Parts.button("Bắt đầu làm ấn phẩm"))
        """))
  }
}

/// A yearly book: its stories, and who could be in it besides.
extension BookLook.Found {
  private var isOpen: Bool { mayEdit && !book.isIssued }

  var page: Page {
    let approved = stories.count(where: \.isApproved)
    let state =
      book.issue.map { "Công bố theo văn bản số \($0.number) ngày \($0.day.short)" } ?? "Đang làm"
    return Page(
      title: "\(rules.name), năm \(book.year)", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Ấn phẩm", .books(plan.id))],
      lead: #"<p class="small">\#(state) · \#(stories.count) bài, \#(approved) đã duyệt</p>"#,
      body: """
        <div class="grid two"><div>\(list)\(choosing)\(gone)</div>\
        <aside>\(foreword)\(publishing)\
        \(files.map { PaperOrdersCard(page: .book(book.id), state: $0).card })</aside></div>
        """)
  }

  private var list: HTML {
    guard !stories.isEmpty else { return Parts.empty("Chưa chọn gương điển hình nào.") }
    let rows = stories.enumerated().map { index, story -> HTML in
      let id = "place-\(story.id)"
      let place: HTML =
        isOpen
        ? """
        <label class="hidden" for="\(id)">Thứ tự của \(story.subject.name)</label>\
        <input type="text" id="\(id)" name="\(id)" value="\(index + 1)" inputmode="numeric" size="3" autocomplete="off">
        """ : "\(index + 1)"
      let unit = story.unit.flatMap { units[$0] } ?? plan.standing.name
      return """
        <tr><td data-label="Thứ tự">\(place)</td><td class="main"><a href="\(Link.story(story.id))"><b>\
        \(story.subject.name)</b></a><br><small>\(story.subject.work)</small></td>\
        <td data-label="Viết bài">\(unit)</td><td>\(Chip(story).html)</td></tr>
        """
    }
    let table: HTML = """
      <table class="list"><thead><tr><th>Thứ tự</th><th>Gương điển hình</th><th>Đơn vị viết</th><th>Trạng thái</th>\
      </tr></thead><tbody>\(rows)</tbody></table>
      """
    return Parts.card(
      "Các bài",
      isOpen ? Parts.form(.book(book.id, "thu-tu"), "\(table)\(Parts.quietButton("Xếp lại thứ tự"))") : table)
  }

  private var choosing: HTML {
    guard isOpen, !candidates.isEmpty else { return .empty }
    let items = candidates.enumerated().map { index, candidate -> HTML in
      let subject = candidate.subject
      let facts = [subject.unitName, subject.work, subject.honour].filter { !$0.isEmpty }.joined(separator: " · ")
      let unit = candidate.unit.flatMap { units[$0] } ?? plan.standing.name
      return """
        <div class="check"><input type="checkbox" id="origin-\(index)" name="origin" value="\(subject.origin)">
        <label for="origin-\(index)"><b>\(subject.name)</b><br><small>\(facts) · \(unit) viết</small></label></div>
        """
    }
    return Parts.card(
      "Chọn từ vinh danh và công nhận năm \(book.year)",
      Parts.form(.book(book.id, "chon"), "\(items)\(Parts.button("Đưa vào ấn phẩm"))"))
  }

  private var gone: HTML {
    guard !dropped.isEmpty else { return .empty }
    let items = dropped.map { #"<li><a href="\#(Link.story($0.id))">\#($0.subject.name)</a></li>"# as HTML }
    return Parts.card("Không in", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var foreword: HTML {
    guard isOpen else {
      return book.foreword.isEmpty ? .empty : Parts.card("Lời giới thiệu", Parts.paragraphs(book.foreword))
    }
    return Parts.card(
      "Lời giới thiệu",
      Parts.form(
        .book(book.id, "loi-gioi-thieu"),
        """
        \(Parts.shown(version))\(Field("foreword", "Lời giới thiệu").area(book.foreword, tall: true))\
        \(Parts.quietButton("Lưu lời giới thiệu"))
        """))
  }

  private var publishing: HTML {
    guard isOpen else { return .empty }
    return Parts.card(
      "Công bố",
      """
      <p>Công bố khi mọi bài đã duyệt; sau đó không sửa nữa.</p>\(Parts.form(.book(book.id, "cong-bo"), """
      \(Field("number", "Số, ký hiệu văn bản công bố", required: true).text(""))
      \(Field("day", "Ngày công bố", required: true).day(now.day))\(Parts.button("Công bố ấn phẩm"))
      """))
      """)
  }
}

extension Chip {
  /// How far a story is.
  init(_ story: BookStory) {
    let look: Look = story.isApproved ? .ok : story.isIn ? .wait : .plain
    self.init(story.isReturned ? "trả lại để sửa" : story.state.name, look)
  }
}

/// A story of a yearly book.
extension StoryLook.Found {
  var page: Page {
    let subject = story.subject
    let facts = [subject.unitName, subject.work, subject.honour].filter { !$0.isEmpty }.joined(separator: " · ")
    return Page(
      title: subject.name, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id))]
        + (opensBook ? [("\(rules.name), năm \(book.year)", .book(book.id))] : []),
      lead: #"<p class="small">\#(Chip(story).html) · \#(facts)</p>\#(remark)"#,
      body: """
        <div class="grid two"><div>\(steps.contains(.write) ? writing : reading)</div>\
        <aside>\(pictures)\(deeds)</aside></div>
        """)
  }

  private var remark: HTML {
    story.remark.map { #"<p class="note">\#(people[$0.by]?.name) trả lại \#($0.at.short): \#($0.reason)</p>"# }
      ?? .empty
  }

  private var reading: HTML {
    let consent: HTML =
      story.consent.map { #"<p class="small">Đồng ý cho in bài và ảnh: \#($0.words), ngày \#($0.day.short)</p>"# }
      ?? .empty
    return Parts.card(
      nil, "\(story.text.isEmpty ? "<p>Chưa có bài.</p>" : Parts.paragraphs(story.text))\(consent)")
  }

  private var writing: HTML {
    Parts.card(
      "Bài viết",
      Parts.form(
        .story(story.id, "sua"),
        """
        \(Parts.shown(version))\(Field(
          "text", "Câu chuyện", hint: """
            Việc đã làm, khó khăn, kết quả, lời người trong cuộc; từ \(BookStory.leastText) đến \
            \(BookStory.longestText.grouped) ký tự.
            """).area(story.text, tall: true))
        \(Field("consent", "Người trong bài đồng ý cho in bài và ảnh", hint: "Ví dụ: giấy đồng ý, lưu tại đơn vị.")
          .text(story.consent?.words ?? ""))
        \(Field("consent-day", "Ngày đồng ý").day(story.consent?.day))\(Parts.button("Lưu bài"))
        """))
  }

  private var pictures: HTML {
    let items = story.pictures.enumerated().map { index, picture -> HTML in
      let removing: HTML =
        steps.contains(.write)
        ? Parts.form(.story(story.id, "anh/\(picture.number)/bo"), Parts.quietButton("Bỏ ảnh \(picture.number)"))
        : .empty
      let figure = Parts.figure(
        .story(story.id, "anh/\(picture.number)"), picture.shows, after: index == 0 ? "Chân dung: " : "")
      return "\(figure)\(removing)"
    }
    let adding: HTML =
      steps.contains(.write) && story.pictures.count < BookStory.mostPictures
      ? Parts.fileForm(
        .story(story.id, "anh"),
        """
        <div class="field"><label for="file">Ảnh JPEG hoặc PNG, tối đa \(BookStory.largestPicture / 1024) kB; ảnh đầu \
        là chân dung</label><input type="file" id="file" name="file" accept="image/png,image/jpeg"></div>
        \(Field("shows", "Chú thích ảnh", required: true).text(""))\(Parts.quietButton("Thêm ảnh"))
        """) : .empty
    guard !items.isEmpty || !adding.isEmpty else { return .empty }
    return Parts.card("Ảnh", "\(items)\(adding)")
  }

  private var deeds: HTML {
    let names = story.writers.compactMap { people[$0]?.name }.joined(separator: ", ")
    let all = BookStory.Step.allCases.filter(steps.contains).map(deed)
    return Parts.card(
      "Thực hiện",
      """
      <p class="small">Viết bài: \(unit ?? plan.standing.name)\(if: !names.isEmpty, " (\(names))")</p>\(all)
      """)
  }

  private func deed(_ step: BookStory.Step) -> HTML {
    switch step {
    case .write: .empty
    case .send: Parts.form(.story(story.id, "trinh"), Parts.button("Trình duyệt"))
    case .takeBack: Parts.form(.story(story.id, "lay-lai"), Parts.quietButton("Lấy lại để sửa"))
    case .sendBack: Parts.reasoned("Trả lại để sửa", .story(story.id, "tra-lai"), "Cần sửa gì")
    case .approve: Parts.form(.story(story.id, "duyet"), "\(Parts.shown(version))\(Parts.button("Duyệt bài"))")
    case .reopen: Parts.form(.story(story.id, "mo-lai"), Parts.quietButton("Mở lại để sửa"))
    case .drop: Parts.form(.story(story.id, "bo"), Parts.quietButton("Bỏ khỏi ấn phẩm"))
    case .takeUp: Parts.form(.story(story.id, "dua-lai"), Parts.quietButton("Đưa lại vào ấn phẩm"))
    }
  }
}
