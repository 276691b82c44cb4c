import Markup

/// Bringing what was put lately into the blocks.
extension SearchIndex {
  /// How many entries wait to be gathered; more than `limit` are not counted.
  public func waiting(atMost limit: Int) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM (SELECT id FROM search_entry WHERE fresh = 1 LIMIT \(limit)) AS waiting"
    ) { try $0.int(0) } ?? 0
  }

  /// Gathers entries that wait, `limit` of them at most. One node at a time does it; an entry that is being put at the
  /// same moment is left for the next time.
  ///
  /// - Returns: how many.
  public func gather(atMost limit: Int = 1000) throws -> Int {
    let turn = try connection.first("SELECT turn FROM search_turn\(connection.claiming)") { try $0.int(0) }
    guard let turn else { return 0 }
    let entries = try connection.rows(
      """
      SELECT kind, id, place, line, gathered, keys FROM search_entry WHERE fresh = 1 ORDER BY kind, id LIMIT \(limit)\
      \(connection.claiming)
      """
    ) { row in
      WaitingEntry(
        kind: try row.text(0), id: try row.text(1), place: try row.optionalInt(2), line: try row.text(3),
        gathered: try row.optionalText(4) ?? "", keys: row.isNull(5) ? nil : SearchKey.keys(try row.blob(5)))
    }
    for (kind, entries) in Dictionary(grouping: entries, by: \.kind).sorted(by: { $0.key < $1.key }) {
      try gather(entries, of: kind)
    }
    try connection.run("UPDATE search_turn SET turn = \(turn + 1)")
    return entries.count
  }

  private struct WaitingEntry {
    var kind: String
    var id: String
    var place: Int?
    var line: String
    var gathered: String
    /// Nil for a row that is gone.
    var keys: [SearchKey]?
  }

  private func gather(_ entries: [WaitingEntry], of kind: String) throws {
    let last = try connection.first("SELECT coalesce(max(place), -1) FROM search_entry WHERE kind = \(kind)") {
      try $0.int(0)
    }
    var next = (last ?? -1) + 1
    let orders = try orders(of: kind)
    var (changes, keys) = (BlockChanges(), [Int: [Int: SearchKey]]())
    var (placed, gone): ([(id: String, place: Int)], [String]) = ([], [])
    for entry in entries {
      guard let place = entry.place ?? (entry.keys == nil ? nil : next) else {
        gone.append(entry.id)
        continue
      }
      next = max(next, place + 1)
      changes.move(place, from: entry.gathered, to: entry.line)
      for order in 0..<max(entry.keys?.count ?? 0, orders) {
        let key = entry.keys.flatMap { order < $0.count ? $0[order] : nil } ?? .last
        keys[order, default: [:]][place] = key
      }
      if entry.keys == nil { gone.append(entry.id) } else { placed.append((entry.id, place)) }
    }
    try apply(changes, to: kind)
    for (order, keys) in keys.sorted(by: { $0.key < $1.key }) { try apply(keys, order, to: kind) }
    try settle(placed, of: kind)
    try turn(kind)
    for id in gone { try connection.run("DELETE FROM search_entry WHERE kind = \(kind) AND id = \(id)") }
  }

  /// How many orders the blocks of a kind have.
  private func orders(of kind: String) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM search_block WHERE kind = \(kind) AND term \
      < '$' AND term >= '#' AND block = \(KeyBlock.least)
      """
    ) { try $0.int(0) } ?? 0
  }

  /// Counts up how often the kind was gathered: what searches keep of its blocks is of the past.
  func turn(_ kind: String) throws {
    try connection.run(
      """
      INSERT INTO search_kind (kind, turn) VALUES (\(kind), 1)
      ON CONFLICT (kind) DO UPDATE SET turn = search_kind.turn + 1
      """)
  }

  private func settle(_ placed: [(id: String, place: Int)], of kind: String) throws {
    for start in stride(from: 0, to: placed.count, by: 100) {
      let rows = placed[start..<min(start + 100, placed.count)].map { "(\($0.id), \($0.place))" as SQL }
      try connection.run(
        """
        WITH done (id, place) AS (VALUES \(rows.joined(separator: ", ")))
        UPDATE search_entry SET place = done.place, fresh = 0, gathered = NULL FROM done
        WHERE search_entry.kind = \(kind) AND search_entry.id = done.id
        """)
    }
  }

  // MARK: Postings

  private func apply(_ changes: BlockChanges, to kind: String) throws {
    for (block, terms) in changes.terms.sorted(by: { $0.key < $1.key }) {
      let names = terms.keys.sorted()
      for start in stride(from: 0, to: names.count, by: 200) {
        let some = Array(names[start..<min(start + 200, names.count)])
        var sets: [String: Postings] = [:]
        try connection.each(
          "SELECT term, bits FROM search_block WHERE kind = \(kind) AND block = \(block) AND term IN (\(some))"
        ) { sets[try $0.text(0)] = try Postings(bytes: try $0.blob(1)) }
        for term in some {
          for (place, isAdded) in terms[term] ?? [:] {
            if isAdded { sets[term, default: Postings()].insert(place) } else { sets[term]?.remove(place) }
          }
        }
        try write(sets.filter { !$0.value.isEmpty }.mapValues(\.bytes), block, of: kind)
        for term in some where sets[term]?.isEmpty != false {
          try connection.run("DELETE FROM search_block WHERE kind = \(kind) AND term = \(term) AND block = \(block)")
        }
      }
    }
  }

  func write(_ bits: [String: [UInt8]], _ block: Int, of kind: String) throws {
    let rows = bits.sorted { $0.key < $1.key }.map { term, bytes in
      "(\(kind), \(term), \(block), \(SQL.Value.blob(bytes)))" as SQL
    }
    for start in stride(from: 0, to: rows.count, by: 100) {
      try connection.run(
        """
        INSERT INTO search_block (kind, term, block, bits)
        VALUES \(rows[start..<min(start + 100, rows.count)].joined(separator: ", "))
        ON CONFLICT (kind, term, block) DO UPDATE SET bits = excluded.bits
        """)
    }
  }

  // MARK: Keys

  private func apply(_ changed: [Int: SearchKey], _ order: Int, to kind: String) throws {
    let term = KeyBlock.term(order)
    var least = try keys(term, KeyBlock.least, of: kind)
    for (block, places) in Dictionary(grouping: changed.keys, by: { $0 / KeyBlock.span }).sorted(by: { $0.key < $1.key }
    ) {
      var keys = try keys(term, block, of: kind)
      for place in places {
        let index = place % KeyBlock.span
        if keys.count <= index { keys += Array(repeating: .last, count: index + 1 - keys.count) }
        keys[index] = changed[place] ?? .last
      }
      if least.count <= block { least += Array(repeating: .last, count: block + 1 - least.count) }
      least[block] = keys.min() ?? .last
      try write([term: SearchKey.bytes(keys)], block, of: kind)
    }
    try write([term: SearchKey.bytes(least)], KeyBlock.least, of: kind)
  }

  func keys(_ term: String, _ block: Int, of kind: String) throws -> [SearchKey] {
    try connection.first(
      "SELECT bits FROM search_block WHERE kind = \(kind) AND term = \(term) AND block = \(block)"
    ) { SearchKey.keys(try $0.blob(0)) } ?? []
  }
}

/// Which places come into which sets and which leave them.
private struct BlockChanges {
  /// By block and term.
  var terms: [Int: [String: [Int: Bool]]] = [:]

  mutating func move(_ place: Int, from old: String, to new: String) {
    if old == new { return }
    let (before, after) = (SearchWords.terms(of: old), SearchWords.terms(of: new))
    let (block, index) = (place / Postings.span, place % Postings.span)
    for term in after.subtracting(before) { terms[block, default: [:]][term, default: [:]][index] = true }
    for term in before.subtracting(after) { terms[block, default: [:]][term, default: [:]][index] = false }
  }
}
