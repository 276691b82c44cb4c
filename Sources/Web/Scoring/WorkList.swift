import Domain
import Markup
import Office

extension WorkList {
  /// How far the member is, with the dossiers before and after.
  var navigation: HTML {
    func step(_ label: String, _ place: Int) -> HTML {
      guard session.dossiers.indices.contains(place) else { return #"<span class="off">\#(label)</span>"# }
      return #"<a href="\#(Link.score(session, session.dossiers[place]))">\#(label)</a>"#
    }
    return """
      <nav class="pager worklist neighbours" aria-label="Hồ sơ của phiên">\(step("‹ Hồ sơ trước", number - 2))\(meter)\
      \(step("Hồ sơ sau ›", number))</nav>
      """
  }

  /// How far the member is, with the way to the next dossier.
  var headline: HTML {
    let onward: HTML = next.map { Parts.link("\(verb.capitalisedFirst) tiếp", .score(session, $0)) } ?? .empty
    return #"<div class="bulk worklist">\#(meter)\#(onward)</div>"#
  }

  /// `Bạn đã nộp 3 trên 8 phiếu` with its bar.
  private var meter: HTML {
    guard !own.isEmpty else { return .empty }
    return """
      <span>Bạn đã nộp \(handedIn.count) trên \(own.count) phiếu \
      <progress max="\(own.count)" value="\(handedIn.count)" aria-hidden="true"></progress></span>
      """
  }
}
