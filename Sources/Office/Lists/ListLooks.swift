import Domain
import Sheets
import Store

/// Whether lists may come in at all: who has this may see what a list looks like.
public struct ImportingLook: Look {
  public static let action = Action.importLists

  public init() {}

  public func door(at desk: Desk) -> Door { .at(.installation) }
  public func find(at desk: Desk) {}
}

/// The latest lists that came in, and what can come in.
public struct ListsLook: Look {
  public static let action = Action.importLists
  /// Lists that are shown.
  public static let most = Lists.mostLatest

  public struct Found: Sendable {
    /// The newest first, at most `most`.
    public var lists: [ListImport]
    /// Who uploaded them.
    public var people: [Person.ID: Person]
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let lists = try Lists.latest(on: desk.connection)
    return Found(lists: lists, people: try People.all(lists.compactMap(\.by), on: desk.connection))
  }
}

/// One list that came in.
public struct ListImportLook: Look {
  public static let action = Action.importLists

  let list: ListImport.ID

  public init(_ list: ListImport.ID) { self.list = list }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> ListImport { try desk.load(ListImport.self, list.description) }
}

/// One list with what its rows come to, as long as it was not taken in.
public struct CheckedImportLook: Look {
  public static let action = Action.importLists

  let list: ListImport.ID
  let rows: [ReadRow]
  let progress: ImportProgress

  public struct Found: Sendable {
    public var list: ListImport
    public var rows: [ReadRow]
    public var checked: CheckedList
    /// Records written so far, when it is under way on this node.
    public var written: Int?
    /// Whether taking it in was given up because something broke.
    public var isGivenUp: Bool
  }

  /// - Parameters:
  ///   - rows: the kept rows of the list (`Office.rows`).
  ///   - progress: how far lists have come on this node.
  public init(_ list: ListImport.ID, rows: [ReadRow], progress: ImportProgress) {
    self.list = list
    self.rows = rows
    self.progress = progress
  }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let list = try desk.load(ListImport.self, list.description)
    return Found(
      list: list, rows: rows, checked: list.isOpen ? try CheckedList(matched: list, rows, at: desk) : CheckedList(),
      written: progress[list.id], isGivenUp: try list.isRunning && ImportWork.hasGivenUp(list.id, at: desk))
  }
}
