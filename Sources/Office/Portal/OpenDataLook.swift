import Domain
import Sheets
import Store

/// A portion of the public register as open data, not read yet.
public struct OpenDataLook: Look {
  public static let action = Action.visit
  /// Initiatives of a portion.
  public static let size = 500

  let after: String

  /// - Parameter key: that of the last one before; empty for the first portion.
  public init(after key: String) { after = key }

  public var reading: Reading { .export }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> [StoredInitiative] {
    try PublicInitiatives.portion(after: after, limit: OpenDataLook.size, on: desk.connection)
  }
}

/// What the open data is: how much there is, and since when it is so.
public struct OpenDataHeadLook: Look {
  public static let action = Action.visit
  /// Initiatives of the feed.
  public static let latest = 50

  public struct Found: Sendable {
    public var count: Int
    /// The latest, by the day of the decision.
    public var latest: [PublicInitiative]
    public var today: Day
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    Found(
      count: try PublicInitiatives.count(on: desk.connection),
      latest: try PublicInitiatives.latest(Self.latest, on: desk.connection), today: desk.now.day)
  }
}

extension Listing<PublicInitiative> {
  /// The open data as a table: the fields of the dictionary, no other.
  public static var openData: Listing {
    Listing(
      OpenField.all.map { field in
        .column(field.id, 20) { initiative in
          switch field.value(of: initiative) {
          case .none: .empty
          case .text(let text): .text(text)
          case .list(let all): .text(all.joined(separator: "; "))
          case .number(let number): .ordinal(number)
          }
        }
      })
  }
}
