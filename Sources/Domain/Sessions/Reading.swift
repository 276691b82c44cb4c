extension Session {
  /// Who reads a dossier before the session and speaks on it.
  public struct Reading: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    /// In the order of the council.
    public var readers: [Person.ID]

    func without(_ member: Person.ID, on dossier: Dossier.ID) -> Reading? {
      guard dossier == self.dossier else { return self }
      let left = readers.filter { $0 != member }
      return left.isEmpty ? nil : Reading(dossier: dossier, readers: left)
    }
  }

  public func readers(of dossier: Dossier.ID) -> [Person.ID] {
    readings.first { $0.dossier == dossier }?.readers ?? []
  }

  /// The dossiers that the member reads, in the order of the session.
  public func dossiers(readBy member: Person.ID) -> [Dossier.ID] {
    dossiers.filter { readers(of: $0).contains(member) }
  }

  /// With the readers of some of its dossiers; a dossier without readers is nobody's.
  ///
  /// - Throws: `Refusal` for a dossier of another session.
  public func reading(_ assigned: [Dossier.ID: [Person.ID]]) throws -> Session {
    try require(.assignReaders)
    guard Set(assigned.keys).isSubset(of: dossiers) else { throw Refusal.absent }
    var session = self
    session.readings = dossiers.compactMap { dossier in
      let readers = assigned[dossier] ?? self.readers(of: dossier)
      return readers.isEmpty ? nil : Reading(dossier: dossier, readers: readers)
    }
    return session
  }
}
