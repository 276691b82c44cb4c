import Domain
import Yams

/// Reading one value. What cannot be read is logged and replaced by a stand-in that the later checks pass over.
extension MistakeLog {
  func text(_ node: Node) -> String {
    guard let text = node.scalar?.string.typed, !text.isEmpty else {
      add(node, "chỗ này cần chữ", "viết một dòng chữ, trong dấu ngoặc kép nếu có dấu hai chấm")
      return ""
    }
    if text.utf8.count > 4000, text.count > 4000 {
      add(node, "đoạn này dài hơn 4.000 ký tự", "chỉ ghi lời của quy tắc")
    }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
      add(node, "có ký tự điều khiển trong chữ", "xóa ký tự này")
    }
    return text
  }

  func slug<T>(_ node: Node) -> Slug<T> {
    let written = text(node)
    if written.isEmpty { return .standIn }
    guard let slug = Slug<T>(written) else {
      add(
        node, "mã «\(written.shortened)» không dùng được",
        "chỉ dùng chữ không dấu, chữ số và gạch nối, ví dụ «cai-cach-hanh-chinh»")
      return .standIn
    }
    return slug
  }

  func int(_ node: Node, _ range: ClosedRange<Int>) -> Int {
    let written = node.scalar?.string ?? ""
    guard let number = Int(written.replacing("_", with: "")) else {
      let digits = written.filter { $0 != "." && $0 != "," && $0 != " " }
      let meant = Int(digits).flatMap { range.contains($0) ? "viết «\($0)»" : nil }
      add(node, "«\(written.shortened)» không phải số nguyên", meant ?? "viết bằng chữ số, \(range.words)")
      return .standIn
    }
    guard range.contains(number) else {
      add(node, "số \(number.grouped) ngoài khoảng cho phép", "viết số \(range.words)")
      return .standIn
    }
    return number
  }

  func points(_ node: Node) -> Points {
    let written = node.scalar?.string ?? ""
    guard let points = Points(written) else {
      add(node, "«\(written.shortened)» không phải số điểm", "viết số từ 0, nhiều nhất hai số lẻ, ví dụ «79.5»")
      return .standIn
    }
    return points
  }

  /// What points are multiplied by.
  func weight(_ node: Node) -> Weight {
    let written = node.scalar?.string ?? ""
    guard let weight = Weight(written) else {
      add(node, "«\(written.shortened)» không phải hệ số", "viết số lớn hơn 0, không quá 100, ví dụ «2» hoặc «0.5»")
      return .standIn
    }
    return weight
  }

  /// A share above 0 and up to 1.
  func share(_ node: Node) -> Fraction {
    let written = node.scalar?.string ?? ""
    guard let share = Fraction(written), share.numerator > 0 else {
      add(node, "«\(written.shortened)» không phải tỷ lệ lớn hơn 0 và không quá 1", "viết ví dụ «2/3» hoặc «50%»")
      return .whole
    }
    return share
  }

  /// A day of the plan: whole, or, in a plan that starts again every so many years, the first such day of the round.
  func day(_ node: Node) -> Day {
    guard let start = roundStart else { return wholeDay(node) }
    let written = node.scalar?.string ?? ""
    guard let named = Day("2000-" + written) else {
      let whole = Day(written).map { $0.description.dropFirst(5) } ?? "06-30"
      add(
        node, "kế hoạch lặp lại theo đợt nên ngày không ghi năm: «\(written.shortened)»",
        "viết tháng-ngày, ví dụ «\(whole)»")
      return .standIn
    }
    return Day.first(month: named.month, day: named.day, from: start)
  }

  /// A day that is the same for every round, such as that of a document.
  func wholeDay(_ node: Node) -> Day {
    let written = node.scalar?.string ?? ""
    guard let day = Day(written) else {
      let meant = Day(vietnamese: written)?.description ?? "2024-04-20"
      add(node, "không có ngày «\(written.shortened)»", "viết năm-tháng-ngày, ví dụ «\(meant)»")
      return .standIn
    }
    guard (1945...2100).contains(day.year) else {
      add(node, "năm \(day.year) ngoài khoảng cho phép", "viết năm từ 1945 đến 2100")
      return .standIn
    }
    return day
  }

  func bool(_ node: Node) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      add(node, "chỗ này cần «true» hoặc «false»", "viết «true» nếu có, «false» nếu không")
      return false
    }
  }

  func items(_ node: Node) -> [Node] {
    guard let sequence = node.sequence else {
      add(node, "chỗ này cần một danh sách", "viết mỗi mục sau dấu «- »")
      return []
    }
    if sequence.count > 2000 { add(node, "danh sách dài hơn 2.000 mục", "bớt mục") }
    return Array(sequence.prefix(2000))
  }

  /// - Parameter noun: what the values are, for the message.
  func choice<T: RawRepresentable & CaseIterable>(_ node: Node, _ noun: String = "giá trị") -> T?
  where T.RawValue == String {
    let written = node.scalar?.string ?? ""
    if let value = T(rawValue: written) { return value }
    let known = T.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    let instead = meant(by: written, among: known).map { "viết «\($0)» (chọn trong: \(list))" }
    add(node, "không có \(noun) «\(written.shortened)»", instead ?? "chọn trong: \(list)")
    return nil
  }
}

extension ClosedRange<Int> {
  /// `từ 0 đến 1.000.000`; years are not grouped.
  fileprivate var words: String {
    lowerBound >= 1000 && upperBound < 10_000
      ? "từ \(lowerBound) đến \(upperBound)" : "từ \(lowerBound.grouped) đến \(upperBound.grouped)"
  }
}

extension String {
  /// What is quoted in a message: at most forty characters.
  var shortened: String { utf8.count > 40 && count > 40 ? prefix(39) + "…" : self }
}

extension Day {
  /// The first such day of a year on or after `start`; the last of February where a year has no 29th.
  static func first(month: Int, day: Int, from start: Day) -> Day {
    func of(_ year: Int) -> Day? { Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: 28) }
    return [start.year, start.year + 1].lazy.compactMap(of).first { $0 >= start } ?? start
  }

  /// The day written as `20/4/2024` or `20-4-2024`, which is how people mistakenly write it in a plan file.
  fileprivate init?(vietnamese text: String) {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
    let (year, day) = first > 31 ? (first, last) : (last, first)
    guard (1945...2100).contains(year) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
