import Domain
import Store

extension Desk {
  func list(_ id: ListImport.ID) throws -> Loaded<ListImport> {
    try held(ListImport.self, id.description)
  }
}
