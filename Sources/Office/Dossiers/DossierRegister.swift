import Domain
import Store

extension Desk {
  /// The names of all authors of those dossiers of a list that have more than one, for files that name them.
  func authors(in filter: DossierFilter) throws -> [Dossier.ID: String] {
    var shared: [Dossier.ID] = []
    try Dossiers.register(filter, on: connection) { if $0.coauthors > 0 { shared.append($0.id) } }
    return try Dossiers.authors(of: shared, on: connection)
  }
}
