import Domain
import Yams

/// The values of a plan file, and the same file with other values: only those change, everything else of the text stays
/// as it is, comments too.
public struct PlanValues: Sendable {
  public let text: String
  /// In the order of the file.
  public let all: [PlanValue]

  /// - Parameter text: of a plan file; what cannot be parsed has no values.
  public init(_ text: String) {
    var text = text.composed
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    self.text = text
    guard Surface.isPlain(text, MistakeLog()), let root = try? PlanFile.root(of: text) else {
      all = []
      return
    }
    var finder = ValueFinder(root, PlacedText(text))
    finder.find()
    all = finder.found
  }

  public subscript(path: String) -> PlanValue? { all.first { $0.path == path } }

  /// A text that was made, with the places of the values in it.
  struct Replaced {
    var text: String
    fileprivate var places: [(value: PlanValue, range: Range<Int>)]

    /// The value that stands at a line and a column.
    func value(at mistake: Mistake) -> PlanValue? {
      guard let place = PlacedText(text).place(mistake.line, mistake.column) else { return nil }
      return places.first { $0.range.contains(place) }?.value
    }
  }

  /// The text with other values, by their paths; an empty one counts as not said.
  public func replacing(_ values: [String: String]) -> String { replaced(values).text }

  func replaced(_ values: [String: String]) -> Replaced {
    let old = Array(text.unicodeScalars)
    var (new, end): (String.UnicodeScalarView, Int) = (String.UnicodeScalarView(), 0)
    var (places, length): ([(value: PlanValue, range: Range<Int>)], Int) = ([], 0)
    func put(_ scalars: some Sequence<Unicode.Scalar>) {
      for scalar in scalars {
        new.append(scalar)
        length += 1
      }
    }
    func put(_ value: PlanValue, _ text: String) {
      let start = length
      put(text.unicodeScalars)
      places.append((value, start..<max(length, start + 1)))
    }
    // What is new goes in one after the other where it has the same place.
    var document: [PlanValue] = []
    for value in all {
      let other = values[value.path].flatMap { $0 == value.value ? nil : $0 }
      switch value.place {
      case .scalar(let range, let isQuoted):
        put(old[end..<range.lowerBound])
        put(value, other.map { WrittenScalar.text($0, isQuoted: isQuoted) } ?? string(old[range]))
        end = range.upperBound
      case .new(let place, let before, let after):
        guard let other, !other.isEmpty else { continue }
        put(old[end..<place])
        put(before.unicodeScalars)
        put(value, WrittenScalar.text(other))
        put(after.unicodeScalars)
        end = place
      case .newDocument(let place):
        guard let other, !other.isEmpty else { continue }
        put(old[end..<place])
        end = place
        // The last of them closes the mapping: the others of that place come right after.
        let rest = all.filter { $0.place.isNewDocument && !(values[$0.path] ?? "").isEmpty }
        put((document.isEmpty ? "document: {" : ", ").unicodeScalars)
        put("\(value.key): ".unicodeScalars)
        put(value, WrittenScalar.text(other))
        document.append(value)
        if document.count == rest.count { put("}\n".unicodeScalars) }
      }
    }
    put(old[end...])
    return Replaced(text: String(new), places: places)
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension PlanValues {
  /// The text with what was typed in a form, as the reader takes it.
  ///
  /// - Parameter typed: by paths; what is not there stays, what stands there as it was shown does too.
  /// - Throws: `Refusals`, each at its field where it is about one value.
  public func filled(_ typed: [String: String]) throws -> String {
    var (values, wrong): ([String: String], [Refusal]) = ([:], [])
    for value in all {
      guard let entry = typed[value.path], entry.typed.oneLine != value.shown || value.kind == .id else { continue }
      do {
        values[value.path] = value.kind == .id ? try id(entry, typed, at: value) : try value.written(entry)
      } catch let refusal as Refusal {
        wrong.append(refusal)
      }
    }
    guard wrong.isEmpty else { throw Refusals(wrong) }
    let replaced = replaced(values)
    let mistakes = PlanFile.read(replaced.text).mistakes
    guard mistakes.isEmpty else {
      throw Refusals(
        mistakes.map { mistake in
          let value = replaced.value(at: mistake)
          let place = value == nil ? "Dòng \(mistake.line), cột \(mistake.column): \(mistake.what)" : mistake.what
          return Refusal(
            "\(place.capitalisedFirst).", kind: .input, next: "\(mistake.instead.capitalisedFirst).",
            field: value?.field)
        })
    }
    return replaced.text
  }

  /// The id that was typed; where none was, one of the letters of the short title.
  private func id(_ entry: String, _ typed: [String: String], at value: PlanValue) throws -> String {
    let title = typed["short-title"] ?? self["short-title"]?.value ?? ""
    let letters = title.folded.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    let id = entry.typed.isEmpty ? letters.joined(separator: "-") : entry.typed.oneLine
    guard Plan.ID(id) != nil else {
      throw Refusal.input(
        value.field, entry.typed.isEmpty ? "Tên ngắn không làm thành mã được." : "Mã này không dùng được.",
        next: "Ghi mã bằng chữ không dấu, chữ số và gạch nối, ví dụ xa-mau-an-2027.")
    }
    return id
  }
}

extension PlanValue {
  /// The last step of its way.
  fileprivate var key: Substring { path.split(separator: ".").last ?? "" }
}

extension PlanValue.Place {
  var start: Int {
    switch self {
    case .scalar(let range, _): range.lowerBound
    case .new(let place, _, _), .newDocument(let place): place
    }
  }

  fileprivate var isNewDocument: Bool { if case .newDocument = self { true } else { false } }
}
