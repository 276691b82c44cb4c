import Domain
import Markup

extension Plan {
  /// What the first head on a dossier's way is asked when endorsing, where a target counts what concerns the unit's own
  /// field; the next ones are told the answer.
  func ownFieldQuestion(of dossier: Dossier) -> HTML {
    guard let target = targets.first(where: { $0.related == .ownField }) else { return .empty }
    let (words, clause) = ("Liên quan trực tiếp đến lĩnh vực đơn vị quản lý", Parts.clause(target.source, of: self))
    guard dossier.asksForOwnField(under: self) else {
      let answer = "\(words): \(dossier.isOwnField == true ? "có" : "không"), đơn vị trước đã trả lời."
      return #"<div class="para">\#(answer) \#(clause)</div>"#
    }
    return """
      <div class="check"><input type="checkbox" id="own-field" name="own-field" value="1">\
      <label for="own-field">\(words)</label></div><div class="para">\(clause)</div>
      """
  }
}
