import Domain
import Markup

/// The declaration that someone who judges is no author of it and has no conflict of interest.
struct ApartField {
  var isTicked: Bool
  var about = "hồ sơ này"
  var hint = ""

  var html: HTML {
    """
    \(if: !hint.isEmpty, #"<p class="hint">\#(hint)</p>"#)<div class="check">\
    <input type="checkbox" id="apart" name="apart" value="1"\(if: isTicked, " checked")>
    <label for="apart">Tôi không phải là tác giả, đồng tác giả và không có xung đột lợi ích với \(about)</label></div>
    """
  }
}
