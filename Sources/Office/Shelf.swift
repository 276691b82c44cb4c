/// What the desks of an office share: what was made of records that have not changed since.
struct Shelf: Sendable {
  let plans = PlanShelf()
  let units = UnitShelf()
}
