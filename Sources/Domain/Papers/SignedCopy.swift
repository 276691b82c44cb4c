/// The signed and sealed copy of an issued paper: a scan or a signed PDF, beside the data of which the paper was made.
public struct SignedCopy: Hashable, Sendable, Codable {
  /// What kind of paper it is the copy of; the raw value stands in addresses.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case plan = "ke-hoach"
    case submission = "to-trinh"
    case completionNotice = "thong-bao-bo-sung"
    case refusalNotice = "thong-bao-tu-choi"
    case council = "quyet-dinh-hoi-dong"
    case invitation = "giay-moi"
    case minutes = "bien-ban"
    case decision = "quyet-dinh"
    case certificates = "danh-sach-giay-chung-nhan"
    case correction = "dinh-chinh"
    case revocation = "huy-bo"
    case complaintNotice = "thong-bao-khieu-nai"
    case settlement = "giai-quyet-khieu-nai"
    case letter = "cong-van"
    case report = "bao-cao"
    case proposal = "to-trinh-khen-thuong"
    case commendation = "khen-thuong"

    public var name: String {
      switch self {
      case .plan: "Kế hoạch"
      case .submission: "Văn bản đề nghị của đơn vị"
      case .completionNotice: "Thông báo bổ sung hồ sơ"
      case .refusalNotice: "Thông báo từ chối hồ sơ"
      case .council: "Quyết định thành lập"
      case .invitation: "Giấy mời họp"
      case .minutes: "Biên bản họp"
      case .decision: "Quyết định công nhận"
      case .certificates: "Danh sách cấp giấy chứng nhận"
      case .correction: "Quyết định đính chính"
      case .revocation: "Quyết định hủy bỏ"
      case .complaintNotice: "Thông báo về khiếu nại"
      case .settlement: "Quyết định giải quyết khiếu nại"
      case .letter: "Công văn"
      case .report: "Báo cáo thành tích"
      case .proposal: "Tờ trình khen thưởng"
      case .commendation: "Quyết định khen thưởng"
      }
    }
  }

  /// The paper: its kind and the key of the record that it was made of.
  public struct Subject: Hashable, Sendable, Codable {
    public var kind: Kind
    public var key: String

    public init(_ kind: Kind, _ key: String) {
      self.kind = kind
      self.key = key
    }

    /// The notice of a dossier's completion request; each request has a notice of its own. Nil while there is none.
    public static func completionNotice(of dossier: Dossier) -> Subject? {
      let count = dossier.completionsAsked
      return count == 0 ? nil : Subject(.completionNotice, "\(dossier.id)@\(count)")
    }
  }

  /// A file that was sent as the signed copy.
  public struct File: Hashable, Sendable, Codable {
    /// SHA-256 of the bytes in hexadecimal.
    public var digest: String
    public var name: String
    /// Bytes.
    public var size: Int
    /// The media type found in the content.
    public var type: String
    public var by: Person.ID
    public var at: Instant

    public init(digest: String, name: String, size: Int, type: String, by: Person.ID, at: Instant) {
      (self.digest, self.name, self.size, self.type) = (digest, name, size, type)
      (self.by, self.at) = (by, at)
    }
  }

  public let subject: Subject
  public let plan: Plan.ID
  /// The copies that were sent, the first first: the last is in force, those before stay to be compared.
  public private(set) var copies: [File]

  public init(_ subject: Subject, of plan: Plan.ID, _ file: File) {
    self.subject = subject
    self.plan = plan
    copies = [file]
  }

  /// The copy in force.
  public var file: File? { copies.last }

  /// With another copy in force.
  ///
  /// - Throws: `Refusal` for the file that is in force already, and when too many were sent.
  public func replaced(by file: File) throws -> SignedCopy {
    guard file.digest != self.file?.digest else {
      throw Refusal.input("file", "Tệp này đang là bản đã ký, không có gì thay đổi.")
    }
    guard copies.count < SignedCopy.limit else {
      throw Refusal.input("file", "Đã gửi \(SignedCopy.limit) bản, không nhận thêm.")
    }
    var copy = self
    copy.copies.append(file)
    return copy
  }

  /// The most files that one paper keeps.
  public static let limit = 30
  /// The largest file, in bytes.
  public static let largest = 15 << 20
}
