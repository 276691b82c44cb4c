import Domain
import Markup
import Office

/// What is near the dossier that is checked, beside the checklist, and a search for others: what was filled in on the
/// sheet stays.
extension CheckLook.Found {
  /// - Parameter pressed: by which button of the sheet the page comes; after a search the field has the focus.
  func nearWorks(after pressed: SheetFilling?) -> HTML {
    let none =
      words.isEmpty
      ? "Chưa thấy hồ sơ, sáng kiến nào gần với hồ sơ này." : "Không có hồ sơ, sáng kiến nào có đủ các từ này."
    let list: HTML =
      near.isEmpty ? #"<p class="small">\#(none)</p>"# : #"<ul class="plain-list small">\#(near.map(item))</ul>"#
    let back: HTML =
      words.isEmpty
      ? .empty
      : #"<p class="small">Xóa chữ trong ô rồi bấm lại nút tìm để trở về «Gần với hồ sơ này».</p>"#
    let name = SheetFilling.words
    return Parts.card(
      words.isEmpty ? "Gần với hồ sơ này" : "Kết quả tìm",
      """
      <div class="filter"><label class="hidden" for="\(name)">Tìm hồ sơ, sáng kiến khác</label>\
      <input type="search" id="\(name)" name="\(name)" value="\(words)" maxlength="200" \
      placeholder="Tên, tác giả, đơn vị"\(if: pressed == .search, " autofocus")>\
      \(filling("Tìm hồ sơ khác", .search))</div>\(back)\(list)
      """)
  }

  private func item(_ work: NearWork) -> HTML {
    let link: Link =
      switch work.place {
      case .dossier(let id): .dossier(id)
      case .register(let code): .initiative(code)
      }
    let about = [work.byline, work.unit, work.standing].filter { !$0.isEmpty }.joined(separator: " · ")
    let why: HTML = work.reason.map { "<br>Vì \($0.words)" } ?? .empty
    let namesake: HTML = work.isNamesake ? " \(Chip("trùng tên", .wait).html)" : .empty
    return """
      <li><a href="\(link)" target="_blank">\(work.title.cut(to: 160))<span class="hidden"> (mở ở thẻ khác)</span></a>\
      \(namesake)<br>\(about)\(why)</li>
      """
  }
}
