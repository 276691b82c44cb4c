import Domain
import Markup
import Office

extension SignedCopyState {
  /// Several copies in one card; empty while there is none and the viewer cannot send one.
  static func card(_ copies: [SignedCopyState]) -> HTML {
    let lines = copies.filter { !$0.isEmpty }.map { "<li>\($0.line)</li>" as HTML }
    return lines.isEmpty
      ? .empty : Parts.card("Bản đã ký, đóng dấu", #"<ul class="plain-list small">\#(lines)</ul>"#)
  }

  var isEmpty: Bool { file == nil && !canAttach }

  /// Empty while there is none and the viewer cannot send one.
  var card: HTML { isEmpty ? .empty : Parts.card("Bản đã ký, đóng dấu", #"<p class="small">\#(line)</p>"#) }

  /// The copy in one line.
  var line: HTML {
    let held: HTML =
      file.map { file in
        """
        <a href="\(Link.signedCopy(subject))">\(subject.kind.name): bản đã ký, đóng dấu</a>\
         (\(file.kind), \(file.sizeText), gửi ngày \(file.at.day.short))
        """
      } ?? "\(subject.kind.name): chưa có bản đã ký."
    let send: HTML =
      canAttach
      ? #" <a href="\#(Link.signedCopy(subject, "gui"))">\#(file == nil ? "Gửi bản đã ký" : "Thay bản khác")</a>"#
      : .empty
    return "\(held)\(send)"
  }
}

extension SignedCopy.File {
  var kind: String { type == "application/pdf" ? "PDF" : "ảnh quét" }

  /// `1,2 MB`.
  var sizeText: String {
    let tenths = max(1, (size * 10 + (1 << 19)) >> 20)
    return "\(tenths / 10),\(tenths % 10) MB"
  }
}

/// Sending the signed copy of a paper.
extension SignedCopyLook.Found {
  var page: Page {
    Page(
      title: "Bản đã ký, đóng dấu", place: .home, crumbs: [(paper.title, Link.of(subject, paper))],
      lead: "<p>\(paper.title)</p>", body: #"<div class="narrow">\#(form)\#(history)</div>"#)
  }

  private var form: HTML {
    if let waiting = paper.waiting { return Parts.empty(waiting) }
    return Parts.card(
      copy == nil ? "Gửi bản đã ký" : "Thay bản đã ký",
      Parts.fileForm(
        .signedCopy(subject),
        """
        <div class="field"><label for="file">Tệp PDF đã ký số hoặc bản quét (PDF, PNG, JPEG, tối \
        đa \(SignedCopy.largest >> 20) MB)</label>
        <input type="file" id="file" name="file" accept=".pdf,.png,.jpg,.jpeg" required></div>
        <p class="small">Ai xem được văn bản thì xem được bản này. Bản gửi trước được giữ lại để đối chiếu.</p>
        \(Parts.button("Gửi bản đã ký"))
        """))
  }

  private var history: HTML {
    guard let copy else { return .empty }
    let items = copy.copies.reversed().enumerated().map { index, file in
      """
      <li><a href="\(Link.signedCopy(subject).with([("ban", file.digest)]))">\(file.name)</a> \
      <small>\(file.kind), \(file.sizeText) · \(people[file.by]?.name) · \(file.at.short)\
      \(if: index == 0, " · đang dùng")</small></li>
      """ as HTML
    }
    return Parts.card("Các bản đã gửi", #"<ul class="plain-list small">\#(items)</ul>"#)
  }
}
