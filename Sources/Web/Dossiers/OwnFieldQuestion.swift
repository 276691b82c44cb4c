import Domain
import Markup

extension Plan {
  /// What the head is asked when endorsing, where a target counts what concerns the unit's own field.
  var ownFieldQuestion: HTML {
    guard let target = targets.first(where: { $0.related == .ownField }) else { return .empty }
    return """
      <div class="check"><input type="checkbox" id="own-field" name="own-field" value="1">\
      <label for="own-field">Liên quan trực tiếp đến lĩnh vực đơn vị quản lý</label></div>\
      <div class="para">\(Parts.clause(target.source, of: self))</div>
      """
  }
}
