import Archives
import Domain
import Foundation
import Store

/// A signed package of initiatives (`.sangkien`): a ZIP file that any tool opens.
///
/// `package.json` is the list, or `results.json` what became of one; `files/DIGEST` holds the bytes of the files,
/// `manifest.json` names the signer and the SHA-256 of each entry before it, and `signature` is the Ed25519 signature over
/// the bytes of `manifest.json`.
public struct Package: Sendable {
  /// What a package carries.
  public enum Content: Hashable, Sendable {
    /// Up: a list with its files.
    case list(PackageContent)
    /// Back: what the higher level found.
    case results(PackageResults)
  }

  public let content: Content
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
  private static let (listName, resultsName) = ("package.json", "results.json")
  private static let (manifestName, signatureName) = ("manifest.json", "signature")
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
    _ content: Content, to path: String, name: String, key: PackageKey, file: (String) async throws -> [UInt8]
  ) async throws {
    let archive = try ArchiveWriter(path: path, format: .zip)
    let (contentName, text) = (content.name, try content.json())
    try archive.add(contentName, text)
    var digests = [contentName: Digest.hex(of: text)]
    for digest in Set(content.files.map(\.digest)).sorted() {
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
  fileprivate static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

extension Package.Content {
  fileprivate var name: String {
    switch self {
    case .list: Package.listName
    case .results: Package.resultsName
    }
  }

  fileprivate func json() throws -> [UInt8] {
    switch self {
    case .list(let list): try Package.json(list)
    case .results(let results): try Package.json(results)
    }
  }

  fileprivate var files: [PackageContent.File] {
    switch self {
    case .list(let list): list.initiatives.flatMap(\.files)
    case .results: []
    }
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
      texts[name] = bytes
      guard texts.count <= 4 else { throw Package.refusal("Gói có nhiều tệp lạ, ví dụ “\(name.prefix(100))”.") }
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
    content = try Package.content(in: texts)
    for file in content.files
    where manifest.digests["files/\(file.digest)"] != file.digest {
      throw Package.refusal("Gói thiếu tệp “\(file.name.prefix(100))” có trong danh sách.")
    }
    signer = manifest.signer
    digests = manifest.digests
    self.path = path
  }

  /// Gives the files of the dossiers one after another, each looked at again: the package may lie where others write.
  public func files(_ take: (_ digest: String, _ bytes: [UInt8]) async throws -> Void) async throws {
    let listed = Set(content.files.map { "files/\($0.digest)" })
    let archive = try Package.archive(at: path)
    while let name = try Package.name(of: archive) {
      guard listed.contains(name) else { continue }
      let bytes = try Package.bytes(of: name, in: archive)
      let digest = Digest.hex(of: bytes)
      guard digests[name] == digest else { throw Package.altered(name) }
      try await take(digest, bytes)
    }
  }

  private static func content(in texts: [String: [UInt8]]) throws -> Content {
    if let results = texts[resultsName] {
      guard texts[listName] == nil else { throw refusal("Gói vừa có danh mục vừa có kết quả.") }
      return .results(try decoded(PackageResults.self, resultsName, results))
    }
    return .list(try decoded(PackageContent.self, listName, try text(listName, in: texts)))
  }

  /// The same for the same list, or the same findings, from the same signer.
  public var key: String {
    get throws {
      let what =
        switch content {
        case .list(let list): "list/\(list.id)"
        case .results: "results/\(Digest.hex(of: try content.json()))"
        }
      return Digest.hex(of: "\(signer.key.text)/\(what)".utf8)
    }
  }

  private static func entries(of path: String, _ take: (String, [UInt8]) throws -> Void) throws {
    let archive = try archive(at: path)
    while let name = try name(of: archive) { try take(name, try bytes(of: name, in: archive)) }
  }

  private static func archive(at path: String) throws -> ArchiveReader {
    guard let archive = try? ArchiveReader(path: path, bounds: bounds) else {
      throw refusal("Tệp này không phải gói .sangkien hoặc đã hỏng.")
    }
    return archive
  }

  private static func bytes(of name: String, in archive: ArchiveReader) throws -> [UInt8] {
    guard let bytes = try? archive.content() else {
      throw refusal("Tệp “\(name.prefix(100))” trong gói bị hỏng, hoặc quá lớn khi giải nén.")
    }
    return bytes
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
