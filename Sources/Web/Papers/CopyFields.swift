import Domain
import Markup

/// The fields in which an officer counts the printed copies of a dossier, part by part.
struct CopyFields {
  var plan: Plan
  /// What was counted before.
  var copies: [String: Int] = [:]

  var html: HTML {
    let fields = plan.dossier.map { part -> HTML in
      let name = "ban-\(part.id)"
      let asked = part.copies > 0 ? "Kế hoạch yêu cầu \(part.copies.twoDigits) bản." : ""
      let value = copies[part.id.description].map(String.init) ?? ""
      return Field(name, part.name, hint: asked).text(value, inputmode: "numeric")
    }
    return """
      <fieldset><legend>Số bản giấy đã đếm</legend><p class="hint">Để trống phần chưa nhận; Giấy biên nhận ghi đúng số \
      này.</p>
      \(fields)</fieldset>
      """
  }
}

extension Form {
  /// The printed copies that `CopyFields` brought back, by part; what was left blank is not counted.
  func copies() throws -> [String: Int] {
    var copies: [String: Int] = [:]
    for field in fields where field.name.hasPrefix("ban-") && !field.value.typed.isEmpty {
      guard let count = Int(field.value.typed) else {
        throw Refusal.input(
          field.name, "«\(field.value.typed.prefix(40))» không phải số bản.", next: "Viết bằng chữ số.")
      }
      copies[String(field.name.dropFirst("ban-".count))] = count
    }
    return copies
  }
}
