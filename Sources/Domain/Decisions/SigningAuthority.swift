/// By what authority someone signs: in the name of a body that decides together, as its head or for its head
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7: quyền hạn, chức vụ của người ký).
public struct SigningAuthority: Hashable, Sendable, Codable {
  /// How the signer stands to the head of the body.
  public enum Capacity: String, Hashable, Sendable, Codable, CaseIterable {
    case head, acting
    case forHead = "for-head"
    case byOrder = "by-order"
    case byMandate = "by-mandate"

    public var name: String {
      switch self {
      case .head: "Người đứng đầu ký"
      case .acting: "Q. (quyền người đứng đầu)"
      case .forHead: "KT. (cấp phó ký thay)"
      case .byOrder: "TL. (ký thừa lệnh)"
      case .byMandate: "TUQ. (ký thừa ủy quyền)"
      }
    }

    /// What stands before the head's title.
    public var mark: String {
      switch self {
      case .head: ""
      case .acting: "Q. "
      case .forHead: "KT. "
      case .byOrder: "TL. "
      case .byMandate: "TUQ. "
      }
    }

    /// Whether the signer has a title of their own beneath the head's.
    public var isForAnother: Bool { self != .head && self != .acting }
  }

  /// The body in whose name it is signed, after `TM.`: `ỦY BAN NHÂN DÂN`; nil where the head decides alone.
  public let collective: String?
  public let capacity: Capacity
  /// The title of the head: `CHỦ TỊCH`.
  public let head: String
  /// The title of who signs for the head: `PHÓ CHỦ TỊCH`; nil where the head signs.
  public let title: String?

  /// Authority as it was typed, with or without the abbreviations.
  ///
  /// - Throws: `Refusal` at the field `head` or `title` for a title that is missing, or one too many.
  public init(collective: String, capacity: Capacity, head: String, title: String) throws {
    let head = head.unmarked
    let title = title.unmarked
    guard (2...100).contains(head.count) else {
      throw Refusal.input("head", "Ghi chức vụ của người đứng đầu, ví dụ CHỦ TỊCH.")
    }
    if capacity.isForAnother {
      guard (2...100).contains(title.count) else {
        throw Refusal.input(
          "title", "Ghi chức vụ của người ký: ký \(capacity.mark)thì phải có (Nghị định 30/2020/NĐ-CP, Phụ lục I).")
      }
    } else {
      guard title.isEmpty || title == head else {
        throw Refusal.input(
          "title", "Người đứng đầu ký thì không ghi chức vụ khác.", next: "Để trống, hoặc chọn KT., TL., TUQ.")
      }
    }
    guard collective.unmarked.count <= 200 else {
      throw Refusal.input("collective", "Tên tập thể dài tối đa 200 ký tự.")
    }
    self.collective = collective.unmarked.isEmpty ? nil : collective.unmarked
    self.capacity = capacity
    self.head = head
    self.title = capacity.isForAnother ? title : nil
  }

  /// What stands above the signer's name, line by line: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public var lines: [String] {
    [collective.map { "TM. \($0)" }, "\(capacity.mark)\(head)", title].compactMap { $0 }
  }
}

extension SigningAuthority {
  /// The authority by which the plan itself was signed, with which a new decision begins.
  public init(_ signature: Plan.Signature) {
    let lines = signature.authority
    collective = lines.first { $0.hasPrefix("TM.") }?.unmarked
    let marked = lines.lazy.compactMap { line in
      Capacity.allCases.first { $0.isForAnother && line.hasPrefix($0.mark) }.map { ($0, line.unmarked) }
    }.first
    if let (capacity, head) = marked {
      (self.capacity, self.head, title) = (capacity, head, signature.title)
    } else {
      capacity = signature.title.hasPrefix(Capacity.acting.mark) ? .acting : .head
      (head, title) = (signature.title.unmarked, nil)
    }
  }
}

extension String {
  /// In capitals and without a leading abbreviation of authority.
  fileprivate var unmarked: String {
    let text = typed.uppercased()
    let mark = ["TM.", "TUQ.", "KT.", "TL.", "Q."].first { text.hasPrefix($0) } ?? ""
    return String(text.dropFirst(mark.count)).typed
  }
}
