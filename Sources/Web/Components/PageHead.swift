import Domain
import Markup

/// How a page is called: on itself, in the browser's tab, on paper.
extension Page {
  /// So many letters of a title fit into three lines of a phone, and of a desk in the smaller size.
  private static let (phone, desk) = (54, 200)
  /// A title beyond that is written smaller.
  private static let usual = 120
  /// What a tab and a list of bookmarks show of a title.
  private static let tab = 80

  /// The title, three lines high; what does not fit is unfolded by a click. Screen readers and paper have all of it.
  var heading: HTML {
    let length = title.count
    let name: HTML = "<h1\(if: length > Page.usual, #" class="long""#)>\(title)</h1>"
    guard length > Page.phone else { return name }
    return """
      \(name)<details class="whole-title\(if: length <= Page.desk, " narrow-only")"><summary>Xem cả tên</summary>\
      </details>
      """
  }

  /// The title cut between words where it is long.
  var tabTitle: String {
    guard title.count > Page.tab else { return title }
    let cut = title.prefix(Page.tab)
    return "\(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut)…"
  }
}

extension Frame {
  /// What folds the navigation on a phone: it stands before it, so that no script is needed.
  static let menu: HTML = #"<details class="menu"><summary>Danh mục</summary></details>"#

  /// Whose list it is and of which day, on paper alone.
  func printHead(of office: String?) -> HTML {
    #"<div class="on-print"><b>\#(office ?? siteName)</b><span>In ngày \#(now.day.short)</span></div>"#
  }
}
