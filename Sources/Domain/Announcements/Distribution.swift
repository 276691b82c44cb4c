/// The units to which an announcement went at one time: from its sender when it was issued, or from a unit that passed
/// it on to those beneath it.
public struct Distribution: Hashable, Sendable, Codable {
  public let announcement: Announcement.ID
  /// The unit that passed it on; nil for what its sender addressed.
  public let via: Unit.ID?
  /// In the order of their keys, each once.
  public private(set) var units: [Unit.ID]
  /// Those of them that are asked to pass it on.
  public private(set) var asked: [Unit.ID]
  public let by: Person.ID
  public let at: Instant

  /// Units of one announcement or one passing on.
  public static let mostUnits = 20_000

  /// - Throws: `Refusal` for too many units.
  public init(
    of announcement: Announcement.ID, via: Unit.ID? = nil, to units: Set<Unit.ID>, asking asked: Set<Unit.ID>,
    by person: Person.ID, at now: Instant
  ) throws {
    (self.announcement, self.via, by, at) = (announcement, via, person, now)
    self.units = units.sorted()
    self.asked = asked.intersection(units).sorted()
    try requireBounded()
  }

  /// With more units; what it went to stays.
  public func adding(_ more: Set<Unit.ID>, asking: Set<Unit.ID>) throws -> Distribution {
    var distribution = self
    distribution.units = Set(units).union(more).sorted()
    distribution.asked = Set(asked).union(asking.intersection(more)).sorted()
    try distribution.requireBounded()
    return distribution
  }

  /// As it is once a unit that had it was merged into another: what that one has to do goes to the other.
  ///
  /// - Parameters:
  ///   - heir: who gets it; nil where that has it from here already, or sent it.
  ///   - isKept: whether the unit confirmed it, so that it stays in the list.
  ///   - isAsked: whether who took over is asked to pass it on.
  public func passed(from unit: Unit.ID, to heir: Unit.ID?, isKept: Bool, isAsked: Bool) -> Distribution {
    var distribution = self
    if !isKept { distribution.units.removeAll { $0 == unit } }
    distribution.asked.removeAll { $0 == unit }
    guard let heir else { return distribution }
    distribution.units = Set(distribution.units).union([heir]).sorted()
    if isAsked { distribution.asked = Set(distribution.asked).union([heir]).sorted() }
    return distribution
  }

  private func requireBounded() throws {
    guard units.count <= Self.mostUnits else {
      throw Refusal.input("body", "Một văn bản gửi nhiều nhất \(Self.mostUnits.grouped) đơn vị.")
    }
  }
}

/// That an announcement arrived at a unit, as someone of the unit says.
public struct Acknowledgement: Hashable, Sendable, Codable {
  public let announcement: Announcement.ID
  public let unit: Unit.ID
  public let by: Person.ID
  public let at: Instant

  public init(of announcement: Announcement.ID, at unit: Unit.ID, by person: Person.ID, at now: Instant) {
    (self.announcement, self.unit, by, at) = (announcement, unit, person, now)
  }

  /// The same for the unit that took over.
  public func passed(to heir: Unit.ID) -> Acknowledgement {
    Acknowledgement(of: announcement, at: heir, by: by, at: at)
  }
}
