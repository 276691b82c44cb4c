import Store

extension Office {
  /// Gives every journal entry that has none yet its place in the chain.
  ///
  /// - Throws: a `Fault` when the database cannot be written, or the journal is not as the program left it.
  public func seal() async throws {
    guard try await database.readOnce({ try Journal.unsealed(on: $0) }) > 0 else { return }
    try await keeper.seal(database) { [clock] in clock.now }
  }

  /// Brings what was put into the search index lately into its blocks, as soon as there is so much of it.
  public func gatherSearch(from least: Int) async throws {
    while try await database.readOnce({ try $0.search.waiting(atMost: least) }) >= least {
      if try await database.write({ try $0.search.gather() }) == 0 { return }
    }
  }

  /// Seals the journal, waits for what is under way and closes the database. What cannot be sealed now waits for the
  /// next start, or for the one who looks into why.
  public func close() async throws {
    try? await seal()
    try await database.close()
  }
}
