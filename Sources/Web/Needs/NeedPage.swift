import Domain
import Markup
import Office

/// A need, with the initiatives that may answer it; beside it what can be done with it now.
extension NeedLook.Found {
  private var content: Need.Content { need.content }

  var page: Page {
    Page(
      title: content.title, place: .initiatives, crumbs: [("Nhu cầu", .needs)],
      lead: """
        <p>\(Chip(need, on: now.day).html) \(owner)\(if: !asker.isEmpty, " (người gửi: \(asker))") · \
        <a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a></p>\(remark)
        """,
      body: """
        <div class="grid two"><div>\(described)\(solutions)\(proposed)</div><aside>\(offering)\(deeds)</aside></div>
        """)
  }

  private var remark: HTML {
    guard let remark = need.remark, isOwner || isOffice || need.isPublic else { return .empty }
    let what = need.isReturned ? "Trả lại để sửa" : need.state.name.capitalisedFirst
    return #"<p class="note">\#(what) \#(remark.at.day.short): \#(remark.text)</p>"#
  }

  private var described: HTML {
    Parts.card(
      nil,
      """
      <h2>Cần gì</h2>\(Parts.paragraphs(content.what))<h2>Vì sao</h2>\(Parts.paragraphs(content.why))
      <dl>\(plan.name(ofField: content.field).map { "<dt>Lĩnh vực</dt><dd>\($0)</dd>" as HTML })\
      <dt>Tìm giải pháp đến hết</dt><dd>\(content.until.short)</dd>\
      <dt>Liên hệ</dt><dd>qua \(plan.standing.name)</dd></dl>
      """)
  }

  private var proposed: HTML {
    guard need.isOpen(on: now.day) else { return .empty }
    let items = fitting.map { fitting -> HTML in
      let title: HTML =
        fitting.code.map { #"<a href="\#(Link.initiative($0))"><b>\#(fitting.title)</b></a>"# }
        ?? "<b>\(fitting.title)</b>"
      return """
        <li>\(title)<br><small>\(fitting.byline)\
        \(if: !fitting.unit.isEmpty, " · \(fitting.unit)")</small><br><small>Vì \(fitting.reason.words)</small></li>
        """
    }
    return Parts.card(
      "Sáng kiến có thể đáp ứng",
      items.isEmpty
        ? "<p>Chưa thấy sáng kiến đã công bố nào gần với nhu cầu này.</p>"
        : """
        <p class="small">Hệ thống tìm theo chữ và lĩnh vực; có phù hợp hay không do hai bên xem.</p>\
        <ul class="plain-list">\(items)</ul>
        """)
  }

  // MARK: Solutions

  private var offering: HTML {
    guard need.isOpen(on: now.day), !isOwner else { return .empty }
    guard isSignedIn else {
      return #"<p><a href="\#(Link.signIn)">Đăng nhập</a> để gửi giải pháp cho nhu cầu này.</p>"#
    }
    guard mayOffer else { return "<p>Bạn đã gửi giải pháp; cơ quan thường trực đang xem.</p>" }
    return "<p>\(Parts.link("Tôi có giải pháp", .need(need.id, "giai-phap")))</p>"
  }

  private var solutions: HTML {
    guard !offers.isEmpty else { return .empty }
    return Parts.card("Giải pháp", #"<ul class="plain-list">\#(offers.map(item))</ul>"#)
  }

  private func item(_ offered: NeedLook.Offered) -> HTML {
    let offer = offered.offer
    let from = offered.unit.map { "\($0) (\(offered.person))" } ?? offered.person
    let initiative: HTML =
      offer.initiative.map { code in
        #"<p>Sáng kiến: <a href="\#(Link.initiative(code))">\#(offered.title ?? code.description)</a></p>"#
      } ?? .empty
    return """
      <li><b>\(from)</b> <small>\(offer.at.short)</small> \(Chip(offer).html)\(initiative)\
      \(Parts.paragraphs(offer.text))\(said(offer))\(outcome(offer))\(handling(offered))</li>
      """
  }

  private func said(_ offer: Need.Offer) -> HTML {
    if let introduction = offer.introduction {
      return "<p><b>\(plan.standing.name) giới thiệu</b> <small>\(introduction.at.short)</small></p>"
        + Parts.paragraphs(introduction.text)
    }
    return offer.declined.map { #"<p class="note">Không giới thiệu, \#($0.at.short): \#($0.text)</p>"# } ?? .empty
  }

  private func outcome(_ offer: Need.Offer) -> HTML {
    switch offer.outcome {
    case nil: return .empty
    case .applied(let record, let note):
      let link: HTML =
        record.map { #" (<a href="\#(Link.replication($0))">bản ghi nhân rộng</a>)"# } ?? .empty
      return "<p>Đã áp dụng\(link)\(if: !note.isEmpty, ": \(note)")</p>"
    case .unfit(let reason): return "<p>Không phù hợp: \(reason)</p>"
    }
  }

  private func handling(_ offered: NeedLook.Offered) -> HTML {
    let (offer, id) = (offered.offer, offered.offer.id.description)
    var forms: [HTML] = []
    if isOffice, offer.awaitsOffice {
      forms.append(
        Parts.form(
          .offer(offer.id, of: need.id, "gioi-thieu"),
          """
          \(Field("text", "Lời giới thiệu cho hai bên", id: "text-\(id)", hint: """
            Gặp nhau khi nào, ở đâu, hoặc liên hệ với nhau thế nào; chỉ hai bên đọc được.
            """, required: true).area(""))\(Parts.button("Giới thiệu hai bên"))
          """))
      forms.append(reasoned("Không giới thiệu", .offer(offer.id, of: need.id, "tu-choi"), "Lý do", id))
    }
    if offered.isOwn, offer.awaitsReader {
      forms.append(Parts.form(.offer(offer.id, of: need.id, "da-doc"), Parts.quietButton("Tôi đã đọc")))
    }
    if isOwner, offer.awaitsOutcome {
      forms.append(
        Parts.form(
          .offer(offer.id, of: need.id, "ap-dung"),
          """
          \(if: need.unit != nil && offer.initiative != nil, """
            <p class="small">Ghi việc áp dụng ở trang của sáng kiến trước; bản ghi đó là kết quả ở đây.</p>
            """)\(Field("note", "Ghi chú về việc áp dụng", id: "note-\(id)").text(""))\(Parts.button("Đã áp dụng"))
          """))
      forms.append(
        reasoned("Không phù hợp", .offer(offer.id, of: need.id, "khong-phu-hop"), "Vì sao không phù hợp", id))
    }
    return forms.joined()
  }

  // MARK: Steps

  private var deeds: HTML {
    let deeds = Need.Step.allCases.filter(steps.contains).map(deed)
    return deeds.isEmpty ? .empty : Parts.card("Việc làm tiếp", deeds.joined())
  }

  private func deed(_ step: Need.Step) -> HTML {
    let id = need.id
    switch step {
    case .write: return "<p>\(Parts.quietLink("Sửa", .need(id, "sua")))</p>"
    case .publish: return Parts.form(.need(id, "cong-bo"), "\(Parts.shown(version))\(Parts.button("Công bố"))")
    case .sendBack: return reasoned("Trả lại để sửa", .need(id, "tra-lai"), "Cần sửa gì", "tra-lai")
    case .withdraw: return reasoned("Rút nhu cầu", .need(id, "rut"), "Lý do rút", "rut")
    case .close: return reasoned("Đóng nhu cầu", .need(id, "dong"), "Lý do đóng", "dong")
    case .takeDown: return reasoned("Gỡ nhu cầu", .need(id, "go"), "Lý do gỡ", "go")
    }
  }

  private func reasoned(_ deed: String, _ link: Link, _ label: String, _ id: String) -> HTML {
    Parts.reasoned(deed, link, label, id: "reason-\(id)")
  }
}

extension Chip {
  /// How far a solution is.
  fileprivate init(_ offer: Need.Offer) {
    switch offer.outcome {
    case .applied: self.init("đã áp dụng", .ok)
    case .unfit: self.init("không phù hợp", .plain)
    case nil:
      if offer.declined != nil {
        self.init("không giới thiệu", .plain)
      } else {
        self.init(
          offer.introduction == nil ? "chờ giới thiệu" : "đã giới thiệu", offer.introduction == nil ? .wait : .ok)
      }
    }
  }
}
