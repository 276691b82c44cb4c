import Domain
import Markup
import Office

/// The people of the rehearsal, plan by plan, by what they are there for.
extension RehearsalLook.Found {
  var page: Page {
    let everywhere = people.filter { $0.plan == nil }
    var groups = plans.map { plan in
      Group(id: "\(plan.id)", name: plan.shortTitle, members: people.filter { $0.plan == plan.id })
    }
    if !everywhere.isEmpty { groups.append(Group(id: "chung", name: "Không theo một kế hoạch", members: everywhere)) }
    return Page(
      title: "Chọn một vai",
      lead: """
        <p>Bản diễn tập với người và hồ sơ giả định. Đồng hồ trên cùng có thể chạy tới để thử từng bước của kế \
        hoạch.</p>
        """,
      body: """
        <nav class="contents" aria-label="Các kế hoạch"><ul>\(groups.map(\.link))</ul></nav>
        \(groups.map(\.section))
        \(if: others > 0,
          #"<p class="small">Còn \#(others.grouped) người khác không hiện ở đây.</p>"#)
        """)
  }

  /// The people of one plan.
  private struct Group {
    var id: String
    var name: String
    var members: [RehearsalLook.Member]

    var link: HTML {
      ##"<li><a href="#vai-\##(id)">\##(name)</a> <small>\##(members.count.grouped) vai</small></li>"##
    }

    var section: HTML {
      let order = ["Tác giả"] + Role.allCases.map(\.name) + Council.Seat.allCases.map { $0.name(in: .council) }
      func rank(_ member: RehearsalLook.Member) -> Int {
        order.firstIndex(of: member.roles.first ?? "Tác giả") ?? order.count
      }
      let cards = members.sorted { (rank($0), $0.person.signIn) < (rank($1), $1.person.signIn) }.map(card)
      return #"<section id="vai-\#(id)"><h2>\#(name)</h2><div class="grid roles">\#(cards)</div></section>"#
    }

    private func card(_ member: RehearsalLook.Member) -> HTML {
      let duties = member.roles.isEmpty ? "Tác giả" : member.roles.joined(separator: ", ")
      return """
        <form method="post" action="\(Link.demoEnter)" class="card role">\(HTML.secretPlace)
        \(Parts.hidden("person", member.person.id.description))<h3>\(duties)</h3>
        <p>\(member.person.name)<br><small>\(member.unit)</small></p>
        <button class="btn quiet small">Vào vai này</button></form>
        """
    }
  }
}
