import Domain
import Store

/// What a list brought, as far as it is still there.
struct BroughtRecords {
  var units: [Loaded<Unit>] = []
  var people: [Loaded<Person>] = []
  var appointments: [Loaded<Appointment>] = []
  var initiatives: [Loaded<PastInitiative>] = []

  init(by list: ListImport, at desk: Desk) throws {
    // Every row below the headings, whether it was empty or not.
    let numbers = Array(list.headRow...list.lastRow)
    func load<R: StoredRecord, S>(_ key: (Int) -> Identifier<S>) throws -> [Loaded<R>] {
      try Lists.load(R.self, among: numbers.map { key($0).description }, on: desk.connection)
    }
    switch list.kind {
    case .units: units = try load(list.unit(row:))
    case .people:
      people = try load(list.person(row:))
      appointments = try load(list.appointment(row:))
    case .pastInitiatives: initiatives = try load(list.initiative(row:))
    }
  }
}
