import Domain
import Store

extension Desk {
  /// The kind of units that was meant, by its name; an office's own is kept with the name that was typed.
  func unitKind(named name: String) throws -> UnitKind {
    let kinds = try Units.kinds(on: connection)
    let kind = try kinds.kind(named: name)
    try keep([kind], beside: kinds)
    return kind
  }

  /// Keeps the kinds that are not known yet.
  func keep(_ new: [UnitKind], beside kinds: UnitKinds) throws {
    let new = Dictionary(new.filter { !kinds.knows($0) }.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    guard kinds.own.count + new.count <= Units.mostKinds else {
      throw Refusal.input(
        "kind", "Đã có \(Units.mostKinds) loại đơn vị riêng.", next: "Chọn một loại đã có trong danh sách.")
    }
    for kind in new.values.sorted(by: { $0.slug < $1.slug }) {
      if try !has(UnitKind.self, kind.slug) { try insert(kind) }
    }
  }
}
