import Domain
import Markup

/// The fields in which an officer notes what came of a dossier, part by part: printed copies and things that are handed
/// over as they were counted, soft copies as they arrived.
struct CopyFields {
  var plan: Plan
  var dossier: Dossier

  private var delivery: Delivery { dossier.received?.delivery ?? Delivery() }

  var html: HTML {
    let fields = plan.parts(for: dossier.writing).map { part -> HTML in
      let wanted = part.wanted(for: dossier.writing)
      let unit = part.content == .object ? "hiện vật" : "bản"
      let asked = wanted > 0 ? "Kế hoạch yêu cầu \(wanted.twoDigits) \(unit)." : ""
      let value = delivery.copies[part.id.description].map(String.init) ?? ""
      let clause = wanted > 0 ? Parts.clause(part.source, of: plan) : .empty
      return """
        \(Field("ban-\(part.id)", part.name, hint: asked, clause: clause).text(value, inputmode: "numeric"))\
        \(softCopy(of: part))
        """
    }
    return """
      <fieldset><legend>Số bản giấy, hiện vật đã đếm</legend><p class="hint">Để trống phần chưa nhận; Giấy biên nhận \
      ghi đúng số này.</p>
      \(fields)</fieldset>
      """
  }

  private func softCopy(of part: Part) -> HTML {
    guard case .to(let address) = part.softCopy else { return .empty }
    let name = "mem-\(part.id)"
    let isHere = delivery.softCopies.contains(part.id.description)
    return """
      <div class="check"><input type="checkbox" id="\(name)" name="\(name)" value="1"\(if: isHere, " checked")>
      <label for="\(name)">Đã nhận bản mềm gửi vào \(address)</label></div>
      """
  }
}

extension Form {
  /// What `CopyFields` brought back, by part; what was left blank did not come.
  /// Whether copies that came could be counted in it.
  var hasDelivery: Bool { fields.contains { $0.name.hasPrefix("ban-") || $0.name.hasPrefix("mem-") } }

  func delivery() throws -> Delivery {
    var delivery = Delivery()
    for field in fields where field.name.hasPrefix("ban-") && !field.value.typed.isEmpty {
      guard let count = Int(field.value.typed) else {
        throw Refusal.input(
          field.name, "«\(field.value.typed.prefix(40))» không phải số bản.", next: "Viết bằng chữ số.")
      }
      if count != 0 { delivery.copies[String(field.name.dropFirst("ban-".count))] = count }
    }
    delivery.softCopies = Set(
      fields.filter { $0.name.hasPrefix("mem-") }.map { String($0.name.dropFirst("mem-".count)) })
    return delivery
  }
}
