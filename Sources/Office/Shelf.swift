/// What the desks of an office share: what was made of records that are the same still.
struct Shelf: Sendable {
  let plans = PlanShelf()
  let units = UnitShelf()
}
