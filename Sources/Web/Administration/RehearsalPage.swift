import Domain
import Markup
import Office

/// The people of the rehearsal, by what they are there for.
extension RehearsalLook.Found {
  var page: Page {
    let order = ["Tác giả"] + Role.allCases.map(\.name) + Council.Seat.allCases.map { $0.name(in: .council) }
    func rank(_ member: RehearsalLook.Member) -> Int {
      order.firstIndex(of: member.roles.first ?? "Tác giả") ?? order.count
    }
    let cards = people.sorted { (rank($0), $0.person.signIn) < (rank($1), $1.person.signIn) }.map { member -> HTML in
      let duties = member.roles.isEmpty ? "Tác giả" : member.roles.joined(separator: ", ")
      return """
        <form method="post" action="\(Link.demoEnter)" class="card role">\(HTML.secretPlace)
        \(Parts.hidden("person", member.person.id.description))<h2>\(duties)</h2>
        <p>\(member.person.name)<br><small>\(member.unit)</small></p>
        <button class="btn quiet small">Vào vai này</button></form>
        """
    }
    return Page(
      title: "Chọn một vai",
      lead: """
        <p>Bản diễn tập với người và hồ sơ giả định. Đồng hồ trên cùng có thể chạy tới để thử từng bước của kế \
        hoạch.</p>
        """,
      body: """
        <div class="grid roles">\(cards)</div>
        \(if: others > 0,
          #"<p class="small">Còn \#(others.grouped) người khác không hiện ở đây.</p>"#)
        """)
  }
}
