/// A kind of units: plan files write its slug, people read and type its name.
public struct UnitKind: Hashable, Sendable, Codable, Identifiable {
  public let slug: String
  public let name: String

  public var id: String { slug }

  private init(standard slug: String, _ name: String) { (self.slug, self.name) = (slug, name) }

  /// A kind of an office's own, by the name that was typed.
  ///
  /// - Throws: `Refusal` for a name that is too long, or without letters that make a slug.
  public init(named name: String) throws {
    let name = name.typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (2...60).contains(name.count), let slug = Slug<Unit>(Self.slug(of: name)) else {
      throw Refusal.input("kind", "Ghi tên loại đơn vị, từ 2 đến 60 ký tự, ví dụ Trường học.")
    }
    (self.slug, self.name) = (slug.description, name)
  }

  static func slug(of name: String) -> String {
    name.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The kind of a unit of which nothing else is said.
  public static let usual = UnitKind(standard: "don-vi", "Đơn vị sự nghiệp, đơn vị khác")
  public static let commune = UnitKind(standard: "phuong-xa", "Ủy ban nhân dân xã, phường")
  public static let enterprise = UnitKind(standard: "doanh-nghiep", "Doanh nghiệp, hợp tác xã")

  /// The kinds that plan files usually name.
  public static let standard: [UnitKind] = [
    UnitKind(standard: "uy-ban", "Ủy ban nhân dân"),
    commune,
    UnitKind(standard: "so", "Sở"),
    UnitKind(standard: "so-nganh", "Sở, ban, ngành"),
    UnitKind(standard: "phong-ban", "Phòng, ban"),
    UnitKind(standard: "truong-hoc", "Trường học"),
    UnitKind(standard: "doan-the", "Đoàn thể"),
    UnitKind(standard: "mat-tran", "Ủy ban Mặt trận Tổ quốc"),
    enterprise,
    usual,
  ]

  /// What offices write instead of the name of a standard kind, folded.
  private static let also: [String: String] = [
    "ubnd": "uy-ban", "uy-ban-nhan-dan-xa": "phuong-xa", "uy-ban-nhan-dan-phuong": "phuong-xa",
    "uy-ban-nhan-dan-phuong-xa": "phuong-xa", "ubnd-xa": "phuong-xa", "ubnd-phuong": "phuong-xa",
    "ubnd-xa-phuong": "phuong-xa", "ubnd-phuong-xa": "phuong-xa", "xa": "phuong-xa", "phuong": "phuong-xa",
    "xa-phuong": "phuong-xa", "phong": "phong-ban", "ban": "phong-ban", "truong": "truong-hoc",
    "cong-ty": "doanh-nghiep", "hop-tac-xa": "doanh-nghiep", "ubmttq": "mat-tran", "don-vi-su-nghiep": "don-vi",
    "don-vi-khac": "don-vi",
  ]

  /// The slug of a standard kind by its name, by what is written instead, or by itself; nil for every other name.
  fileprivate static func known(_ name: String) -> UnitKind? {
    let slug = slug(of: name)
    return standard.first { $0.slug == slug || Self.slug(of: $0.name) == slug || $0.slug == also[slug] }
  }
}

/// The kinds that there are: the standard ones and an office's own.
public struct UnitKinds: Sendable {
  /// The office's own, by name.
  public let own: [UnitKind]

  public init(own: [UnitKind] = []) { self.own = own.sorted { $0.name.folded < $1.name.folded } }

  /// As they are offered.
  public var names: [String] { (UnitKind.standard + own).map(\.name) }

  /// The name of a kind; of one that has none its slug in words.
  public func name(_ slug: String) -> String {
    (UnitKind.standard + own).first { $0.slug == slug }?.name ?? slug.replacing("-", with: " ")
  }

  /// The kind that was meant: a known one, the usual one where nothing was typed, else one of the office's own.
  public func kind(named name: String) throws -> UnitKind {
    guard !name.typed.isEmpty else { return .usual }
    let slug = UnitKind.slug(of: name)
    return try UnitKind.known(name) ?? own.first { $0.slug == slug } ?? UnitKind(named: name)
  }

  /// Whether it is one that is known already.
  public func knows(_ kind: UnitKind) -> Bool {
    UnitKind.standard.contains { $0.slug == kind.slug } || own.contains { $0.slug == kind.slug }
  }
}
