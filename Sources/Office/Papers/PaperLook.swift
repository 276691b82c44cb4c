import Domain
import Papers
import Store

/// A paper that a look finds, headed as the office heads its own, with the office's own Word file by which its Word
/// version is made, where there is one.
public struct PaperLook<Base: Look>: Look where Base.Found == Paper {
  public static var action: Action { Base.action }
  let base: Base

  public init(_ base: Base) { self.base = base }

  public func door(at desk: Desk) throws -> Door { try base.door(at: desk) }

  public func find(at desk: Desk) throws -> (paper: Paper, ownTemplate: PaperTemplate.File?) {
    let paper = try base.find(at: desk).headed(by: desk.host())
    return (paper, try paper.ownTemplate(on: desk.connection))
  }
}
