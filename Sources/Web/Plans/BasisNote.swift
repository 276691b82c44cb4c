import Domain
import Markup

/// What of a plan's basis is out of force, where a paper is made that cites it.
struct BasisNote {
  var plan: Plan
  /// The day of the paper.
  var day: Day

  var html: HTML {
    let items = plan.basisOutOfForce(on: day).compactMap(\.outOfForceText).map { "<li>\($0).</li>" as HTML }
    guard !items.isEmpty else { return .empty }
    return #"<div class="note"><p><b>Căn cứ đã hết hiệu lực</b></p><ul class="small">\#(items)</ul></div>"#
  }
}
