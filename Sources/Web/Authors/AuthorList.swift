import Domain
import Markup
import Office

extension AuthorList {
  var table: HTML {
    let rows = statuses.map { status -> HTML in
      let author = status.author
      return """
        <tr><td>\(author.name) \(Self.mark(author))\(namesakes(status))</td><td class="wide">\(author.workplace)</td>
        <td class="wide">\(author.position)</td><td class="n">\(author.share?.text)</td></tr>
        """
    }
    return """
      <table class="authors"><thead><tr><th>Tác giả</th><th class="wide">Nơi công tác</th>\
      <th class="wide">Chức danh</th><th class="n">Đóng góp</th></tr></thead><tbody>\(rows)</tbody></table>\(gone)
      """
  }

  /// The same in a few lines; nothing while there is nothing to say beside the names.
  var remarks: HTML {
    let open = statuses.filter { $0.author.isInvited || !namesakes($0).isEmpty }.map { status in
      "<li>\(status.author.name) \(Self.mark(status.author))\(namesakes(status))</li>" as HTML
    }
    return "\(if: !open.isEmpty, #"<ul class="plain-list small">\#(open)</ul>"#)\(gone)"
  }

  private var gone: HTML {
    guard !declinations.isEmpty else { return .empty }
    let items = declinations.map { gone in
      """
      <li>\(gone.name)\(if: gone.share != nil, " (\(gone.share?.text))") đã trả lời không phải là tác \
      giả, \(gone.at.short)</li>
      """
        as HTML
    }
    return #"<ul class="plain-list small">\#(items)</ul>"#
  }

  /// `chưa xác nhận` for someone who was invited and has not answered.
  static func mark(_ author: Author) -> HTML {
    if author.isInvited { return #"<span class="chip wait">chưa xác nhận</span>"# }
    return author.invitation == nil ? .empty : #"<span class="chip ok">đã xác nhận</span>"#
  }

  private func namesakes(_ status: AuthorStatus) -> HTML {
    guard case .typed(let accounts) = status.kind, !accounts.isEmpty else { return .empty }
    return accounts.map { namesake in
      let word =
        switch namesake.isTheirs {
        case nil: "chưa rõ có phải là một người"
        case true?: "đã nhận là tác giả"
        case false?: "đã trả lời không phải là tác giả"
        }
      let account = [namesake.account.position, namesake.account.unit].filter { !$0.isEmpty }.joined(separator: ", ")
      return
        """
        <br><small>Trùng họ tên với \(namesake.account.name)\(account.isEmpty ? "" : " (\(account))"): \(word).</small>
        """
          as HTML
    }.joined()
  }
}

/// What someone is asked whose name is like a typed author's: no step is taken before it is answered.
struct NameQuestion {
  var dossiers: [Dossier]
  /// Where the answer leads back to.
  var then: Link

  /// The question about those of the dossiers that ask for the viewer's word.
  init(about dossiers: [Dossier], viewer: Person?, then: Link) {
    self.dossiers = dossiers.filter { dossier in viewer.map { dossier.standing(of: $0) == .namesake } ?? false }
    self.then = then
  }

  var html: HTML {
    dossiers.map { dossier in
      Parts.card(
        "Bạn có phải là tác giả này không?",
        """
        <p>Danh sách tác giả của «\(dossier.writing.title)» có người trùng họ tên với bạn. Trả lời trước khi làm tiếp; \
        câu trả lời được ghi lại.</p>
        \(Parts.form(.dossier(dossier.id, "trung-ten"), """
        \(Parts.hidden("then", then.description))<div class="actions">\
        <button class="btn" name="answer" value="no">Tôi không phải là tác giả này</button>
        <button class="btn quiet" name="answer" value="yes">Tôi là tác giả này</button></div>
        """))<p class="small">Nếu bạn là tác giả, người khác có cùng nhiệm vụ làm thay bạn ở hồ sơ này.</p>
        """)
    }.joined()
  }
}
