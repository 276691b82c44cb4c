import Domain
import Markup

/// Whether each criterion is met, answered by one who answers for the body that judges.
struct AnswerFields {
  var criteria: [Criterion]
  var plan: Plan

  var html: HTML { criteria.map(field).joined() }

  private func field(_ criterion: Criterion) -> HTML {
    let id = criterion.id.description
    let choices = [("yes", "Đạt"), ("no", "Không đạt")].map { value, label in
      #"<label><input type="radio" name="answer-\#(id)" value="\#(value)">\#(label)</label>"# as HTML
    }
    let about: HTML = criterion.about.map { #"<p class="hint">\#($0)</p>"# } ?? .empty
    return """
      <fieldset class="criterion" id="answer-\(id)">\
      \(Parts.legend("\(criterion.name)", Parts.clause(criterion.source, of: plan)))\(about)\
      <div class="levels">\(choices)</div>
      \(Field("reason-\(id)", "Lý do, nếu không đạt").text(""))</fieldset>
      """
  }
}

extension Form {
  /// What was answered to the criteria of a sheet, in the order of the form.
  var answers: [Dossier.Answer] {
    fields.compactMap { field in
      guard field.name.hasPrefix("answer-"), ["yes", "no"].contains(field.value),
        let criterion = Criterion.ID(field.name.dropFirst("answer-".count))
      else { return nil }
      return Dossier.Answer(criterion, isMet: field.value == "yes", reason: self["reason-\(criterion)"])
    }
  }
}
