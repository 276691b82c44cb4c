import Domain
import Store

extension Desk {
  /// Sees that the number of a decision about to be issued is free in its body's year.
  ///
  /// The record that holds the issuance enters the number when it is saved (`Numbered`). When another office took it in
  /// between, this write is run again and refused here.
  ///
  /// - Throws: `Refusal` at the field `number` that says which decision has it.
  public func requireFree(_ issuance: Issuance) throws {
    let year = issuance.day.year
    guard let entry = try NumberRegister.entry(issuance.number, of: issuance.issuer, in: year, on: connection) else {
      return
    }
    throw Refusal.input(
      "number",
      "\(issuance.issuer) đã dùng số \(entry.number) trong năm \(year) cho \(entry.kind.name) ngày \(entry.day.short).",
      next: "Ghi số khác; sổ số quyết định cho biết những số đã dùng.")
  }
}
