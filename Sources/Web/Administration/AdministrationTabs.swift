import Domain
import Markup

/// The parts of the administration, as tabs above each of them.
enum AdministrationTabs {
  /// - Parameter current: the part that is shown.
  static func html(_ current: Link) -> HTML {
    let tabs: [(String, Link)] = [
      ("Cơ quan", .administration("co-quan")), ("Đơn vị", .administration("don-vi")),
      ("Người và vai trò", .administration("nguoi")),
      ("Kế hoạch", .administration("ke-hoach")), ("Nhập, xuất danh sách", .lists),
      ("Thư đi", .administration("thu")), ("Nhật ký", .journal),
    ]
    let links = tabs.map { title, link in
      #"<a href="\#(link)"\#(if: link == current, #" aria-current="page""#)>\#(title)</a>"# as HTML
    }
    return #"<nav class="tabs" aria-label="Phần quản trị">\#(links)</nav>"#
  }
}
