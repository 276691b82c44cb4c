import Domain
import Store

extension Issuance {
  /// Sees that the number of a decision about to be issued is free in its body's year.
  ///
  /// The record that holds the issuance enters the number when it is saved (`Numbered`). When another office took it in
  /// between, this write is run again and refused here.
  ///
  /// - Throws: `Refusal` at the field `number` that says which decision has it.
  func requireFree(at desk: Desk) throws {
    let year = day.year
    guard let entry = try NumberRegister.entry(number, of: issuer, in: year, on: desk.connection) else { return }
    throw Refusal.input(
      "number",
      "\(issuer) đã dùng số \(entry.number) trong năm \(year) cho \(entry.kind.name) ngày \(entry.day.short).",
      next: "Ghi số khác; sổ số quyết định cho biết những số đã dùng.")
  }
}
