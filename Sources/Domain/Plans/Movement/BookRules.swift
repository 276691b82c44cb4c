/// A yearly book (ấn phẩm) of exemplary people that a plan asks for.
public struct BookRules: Hashable, Sendable, Codable {
  /// `Gương người Việt Nam đoàn kết sáng tạo`.
  public var name: String
  public var source: Source

  public init(name: String, source: Source) { (self.name, self.source) = (name, source) }
}
