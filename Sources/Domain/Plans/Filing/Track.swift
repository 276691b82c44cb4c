/// A round of intake (đợt) with its fields, its receiving office and its days.
public struct Track: Hashable, Sendable, Codable {
  public typealias ID = Slug<Track>

  /// Which fields come in by this track.
  public enum Fields: Hashable, Sendable, Codable {
    case these([Category.ID])
    /// Every field that no other track names.
    case other
  }

  /// A body through whose hands dossiers go before they reach the office that receives them.
  public struct Station: Hashable, Sendable, Codable {
    /// What it does with them.
    public enum Work: String, Hashable, Sendable, Codable, CaseIterable {
      case vets
      case passesOn = "passes-on"
      case consolidates

      public var name: String {
        switch self {
        case .vets: "xem xét, xác nhận"
        case .passesOn: "chuyển"
        case .consolidates: "tiếp nhận, tổng hợp"
        }
      }
    }

    public var body: Body.ID
    public var work: Work
    public var source: Source

    public init(body: Body.ID, work: Work, source: Source) {
      self.body = body
      self.work = work
      self.source = source
    }
  }

  public var id: ID
  public var name: String
  public var fields: Fields
  /// The bodies between the author and the receiving office, in order; empty where authors file directly.
  public var through: [Station]
  /// The office that takes dossiers in.
  public var receives: Body.ID
  public var intake: Window
  /// What comes by post counts on the day of its postmark, not on the day on which it arrives.
  public var isPostmarked: Bool
  /// Where the days of intake come from: the track's own source, unless the plan leaves the days open.
  public var intakeSource: Source
  public var source: Source

  public init(
    id: ID, name: String, fields: Fields, through: [Station] = [], receives: Body.ID, intake: Window,
    isPostmarked: Bool = false, intakeSource: Source? = nil, source: Source
  ) {
    self.id = id
    self.name = name
    self.fields = fields
    self.through = through
    self.receives = receives
    self.intake = intake
    self.isPostmarked = isPostmarked
    self.intakeSource = intakeSource ?? source
    self.source = source
  }
}

extension Plan {
  public func track(_ id: Track.ID) -> Track? { tracks.first { $0.id == id } }

  /// The tracks by which a dossier of that field comes in.
  public func tracks(for field: Category.ID) -> [Track] {
    let ancestry = Set((fields.path(to: field) ?? []).map(\.id))
    let named = tracks.filter { track in
      if case .these(let ids) = track.fields { !ancestry.isDisjoint(with: ids) } else { false }
    }
    guard named.isEmpty else { return named }
    return tracks.filter { $0.fields == .other }
  }

  /// The fields that can be filed under a track.
  public func fields(of track: Track) -> [Category] {
    fields.leaves.filter { leaf in tracks(for: leaf.id).contains { $0.id == track.id } }
  }

  /// The same under the headings that the plan gives them.
  public func headedFields(of track: Track) -> [Category] {
    let own = Set(fields(of: track).map(\.id))
    func kept(_ category: Category) -> Category? {
      if category.children.isEmpty { return own.contains(category.id) ? category : nil }
      var heading = category
      heading.children = category.children.compactMap(kept)
      return heading.children.isEmpty ? nil : heading
    }
    return fields.compactMap(kept)
  }
}
