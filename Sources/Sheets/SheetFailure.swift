/// A sheet that could not be written: the disk is full, or the table larger than Excel's sheets.
public struct SheetFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
