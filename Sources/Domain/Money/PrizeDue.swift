/// A sum that a decision gives for an initiative, paid from one line of an estimate: the prize of its grade, or a
/// special prize.
public struct PrizeDue: Hashable, Sendable {
  public var purpose: Payment.Purpose
  public var dossier: Dossier.ID
  public var title: String
  public var amount: Dong
  /// Nil for a special prize, and where no grade was given.
  public var grade: Grade.ID?
  public var special: SpecialPrize.ID?
}

extension Decision {
  /// What is to be paid for an initiative of its list, each sum by itself.
  public func dues(for item: Item) -> [PrizeDue] {
    let specials = item.specials ?? []
    let ofGrade = PrizeDue(
      purpose: .prize(id, item.dossier), dossier: item.dossier, title: item.title,
      amount: specials.reduce(item.prize) { $0 - $1.money }, grade: item.grade)
    let beside = specials.map {
      PrizeDue(
        purpose: .special(id, item.dossier, $0.prize), dossier: item.dossier, title: item.title, amount: $0.money,
        special: $0.prize)
    }
    return ([ofGrade] + beside).filter { $0.amount > .zero }
  }

  /// What is to be paid for everything on its list.
  public var dues: [PrizeDue] { items.flatMap(dues) }
}

extension Estimate {
  /// The line of its own from which a sum is paid; nil where there is none.
  public func ownLine(of due: PrizeDue) -> Line? {
    lines.first { line in
      due.special != nil ? line.special == due.special : line.grade != nil && line.grade == due.grade
    }
  }

  /// From which line each sum is paid: that of its grade or special prize; another where it has none.
  ///
  /// - Parameter rest: the line for sums that have no line of their own.
  /// - Throws: `Refusal` for a sum without a line while no other is chosen.
  public func split(_ dues: [PrizeDue], rest: Line.ID?) throws -> [(line: Line.ID, dues: [PrizeDue])] {
    var parts: [(line: Line.ID, dues: [PrizeDue])] = []
    for due in dues {
      guard let line = ownLine(of: due)?.id ?? rest else {
        throw Refusal.input(
          "line", "Dự toán không có dòng tiền thưởng riêng cho «\(due.title)».", next: "Chọn dòng dự toán để chi.")
      }
      if let index = parts.firstIndex(where: { $0.line == line }) {
        parts[index].dues.append(due)
      } else {
        parts.append((line, [due]))
      }
    }
    return parts
  }
}
