import Domain
import Markup

/// Where a work was recognised or awarded before: the fields, and reading them back.
enum RecognitionFields {
  /// The entries that were written, and one more.
  static func html(_ entries: [Recognition]) -> HTML {
    let blank = Recognition(body: "", number: "", day: nil, form: "")
    let blocks = (entries + [blank]).enumerated().map { index, entry in block(entry, index + 1) }
    return """
      <p class="hint">Ghi từng lần được công nhận hoặc đạt giải ở nơi khác. Để trống nếu không có.</p>\(blocks)
      """
  }

  private static func block(_ entry: Recognition, _ number: Int) -> HTML {
    """
    <fieldset class="author"><legend>Đã được công nhận, đạt giải: lần \(number)</legend>
    \(Field("recognition-body-\(number)", "Nơi công nhận, tổ chức cuộc thi").text(entry.body))
    <div class="grid half">\(Field("recognition-number-\(number)", "Số quyết định, giấy chứng nhận").text(entry.number))
    \(Field("recognition-day-\(number)", "Ngày").boxes(entry.day))</div>
    \(Field("recognition-form-\(number)", "Hình thức", hint: "Ví dụ: Giải Nhì, Giấy chứng nhận sáng kiến.")
      .text(entry.form))</fieldset>
    """
  }

  /// - Throws: `Refusal` for a day that cannot be read.
  static func read(_ form: Form) throws -> [Recognition] {
    try form.rows("recognition-body-").prefix(Recognition.most + 1).map { number in
      Recognition(
        body: form["recognition-body-\(number)"], number: form["recognition-number-\(number)"],
        day: try form.day("recognition-day-\(number)"), form: form["recognition-form-\(number)"])
    }.filter { !$0.isEmpty }
  }
}
