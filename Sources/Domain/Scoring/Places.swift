/// The places of grades in a round: what caps leave of them, wherever they hold.
struct Places {
  /// A cap where it holds: in the round, or in one track, field, unit or cluster of it.
  struct Room {
    var cap: Int
    /// The name of the unit or cluster, where it is one.
    var name: String?
    var track: Track.ID?
    var field: Category.ID?
    var size: Int
  }

  /// Who competes for grades.
  struct Contender {
    /// The grades that it qualifies for, the best first.
    var options: [Int]
    /// For each cap the room that counts it; -1 where none does.
    var rooms: [Int]
  }

  let caps: [Cap]
  /// For each grade the caps that hold for it.
  let capsOfGrade: [[Int]]
  private(set) var rooms: [Room] = []
  /// What is left in each room at the start.
  private(set) var left: [Int] = []
  private var numbers: [[String: Int]]
  private var known: [Belonging: [Int]] = [:]

  init(_ grades: [Grade], _ caps: [Cap]) {
    self.caps = caps
    capsOfGrade = grades.map { grade in caps.indices.filter { caps[$0].grades.contains(grade.id) } }
    numbers = caps.map { _ in [:] }
  }

  /// For each cap the room that counts what belongs there.
  mutating func rooms(of belonging: Belonging) -> [Int] {
    if let known = known[belonging] { return known }
    let found = caps.indices.map { cap -> Int in
      guard let place = belonging.place(per: caps[cap].per) else { return -1 }
      if let number = numbers[cap][place] { return number }
      numbers[cap][place] = rooms.count
      rooms.append(room(cap, belonging))
      return rooms.count - 1
    }
    known[belonging] = found
    return found
  }

  private func room(_ cap: Int, _ belonging: Belonging) -> Room {
    var room = Room(cap: cap, size: 0)
    switch caps[cap].per {
    case .round: break
    case .track: room.track = belonging.track
    case .field: room.field = belonging.field
    case .unit: room.name = belonging.unit?.name
    case .cluster: room.name = belonging.cluster?.name
    }
    return room
  }

  /// Sets the size of every room, and takes off what was given before.
  ///
  /// - Parameters:
  ///   - counted: the rooms of everything that has a result, and whether it is recognised.
  ///   - given: the rooms of what has a grade from an earlier decision, and the grade.
  mutating func open(for counted: [(rooms: [Int], isRecognised: Bool)], given: [(rooms: [Int], grade: Int)]) {
    var (recognised, judged) = (Array(repeating: 0, count: rooms.count), Array(repeating: 0, count: rooms.count))
    for entry in counted {
      for room in entry.rooms where room >= 0 {
        judged[room] += 1
        if entry.isRecognised { recognised[room] += 1 }
      }
    }
    for index in rooms.indices {
      rooms[index].size = caps[rooms[index].cap].places(recognised: recognised[index], judged: judged[index])
    }
    left = rooms.map(\.size)
    for entry in given { take(entry.grade, for: Contender(options: [], rooms: entry.rooms), from: &left) }
    left = left.map { max(0, $0) }
  }

  /// The rooms in which a contender needs a place to have the grade.
  func rooms(for grade: Int, of contender: Contender) -> [Int] {
    capsOfGrade[grade].compactMap { contender.rooms[$0] >= 0 ? contender.rooms[$0] : nil }
  }

  /// The best grade that is open to the contender, behind a grade where one is given; -1 for none.
  func best(_ contender: Contender, in left: [Int], behind grade: Int = -1) -> Int {
    contender.options.first { option in
      option > grade
        && capsOfGrade[option].allSatisfy { contender.rooms[$0] < 0 || left[contender.rooms[$0]] > 0 }
    } ?? -1
  }

  func take(_ grade: Int, for contender: Contender, from left: inout [Int]) {
    guard grade >= 0 else { return }
    for cap in capsOfGrade[grade] where contender.rooms[cap] >= 0 { left[contender.rooms[cap]] -= 1 }
  }
}
