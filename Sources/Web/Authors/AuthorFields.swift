import Domain
import Markup
import Office

/// The step of the form in which authors are named: those with an account are invited, the others are typed.
struct AuthorFields {
  /// Colleagues that were looked for.
  struct Search {
    var words: String = ""
    /// Nil while nothing was looked for.
    var found: [Colleague]?
    /// Whether more people are called so.
    var hasMore = false
  }

  var dossier: Dossier
  var plan: Plan
  var search = Search()
  /// Whether the viewer files the dossier: nobody else changes the list.
  var isFiler: Bool

  private var authors: [Author] { dossier.writing.authors }
  /// Whether the viewer guides the authors and is none of them.
  private var isGuided: Bool { dossier.guide != nil }

  var html: HTML {
    guard isFiler else { return readOnly }
    let blocks = authors.enumerated().map { index, author in block(author, index + 1) }
    return """
      <p class="hint">Tỷ lệ đóng góp của mọi tác giả cộng lại đúng 100%. <span data-share-total aria-live="polite">\
      </span></p>
      <button class="hidden" name="go" value="enter" tabindex="-1">Tiếp tục</button>
      \(guide)\(declined)\(standing)\(blocks)\(inviting)\
      \(block(Author(name: "", workplace: isGuided ? dossier.unitName ?? "" : ""), authors.count + 1, isNew: true))
      <p class="small">Cần thêm người nữa: điền hàng trống rồi bấm Lưu, sẽ có hàng mới.</p>\(sharing)
      """
  }

  /// That who writes here files for others.
  private var guide: HTML {
    guard let guide = dossier.guide else { return .empty }
    return """
      <div class="para note">Bạn nộp hồ sơ thay tác giả với tư cách \(guide.title) và không phải là tác giả. Ghi từng \
      tác giả; tác giả không cần tài khoản. \(Parts.clause(plan.participants.guide?.source, of: plan))</div>
      """
  }

  /// As whom the authors file, and where somebody lives who belongs to no unit.
  private var standing: HTML {
    let (rule, writing) = (plan.participants, dossier.writing)
    let clause = Parts.clause(rule.source, of: plan)
    let collective: HTML =
      rule.who.contains(.collective)
      ? Field(
        "collective", "Tên tập thể đứng tên tác giả",
        hint: "Để trống nếu các tác giả đứng tên mình. Những người dưới đây là người của tập thể.", clause: clause,
        required: rule.who == [.collective]
      ).text(writing.collective ?? "") : .empty
    guard dossier.unit == nil, let territory = rule.territory else { return collective }
    let address = Field(
      "address", "Nơi ở hoặc nơi làm việc thuộc \(territory)", hint: "Cơ quan tiếp nhận sẽ xác nhận.", clause: clause,
      required: true
    ).text(writing.address ?? "")
    return "\(collective)\(address)"
  }

  private var readOnly: HTML {
    """
    <p class="note">Người nộp hồ sơ ghi danh sách tác giả và tỷ lệ đóng góp.</p>
    <ul class="plain-list">\(authors.map { "<li>\($0.name), \($0.workplace): \($0.share?.text)</li>" as HTML })</ul>
    """
  }

  /// Those who answered that they are no authors since the list was last changed.
  private var declined: HTML {
    let items = dossier.declinations.filter { !$0.isSettled }.map { gone in
      """
      <li><b>\(gone.name)</b> đã trả lời không phải là tác giả \
      (\(gone.at.short))\(if: gone.share != nil, ", tỷ lệ đã ghi \(gone.share?.text)").</li>
      """
        as HTML
    }
    guard !items.isEmpty else { return .empty }
    return #"<div class="note"><ul class="plain-list">\#(items)</ul><p>Chia lại tỷ lệ đóng góp cho đủ 100%.</p></div>"#
  }

  /// What who is added becomes: of a dossier that is entered for others the first is no co-author.
  private var another: String { authors.isEmpty ? "tác giả" : "đồng tác giả" }

  private func block(_ author: Author, _ number: Int, isNew: Bool = false) -> HTML {
    let isKnown = author.person != nil
    let legend: HTML =
      isNew
      ? isGuided ? "Thêm tác giả" : "Thêm \(another) không có tài khoản"
      : isKnown ? "Tác giả \(number): \(author.name) \(AuthorList.mark(author))" : "Tác giả \(number)"
    let name: HTML =
      isKnown
      ? """
      \(Parts.hidden("author-known-\(number)", author.person?.description))\
      \(Parts.hidden("author-name-\(number)", author.name))
      """
      : Field("author-name-\(number)", "Họ và tên").text(author.name)
    let drop: HTML =
      isNew
      ? .empty
      : """
      <div class="check"><input type="checkbox" id="author-drop-\(number)" name="author-drop-\(number)" value="1">
      <label for="author-drop-\(number)">Bỏ \(author.name.isEmpty ? "người này" : author.name) khỏi danh sách</label>\
      </div>
      """
    let sex: HTML =
      plan.ruleOnSex.map { rule in
        Field(
          "author-sex-\(number)", "Giới tính", hint: "Chỉ dùng khi bằng điểm. Để trống thì Hội đồng hỏi khi cần.",
          clause: Parts.clause(rule.source, of: plan)
        ).select(Sex.allCases.map { ($0.rawValue, $0.name) }, author.sex?.rawValue ?? "", blank: "chưa ghi")
      } ?? .empty
    let isFolded = !isNew && number > 1 && isFilled(author)
    let fields: HTML = """
      <fieldset class="author"><legend\(if: isFolded, #" class="hidden""#)>\(legend)</legend>\(name)
      <div class="grid half">\(Field("author-birth-\(number)", "Ngày sinh")
        .boxes(author.birth, isOwnBirthday: isKnown && author.person == dossier.filer))
      \(Field("author-share-\(number)", "Tỷ lệ đóng góp (%)")
        .text(author.share.map { Points(hundredths: $0.hundredths).text } ?? "", inputmode: "decimal"))</div>
      \(sex)\(isGuided ? guided(author, number) : working(author, number))\(drop)</fieldset>
      """
    guard isFolded else { return fields }
    return """
      <details class="author-fold"><summary>\(author.name), \(author.share?.text) \(AuthorList.mark(author))</summary>\
      \(fields)</details>
      """
  }

  /// Whether nothing is left to be written of somebody, who is then folded to their name and share.
  private func isFilled(_ author: Author) -> Bool {
    !author.name.isEmpty && !author.workplace.isEmpty && author.share != nil
      && (plan.participants.birth == nil || author.birth != nil)
  }

  private func working(_ author: Author, _ number: Int) -> HTML {
    """
    \(Field("author-workplace-\(number)", "Nơi công tác hoặc nơi thường trú").text(author.workplace))
    <div class="grid half">\(Field("author-position-\(number)", "Chức danh").text(author.position))
    \(Field("author-qualification-\(number)", "Trình độ chuyên môn").text(author.qualification))</div>
    """
  }

  /// Where somebody is whom another one guides: at a school, in a class.
  private func guided(_ author: Author, _ number: Int) -> HTML {
    """
    <div class="grid half">\(Field("author-workplace-\(number)", "Trường, đơn vị của tác giả").text(author.workplace))
    \(Field("author-position-\(number)", "Lớp, tổ", hint: "Không công bố.").text(author.position))</div>
    """
  }

  // MARK: Inviting

  private var inviting: HTML {
    guard dossier.unit != nil else {
      return #"<p class="small">Bạn không thuộc đơn vị nào trong hệ thống, nên ghi đồng tác giả ở hàng trống.</p>"#
    }
    return """
      <fieldset class="author" id="moi-tac-gia"><legend>Mời \(another) có tài khoản</legend>
      \(Field("find-author", "Tìm theo họ tên",
        hint: """
          Người của đơn vị bạn, đơn vị cấp trên và đơn vị cùng cấp trên. Người được mời sẽ xác nhận mình là \
          \(another); chưa xác nhận vẫn nộp được hồ sơ.
          """).text(search.words))
      <p><button class="btn quiet" name="go" value="find">Tìm người</button></p>\(results)</fieldset>
      """
  }

  private var results: HTML {
    guard let found = search.found else { return .empty }
    guard !found.isEmpty else {
      return """
        <p role="status">Không tìm thấy ai có họ tên như «\(search.words)». Ghi họ tên ở hàng trống nếu người đó không \
        có tài khoản.</p>
        """
    }
    let rows = found.map { colleague in
      """
      <li><b>\(colleague.name)</b><br>\
      <small>\([colleague.position, colleague.unit].filter { !$0.isEmpty }.joined(separator: ", "))</small>
      <button class="btn quiet small" name="invite" value="\(colleague.person.description)" \
      aria-label="Mời \(colleague.name), \(colleague.unit)">Mời</button></li>
      """ as HTML
    }
    let count: HTML =
      search.hasMore
      ? "Hiện \(found.count) người đầu theo tên, còn người khác có tên như vậy: ghi đủ họ và tên để thấy."
      : "Tìm thấy \(found.count) người."
    return #"<p role="status">\#(count)</p><ul class="plain-list">\#(rows)</ul>"#
  }

  private var sharing: HTML {
    """
    <div class="check"><input type="checkbox" id="share-writing" name="share-writing" value="1"\
    \(if: dossier.writing.coauthorsMayWrite == true, " checked")>
    <label for="share-writing">Cho phép đồng tác giả đã xác nhận sửa hồ sơ</label></div>
    """
  }

  // MARK: Reading back

  /// The authors as typed. Which account a row belongs to is only a hint: the dossier knows its own.
  ///
  /// - Throws: `Refusal` for a field that cannot be read.
  static func read(_ form: Form) throws -> [Author] {
    let numbers = form.rows("author-name-").filter {
      !form["author-name-\($0)"].isEmpty && !form.contains("author-drop-\($0)")
    }
    // One more than may be, so that the rule itself says how many may be.
    return try numbers.prefix(Writing.mostAuthors + 1).map { number in
      Author(
        person: form.id("author-known-\(number)"), name: form["author-name-\(number)"],
        birth: try form.day("author-birth-\(number)"), sex: Sex(rawValue: form["author-sex-\(number)"]),
        workplace: form["author-workplace-\(number)"],
        position: form["author-position-\(number)"], qualification: form["author-qualification-\(number)"],
        share: try form.share("author-share-\(number)"))
    }
  }
}
