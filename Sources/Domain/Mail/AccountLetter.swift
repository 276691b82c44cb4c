/// What the office tells someone by mail who asked for an account and has none yet.
public struct AccountLetter: Hashable, Sendable, Codable {
  public enum Matter: String, Hashable, Sendable, Codable {
    case asked, confirmed, refused
  }

  public let matter: Matter
  public private(set) var name: String
  public let number: String
  /// What is asked, or why it was refused; empty where it was confirmed.
  public private(set) var text: String
  /// Of the page where the asker goes on.
  public private(set) var path: String

  public init(_ matter: Matter, to name: String, number: String, text: String, path: String) {
    (self.matter, self.name, self.number, self.text, self.path) = (matter, name, number, text, path)
  }

  public var subject: String {
    switch matter {
    case .asked: "Yêu cầu cấp tài khoản \(number): cần trả lời thêm"
    case .confirmed: "Yêu cầu cấp tài khoản \(number): đã được xác nhận"
    case .refused: "Yêu cầu cấp tài khoản \(number): không được xác nhận"
    }
  }

  /// What is kept of it once it was sent: that there was one.
  var sent: AccountLetter {
    var letter = self
    (letter.name, letter.text, letter.path) = ("", "", "")
    return letter
  }
}
