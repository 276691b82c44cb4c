/// The threads of an engine that read, of each kind their own.
struct Readers<Held>: Sendable {
  typealias Threads = ConnectionThreads<Held>

  private let page: Threads
  private let search: Threads
  private let export: Threads
  private let background: Threads

  /// - Parameters:
  ///   - connections: how many a kind has.
  ///   - hold: gets a connection for what is read of a kind (`ConnectionThreads`).
  init(
    _ connections: (Reading) -> Int, hold: @escaping @Sendable (Reading, _ serve: (Held) -> Void) throws -> Void
  ) {
    func threads(_ reading: Reading) -> Threads {
      Threads(
        count: connections(reading), name: reading.rawValue, niceness: reading.niceness,
        places: (reading.places, Fault(Overload(reading, .full), "too many wait to read for \(reading)"))
      ) { serve in try hold(reading, serve) }
    }
    (page, search, export, background) = (threads(.page), threads(.search), threads(.export), threads(.background))
  }

  subscript(reading: Reading) -> Threads {
    switch reading {
    case .page: page
    case .search: search
    case .export: export
    case .background: background
    }
  }

  /// How what is read of each kind waits.
  var queues: [Reading: DatabaseQueues.Queue] {
    Dictionary(uniqueKeysWithValues: Reading.allCases.map { ($0, self[$0].queue) })
  }

  func stop() {
    for reading in Reading.allCases { self[reading].stop() }
  }

  /// Stops all and waits until every thread has ended.
  func stopped() async {
    for reading in Reading.allCases { await self[reading].stopped() }
  }
}
