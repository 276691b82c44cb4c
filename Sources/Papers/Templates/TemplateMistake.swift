/// Something in a template that cannot be filled: which placeholder, where, and what to do.
public struct TemplateMistake: Hashable, Sendable {
  /// `{{tên sáng kien}}`, as it was typed.
  public var placeholder: String
  /// `thân văn bản, «Tên: {{tên sáng kien}}»`.
  public var place: String
  public var sentence: String
}
