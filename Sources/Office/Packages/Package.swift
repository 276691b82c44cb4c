import Archives
import Domain
import Foundation
import Store

/// A signed package of initiatives (`.sangkien`): a ZIP file that any tool opens.
///
/// `package.json` is the list, `files/DIGEST` the bytes of the files, `manifest.json` names the signer and the SHA-256 of
/// each entry before it, and `signature` is the Ed25519 signature over the bytes of `manifest.json`.
public struct Package: Sendable {
  public let content: PackageContent
  public let signer: PackageSigner
  private let path: String
  private let digests: [String: String]

  /// The list of entries.
  private struct Manifest: Codable {
    var format: Int
    var signer: PackageSigner
    var digests: [String: String]
  }

  private static let format = 1
  private static let (contentName, manifestName, signatureName) = ("package.json", "manifest.json", "signature")
  static let askAgain = "Đề nghị nơi gửi xuất và gửi lại gói."

  /// What a package may hold; what is beyond is refused before it is unpacked further.
  private static let bounds = ArchiveReader.Bounds(entries: 10_000, entrySize: 100 << 20, totalSize: 2 << 30)
  /// Bytes of the texts in a package, each.
  private static let textLimit = 32 << 20
}

// MARK: Writing

extension Package {
  /// Writes a package in place of what lay at `path`. The same content signed by the same key is the same list.
  ///
  /// - Parameter file: gives the bytes of a file by its digest.
  /// - Throws: a `Fault` for bytes that are not those of their digest, and an `ArchiveFailure`.
  public static func write(
    _ content: PackageContent, to path: String, name: String, key: PackageKey, file: (String) async throws -> [UInt8]
  ) async throws {
    let archive = try ArchiveWriter(path: path, format: .zip)
    let list = try json(content)
    try archive.add(contentName, list)
    var digests = [contentName: Digest.hex(of: list)]
    for digest in Set(content.initiatives.flatMap { $0.files.map(\.digest) }).sorted() {
      let bytes = try await file(digest)
      guard Digest.hex(of: bytes) == digest else { throw Fault("file \(digest): the bytes were altered") }
      // Documents and pictures are compressed in themselves.
      try archive.add("files/\(digest)", bytes, isPacked: false)
      digests["files/\(digest)"] = digest
    }
    let manifest = try json(
      Manifest(format: format, signer: PackageSigner(name: name, key: key.signer), digests: digests))
    try archive.add(manifestName, manifest)
    try archive.add(signatureName, try key.signature(of: manifest), isPacked: false)
    try archive.finish()
  }

  /// Always the same bytes for the same value.
  private static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

// MARK: Reading

extension Package {
  /// Reads a package and looks at its signature and at every byte; one entry at a time lies in memory.
  ///
  /// - Throws: a `Refusal` that says what is wrong with it, or which entry was altered.
  public init(path: String) throws {
    var (found, texts): ([String: String], [String: [UInt8]]) = ([:], [:])
    try Package.entries(of: path) { name, bytes in
      guard found.updateValue(Digest.hex(of: bytes), forKey: name) == nil else {
        throw Package.refusal("Gói có hai tệp cùng tên “\(name.prefix(100))”.")
      }
      guard !name.hasPrefix("files/") else { return }
      guard bytes.count <= Package.textLimit else {
        throw Package.refusal("Tệp “\(name.prefix(100))” trong gói quá lớn.")
      }
      if [Package.contentName, Package.manifestName, Package.signatureName].contains(name) { texts[name] = bytes }
    }
    let sealed = try Package.text(Package.manifestName, in: texts)
    let manifest = try Package.decoded(Manifest.self, Package.manifestName, sealed)
    guard manifest.format == Package.format else {
      throw Refusal(
        "Gói này theo định dạng mới hơn nên chưa đọc được.", kind: .input, next: "Cập nhật chương trình rồi nhập lại.")
    }
    guard manifest.signer.key.isSigner(of: sealed, by: try Package.text(Package.signatureName, in: texts)) else {
      throw Package.refusal("Chữ ký không khớp: bản kê “\(Package.manifestName)” hoặc chữ ký đã bị sửa sau khi ký.")
    }
    try Package.compare(manifest.digests, with: found)
    content = try Package.decoded(
      PackageContent.self, Package.contentName, try Package.text(Package.contentName, in: texts))
    for file in content.initiatives.flatMap(\.files)
    where manifest.digests["files/\(file.digest)"] != file.digest {
      throw Package.refusal("Gói thiếu tệp “\(file.name.prefix(100))” có trong danh sách.")
    }
    signer = manifest.signer
    digests = manifest.digests
    self.path = path
  }

  /// Gives the files of the dossiers one after another, each looked at again: the package may lie where others write.
  public func files(_ take: (_ digest: String, _ bytes: [UInt8]) throws -> Void) throws {
    try Package.entries(of: path) { name, bytes in
      guard name.hasPrefix("files/") else { return }
      let digest = Digest.hex(of: bytes)
      guard digests[name] == digest else { throw Package.altered(name) }
      try take(digest, bytes)
    }
  }

  private static func entries(of path: String, _ take: (String, [UInt8]) throws -> Void) throws {
    guard let archive = try? ArchiveReader(path: path, bounds: bounds) else {
      throw refusal("Tệp này không phải gói .sangkien hoặc đã hỏng.")
    }
    while let name = try name(of: archive) {
      guard let bytes = try? archive.content() else {
        throw refusal("Tệp “\(name.prefix(100))” trong gói bị hỏng, hoặc quá lớn khi giải nén.")
      }
      try take(name, bytes)
    }
  }

  private static func name(of archive: ArchiveReader) throws -> String? {
    do {
      return try archive.next()?.name
    } catch {
      throw refusal("Tệp này không phải gói .sangkien, đã hỏng, có quá nhiều tệp, hoặc có tệp dẫn ra ngoài gói.")
    }
  }

  private static func compare(_ listed: [String: String], with found: [String: String]) throws {
    for name in listed.keys.sorted() where listed[name] != found[name] {
      throw found[name] == nil ? refusal("Gói thiếu “\(name.prefix(100))”: đã bị lấy ra sau khi ký.") : altered(name)
    }
    let stray = Set(found.keys).subtracting(listed.keys).subtracting([manifestName, signatureName]).min()
    if let stray { throw refusal("Gói có “\(stray.prefix(100))” không thuộc bản kê: đã bị thêm vào sau khi ký.") }
  }

  private static func text(_ name: String, in texts: [String: [UInt8]]) throws -> [UInt8] {
    guard let bytes = texts[name] else { throw refusal("Tệp này không phải gói .sangkien: không có “\(name)”.") }
    return bytes
  }

  private static func decoded<T: Decodable>(_ type: T.Type, _ name: String, _ bytes: [UInt8]) throws -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw refusal("Nội dung “\(name)” trong gói không đọc được.")
    }
  }

  private static func altered(_ name: String) -> Refusal {
    refusal("“\(name.prefix(100))” trong gói đã bị sửa sau khi ký.")
  }

  private static func refusal(_ reason: String) -> Refusal { Refusal(reason, kind: .input, next: askAgain) }
}
