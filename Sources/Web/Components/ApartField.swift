import Domain
import Markup

/// The declaration that someone who judges is no author of it and has no conflict of interest.
struct ApartField {
  var isTicked: Bool
  var about = "hồ sơ này"
  var hint = ""
  var refusals: [Refusal]

  var html: HTML {
    let refusal = refusals.first { $0.field == "apart" }
    let message: HTML =
      refusal.map { "<p class=\"refusal\" id=\"apart-refusal\">\($0.reason) \($0.next)</p>" } ?? .empty
    return """
      \(if: !hint.isEmpty, "<p class=\"hint\">\(hint)</p>")\(message)<div class="check"><input type="checkbox" id="apart" name="apart" value="1"\(if: isTicked, " checked")\(if: refusal != nil, " aria-invalid=\"true\" aria-describedby=\"apart-refusal\"")>
      <label for="apart">Tôi không phải là tác giả, đồng tác giả và không có xung đột lợi ích với \(about)</label></div>
      """
  }
}
