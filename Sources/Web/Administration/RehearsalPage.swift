import Domain
import Markup
import Office
import Store

/// The people of the rehearsal, by what they are there for.
struct RehearsalPage {
  var desk: Desk

  func page() throws -> Page {
    let (all, total) = try People.list(limit: 200, on: desk.connection)
    let people = all.filter { $0.closed == nil }
    let roles = try People.roles(of: people.map(\.id), on: desk.connection)
    let tree = try Units.tree(on: desk.connection)
    let order = ["Tác giả"] + Role.allCases.map(\.name) + Council.Seat.allCases.map { $0.name(in: .council) }
    func rank(_ person: Person) -> Int { order.firstIndex(of: roles[person.id]?.first ?? "Tác giả") ?? order.count }
    let cards = people.sorted { (rank($0), $0.signIn) < (rank($1), $1.signIn) }.map { person -> HTML in
      let duties = (roles[person.id] ?? ["Tác giả"]).joined(separator: ", ")
      let unit = person.unit.flatMap { tree[$0]?.name } ?? ""
      return """
        <form method="post" action="\(Link.demoEnter)" class="card role">
        <input type="hidden" name="person" value="\(person.id.description)"><h2>\(duties)</h2>
        <p>\(person.name)<br><small>\(unit)</small></p><button class="btn quiet small">Vào vai này</button></form>
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
        \(if: total > all.count,
          #"<p class="small">Còn \#((total - all.count).grouped) người khác không hiện ở đây.</p>"#)
        """)
  }
}
