/// Something wrong in a plan file, with what to write instead.
public struct Mistake: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in characters of the file in Unicode normalisation form C.
  public var column: Int
  public var what: String
  public var instead: String

  /// `plans/x.yaml:12:5: không có khóa «critera»; viết «criteria»`.
  public func text(file: String) -> String { "\(file):\(line):\(column): \(what); \(instead)" }
}
