import Domain
import Sheets
import Store

extension Desk {
  /// Whether the queue gave up taking a list in, because something broke again and again.
  public func hasGivenUp(_ list: ListImport.ID) throws -> Bool {
    try WorkQueue.work(kind: ImportWork.kind, subject: list.description, on: connection).first?.isFailed ?? false
  }

  func list(_ id: ListImport.ID) throws -> Loaded<ListImport> {
    try held(ListImport.self, id.description)
  }

  /// What a list brought, as far as it is still there.
  func brought(by list: ListImport) throws -> (
    units: [Loaded<Unit>], people: [Loaded<Person>], appointments: [Loaded<Appointment>],
    initiatives: [Loaded<PastInitiative>]
  ) {
    // Every row below the headings, whether it was empty or not.
    let numbers = Array(list.headRow...list.lastRow)
    func keys<S>(_ key: (Int) -> Identifier<S>) -> [String] { numbers.map { key($0).description } }
    switch list.kind {
    case .units:
      return (try Lists.load(Unit.self, among: keys(list.unit(row:)), on: connection), [], [], [])
    case .people:
      return (
        [], try Lists.load(Person.self, among: keys(list.person(row:)), on: connection),
        try Lists.load(Appointment.self, among: keys(list.appointment(row:)), on: connection), []
      )
    case .pastInitiatives:
      return ([], [], [], try Lists.load(PastInitiative.self, among: keys(list.initiative(row:)), on: connection))
    }
  }
}
