import Domain
import Markup

/// One of the three boxes in which a day is typed.
enum DayBox: String, CaseIterable {
  case day, month, year

  /// The form field of the box, for a day of that name.
  func name(of day: String) -> String { "\(day).\(rawValue)" }

  fileprivate var label: HTML {
    switch self {
    case .day: "Ngày"
    case .month: "Tháng"
    case .year: "Năm"
    }
  }

  fileprivate func text(of day: Day) -> String {
    switch self {
    case .day: "\(day.day)"
    case .month: "\(day.month)"
    case .year: "\(day.year)"
    }
  }

  /// What can stand there.
  fileprivate var range: String {
    switch self {
    case .day: "Ngày từ 1 đến 31."
    case .month: "Tháng từ 1 đến 12."
    case .year: "Năm gồm bốn chữ số, ví dụ 2024."
    }
  }

  /// Whether the box says what can stand there.
  fileprivate func accepts(_ text: String) -> Bool {
    guard let number = Int(text) else { return false }
    return switch self {
    case .day: (1...31).contains(number)
    case .month: (1...12).contains(number)
    case .year: (1000...9999).contains(number) || text.count == 2
    }
  }
}

extension Field {
  /// A day in three boxes: day, month, year.
  ///
  /// - Parameter isOwnBirthday: whether it is the birthday of who fills in the form, which a browser may know.
  func boxes(_ value: Day?, isOwnBirthday: Bool = false) -> HTML {
    let mark: HTML = isRequired ? #" <span class="needed">bắt buộc</span>"# : .empty
    let boxes = DayBox.allCases.map { box -> HTML in
      let name = box.name(of: name)
      let described: HTML = hint.isEmpty ? .empty : #" aria-describedby="\#(id)-hint""#
      return """
        <label>\(box.label)<input type="text" id="\(name)" name="\(name)" value="\(value.map { box.text(of: $0) })" \
        inputmode="numeric" autocomplete="\(isOwnBirthday ? "bday-\(box.rawValue)" : "off")"\(described)\
        \(if: isRequired, #" aria-required="true""#)></label>
        """
    }
    return """
      <fieldset class="field day-boxes" id="\(id)">\(Parts.legend("\(label)\(mark)", clause))\
      \(if: !hint.isEmpty, #"<p class="hint" id="\#(id)-hint">\#(hint)</p>"#)\
      <div class="boxes">\(boxes)</div></fieldset>
      """
  }
}

extension Form {
  /// The form with one field for each day that was typed in three boxes, as one box would have it: `20/4/2024`.
  var withWholeDays: Form {
    let days = fields.compactMap { $0.name.hasSuffix(".day") ? String($0.name.dropLast(".day".count)) : nil }
    guard !days.isEmpty else { return self }
    let boxes = Set(days.flatMap { day in DayBox.allCases.map { $0.name(of: day) } })
    let whole = Set(days).sorted().map { (name: $0, value: wholeDay($0)) }
      .filter { !contains($0.name) || !$0.value.isEmpty }
    return Form(fields: fields.filter { !boxes.contains($0.name) } + whole)
  }

  /// What the boxes say of a day; a whole day that was typed into the first of them counts as one.
  private func wholeDay(_ day: String) -> String {
    let parts = DayBox.allCases.map { self[$0.name(of: day)] }
    return parts.dropFirst().allSatisfy(\.isEmpty) ? parts[0] : parts.joined(separator: "/")
  }

  /// The first box of a day that says what cannot stand there; nil where each by itself can.
  fileprivate func wrongBox(of day: String) -> DayBox? {
    DayBox.allCases.first { !$0.accepts(self[$0.name(of: day)]) }
  }
}

extension Refusal {
  /// The refusal at the box that is wrong, where the day of its field was typed in three.
  func atBox(of form: Form) -> Refusal {
    guard let day = field, form.contains(DayBox.day.name(of: day)) else { return self }
    let box = form.wrongBox(of: day)
    var refusal = self
    refusal.field = (box ?? .day).name(of: day)
    if form.isOnlyBegun(day) {
      refusal.reason = "Chưa đủ ngày, tháng, năm."
      refusal.next = "Ghi đủ ba ô, ví dụ 20, 4 và 2024."
    } else if form.isNoDay(day) {
      refusal.next = box?.range ?? "Tháng này không có ngày đó."
    }
    return refusal
  }
}

extension Form {
  /// Whether only some of the boxes of a day say something, and the first of them no whole day.
  fileprivate func isOnlyBegun(_ day: String) -> Bool {
    let parts = DayBox.allCases.map { self[$0.name(of: day)] }
    return parts[0].count <= 2 && parts.contains(where: \.isEmpty) && !parts.allSatisfy(\.isEmpty)
  }

  /// Whether the boxes of a day all say something that is no day together.
  fileprivate func isNoDay(_ day: String) -> Bool {
    let parts = DayBox.allCases.map { self[$0.name(of: day)] }
    return !parts.contains(where: \.isEmpty) && (try? Day(written: wholeDay(day))) == nil
  }
}
