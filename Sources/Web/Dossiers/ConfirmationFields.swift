import Domain
import Markup

/// The form in which the receiving office says once more that exclusions do not apply, when the plan asks for it.
struct ConfirmationFields {
  var dossier: Dossier
  var plan: Plan

  var html: HTML {
    dossier.momentsToConfirm(under: plan).map { moment -> HTML in
      let rows = plan.exclusions(at: moment).map { row($0, moment) }
      return Parts.form(
        .check(dossier.id, "xac-nhan-lai"),
        """
        <h3>Xác nhận lại \(moment.name)</h3>\(Parts.hidden("moment", moment.rawValue))
        \(rows)\(Parts.quietButton("Xác nhận lại"))
        """)
    }.joined()
  }

  private func row(_ exclusion: Exclusion, _ moment: Exclusion.Moment) -> HTML {
    let name = "confirm-\(moment.rawValue)-\(exclusion.id)"
    let said = dossier.confirmation(of: exclusion, at: moment)
    return """
      <fieldset class="condition" id="\(name)">\
      \(Parts.legend("\(exclusion.text)", Parts.clause(exclusion.source, of: plan)))\
      <div class="choice"><label><input type="radio" name="\(name)" value="no"\
      \(if: said?.holds == true, " checked")> Không thuộc</label>
      <label><input type="radio" name="\(name)" value="yes"\(if: said?.holds == false, " checked")> Thuộc</label></div>\
      </fieldset>
      """
  }
}
