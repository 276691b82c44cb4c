import Domain
import Markup

/// The course of a plan, drawn: a strip for each stretch of days beside its words, which say the same, and one for all
/// last days. Places are shares of the width: the drawing has the width of the page, and its words their own size.
struct PlanYear {
  private let plan: Plan
  private let today: Day
  private let course: PlanCourse

  /// No more lines than that stand behind the strips.
  private static let mostLines = 40
  /// So many months are named one by one.
  private static let mostMonths = 14

  init(_ plan: Plan, on today: Day) {
    (self.plan, self.today, course) = (plan, today, plan.course)
  }

  /// - Parameter id: of its heading's card, to which the contents lead.
  func card(id: String) -> HTML {
    guard !course.isEmpty else { return .empty }
    return Parts.card(
      "Thời gian biểu", id: id,
      """
      <ol class="year">\(axis)\(course.spans.map(row))\(dueRow)</ol>\(dueList)
      """)
  }

  // MARK: Places

  /// A day as a share of the width: `12.5%`.
  private func share(_ day: Day) -> String { share(of: day.days(since: course.from)) }

  private func share(of days: Int) -> String {
    let thousandths = min(1000, max(0, days * 1000 / (course.through.days(since: course.from) + 1)))
    return "\(thousandths / 10).\(thousandths % 10)%"
  }

  private func strip(_ content: HTML) -> HTML {
    ##"<svg aria-hidden="true"><use href="#vach-ngay"/>\##(content)</svg>"##
  }

  // MARK: Rows

  /// The months or years above, and the lines behind every strip.
  private var axis: HTML {
    let isByMonth = course.monthCount <= Self.mostMonths
    let step = max(isByMonth ? 1 : 3, (course.monthCount + Self.mostLines - 1) / Self.mostLines)
    let months = course.months(every: step)
    let lines = months.map { month -> HTML in
      let place = share(month)
      return #"<line class="grid-line" x1="\#(place)" x2="\#(place)" y1="0" y2="100%"/>"#
    }
    let names = isByMonth ? months.map { ($0, "\($0.month)") } : years
    let labels = names.map { #"<text x="\#(share($0.0))" y="1.1em" dx="3">\#($0.1)</text>"# as HTML }
    let isNow = course.from <= today && today <= course.through
    let place = share(today)
    let now: HTML = #"<line class="today" x1="\#(place)" x2="\#(place)" y1="0" y2="100%"/>"#
    return """
      <li><small>\(isByMonth ? "Tháng" : "Năm") \(if: isByMonth, "(\(yearWords))")\
      \(if: isNow, " · vạch đứt: hôm nay, \(today.short)")</small>\
      <svg aria-hidden="true"><g id="vach-ngay">\(lines)\(if: isNow, now)</g>\(labels)</svg></li>
      """
  }

  private var yearWords: String {
    course.from.year == course.through.year ? "\(course.from.year)" : "\(course.from.year)–\(course.through.year)"
  }

  private var years: [(Day, String)] {
    let all = (course.from.year...course.through.year).compactMap { Day(year: $0, month: 1, day: 1) }
    let step = max(1, (all.count + 9) / 10)
    return all.enumerated().filter { $0.offset % step == 0 && $0.element >= course.from }
      .map { ($0.element, "\($0.element.year)") }
  }

  private func row(_ span: PlanCourse.Span) -> HTML {
    let kinds = "\(span.kind == .judging ? "judging" : "intake")\(span.through < today ? " over" : "")"
    let width = share(of: max(1, span.through.days(since: span.from) + 1))
    return """
      <li class="\(kinds)"><div><b>\(span.name)</b><small>\(span.phrase) \(mark(span.source))</small></div>
      \(strip(#"<rect class="span" x="\#(share(span.from))" y="25%" width="\#(width)" height="50%" rx="5"/>"#))</li>
      """
  }

  /// A dot for each day on which something falls due.
  private var dueRow: HTML {
    guard !course.milestones.isEmpty else { return .empty }
    var days = course.milestones.map(\.day)
    days = days.enumerated().filter { $0.offset == 0 || days[$0.offset - 1] != $0.element }.map(\.element)
    let dots = days.map { #"<circle class="due" cx="\#(share($0))" cy="50%" r="5.5"/>"# as HTML }
    let next = course.next(on: today).map { "tới đây: \($0.day.short)" } ?? "các ngày đều đã qua"
    return """
      <li><div><b>Việc có ngày hạn</b><small>\(days.count.grouped) ngày, \(next)</small></div>
      \(strip(dots.joined()))</li>
      """
  }

  /// The same in words.
  private var dueList: HTML {
    guard !course.milestones.isEmpty else { return .empty }
    let items = course.milestones.map { milestone -> HTML in
      #"<li><b class="num">\#(milestone.day.short)</b>: \#(milestone.name) \#(mark(milestone.source))</li>"#
    }
    return """
      <details><summary>\(items.count.grouped) việc có ngày hạn, theo ngày</summary>\
      <ul class="small">\(items)</ul></details>
      """
  }

  /// The way to the rule on this page.
  private func mark(_ source: Source) -> HTML {
    source.clause.map { #"<a class="clause-mark" href="\#(Link.plan(plan.id, clause: $0))">§ \#($0.number)</a>"# }
      ?? .empty
  }
}
