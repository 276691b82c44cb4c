import Domain
import Markup
import Office

/// What the bodies of a plan are: one question for each.
extension BindingLook.Found {
  var page: Page {
    Page(
      title: "Cơ quan trong kế hoạch là đơn vị nào?", place: .administration,
      crumbs: [("Kế hoạch", .administration("ke-hoach")), (plan.shortTitle, .plan(plan.id))],
      lead: "<p>\(lead)</p>",
      body: Parts.card(
        nil,
        Parts.form(
          .bodies(plan.id),
          """
          <div class="grid half">\(rows.map(question))</div>\
          \(Field("from", "Từ ngày", hint: "Ngày đầu tiên đúng như trên.", required: true).day(now.day))\
          \(Parts.button("Lưu"))
          """)))
  }

  private var lead: String {
    open == 0
      ? "Mọi cơ quan đã có câu trả lời. Sửa khi đơn vị sáp nhập, đổi tên; những ngày trước giữ câu trả lời cũ."
      : """
      Còn \(open) trên \(rows.count) cơ quan chưa có câu trả lời. Chưa đủ thì kế hoạch xem và diễn tập được, chưa nhận \
      hồ sơ.
      """
  }

  private func question(_ row: BindingLook.Row) -> HTML {
    let chosen = row.proposal ?? row.unit
    var options = row.offered.map { ($0.id.description, $0.name) }
    if let chosen, !options.contains(where: { $0.0 == chosen.id.description }) {
      options.insert((chosen.id.description, chosen.name), at: 0)
    }
    options.append(("absent", "Không có trong hệ thống"))
    let isAbsent = row.proposal == nil && row.answer.map { $0.unit == nil } ?? false
    let field = Field(
      "body-\(row.body.id)", row.body.fullName, hint: hint(of: row),
      clause: row.body.source.map { Parts.clause($0, of: plan) } ?? .empty)
    let other = Field("other-\(row.body.id)", "Tên đơn vị", hint: "Ghi đúng như trong danh mục đơn vị.")
    return """
      <div class="answer">\
      \(field.select(options, isAbsent ? "absent" : chosen?.id.description ?? "", blank: "Chưa trả lời"))\
      <details><summary>Đơn vị không có trong danh sách trên</summary>\(other.text(""))</details></div>
      """
  }

  private func hint(of row: BindingLook.Row) -> String {
    var hints: [String] = []
    if let unit = row.unit, !unit.exists(on: now.day) {
      let heir = row.proposal.map { "; nơi tiếp nhận là \($0.name)" } ?? ""
      hints.append("\(unit.name) đã giải thể\(heir).")
    } else if row.answer == nil, let proposal = row.proposal {
      hints.append("Đề xuất theo tên: \(proposal.name).")
    }
    if !row.shared.isEmpty { hints.append("Đơn vị này cũng là \(row.shared.joined(separator: ", ")).") }
    return hints.joined(separator: " ")
  }
}
