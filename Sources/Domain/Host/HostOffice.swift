/// The office that runs the installation, as pages and papers name it.
public struct HostOffice: Hashable, Sendable, Codable {
  public private(set) var name: String
  /// The body above it, as its papers name it; empty where they name none.
  public private(set) var superior: String
  /// Where it is, as papers write it before the day.
  public private(set) var place: String
  public private(set) var address: String
  public private(set) var telephone: String
  public private(set) var mail: String
  public private(set) var colour: Colour
  public private(set) var emblem: KeptFile?

  /// The colour of what stands out; each is readable in light and in dark.
  public enum Colour: String, CaseIterable, Sendable, Codable {
    case red, blue, green, teal, purple, brown

    public var name: String {
      switch self {
      case .red: "Đỏ"
      case .blue: "Xanh dương"
      case .green: "Xanh lá"
      case .teal: "Xanh ngọc"
      case .purple: "Tím"
      case .brown: "Nâu"
      }
    }
  }

  /// The largest emblem, in bytes: it stands on every page.
  public static let largestEmblem = 100 << 10

  /// - Throws: `Refusals` of all that is wrong with what was typed.
  public init(
    name: String, superior: String = "", place: String = "", address: String = "", telephone: String = "",
    mail: String = "", colour: Colour = .red
  ) throws {
    let line = { (text: String) in text.typed.split(whereSeparator: \.isNewline).joined(separator: " ") }
    self.name = line(name)
    self.superior = line(superior)
    self.place = line(place)
    self.address = line(address)
    self.telephone = line(telephone)
    self.mail = line(mail)
    self.colour = colour
    var refusals: [Refusal] = []
    refusals.ask(self.name, "Ghi tên cơ quan", in: "name", .told(2...200))
    let lines = [("superior", self.superior, 200), ("place", self.place, 60), ("address", self.address, 300)]
    for (field, text, most) in lines + [("telephone", self.telephone, 60)] where text.count > most {
      refusals.append(.input(field, "Viết tối đa \(most) ký tự."))
    }
    if !self.mail.isEmpty, MailAddress(self.mail) == nil {
      refusals.append(.input("mail", "Ghi một địa chỉ thư, ví dụ vanphong@vidu.vn."))
    }
    try refusals.throwIfAny()
  }

  /// The same with that emblem; without one where it is nil.
  ///
  /// - Throws: `Refusal` for a picture that is too large for every page.
  public func bearing(_ emblem: KeptFile?) throws -> HostOffice {
    if let emblem, emblem.size > Self.largestEmblem {
      throw Refusal.input(
        "file", "Ảnh nặng \((emblem.size / 1024).grouped) kB, tối đa \(Self.largestEmblem / 1024) kB.",
        next: "Thu nhỏ ảnh (256 điểm ảnh mỗi bề là đủ) rồi chọn lại.")
    }
    var office = self
    office.emblem = emblem
    return office
  }
}
