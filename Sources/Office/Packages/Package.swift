import Archives
import Cryptography
import Domain
import Markup
import Store

/// A signed package of initiatives (`.sangkien`): a ZIP file that any tool opens.
///
/// `package.json` is the list, or `results.json` what became of one; `files/DIGEST` holds the bytes of the files,
/// `manifest.json` names the signer and the SHA-256 of each entry before it, and `signature` is the Ed25519 signature
/// over the bytes of `manifest.json`.
public struct Package: Sendable {
  /// What a package carries.
  public enum Content: Hashable, Sendable {
    /// Up: a list with its files.
    case list(PackageContent)
    /// Back: what the higher level found.
    case results(PackageResults)
  }

  public let content: Content
  private let reader: PackageReader

  /// The list of entries.
  struct Manifest: Codable, Sendable {
    var format: Int
    var signer: PackageSigner
    var digests: [String: String]
    /// Bytes of each entry; nil in packages of before.
    var sizes: [String: Int]?
  }

  static let format = 1
  static let (listName, resultsName) = ("package.json", "results.json")
  static let (manifestName, signatureName) = ("manifest.json", "signature")
  static let askAgain = "Đề nghị nơi gửi xuất và gửi lại gói."
}

// MARK: Writing

extension Package {
  /// Writes a package in place of what lay at `path`. The same content signed by the same key is the same list.
  ///
  /// - Parameter pieces: gives the bytes of a file by its digest, piece by piece.
  /// - Throws: a `Fault` for bytes that are not those of their digest, and an `ArchiveFailure`.
  public static func write(
    _ content: Content, to path: String, name: String, key: PackageKey,
    pieces: (_ digest: String, _ add: ([UInt8]) throws -> Void) async throws -> Void
  ) async throws {
    let archive = try ArchiveWriter(path: path, format: .zip)
    let (contentName, text) = (content.name, try content.json())
    try archive.add(contentName, text)
    var (digests, sizes) = ([contentName: Digest.hex(of: text)], [contentName: text.count])
    for file in content.files.sorted(by: { $0.digest < $1.digest }) where digests["files/\(file.digest)"] == nil {
      let (entry, size) = ("files/\(file.digest)", file.size ?? 0)
      // Documents and pictures are compressed in themselves.
      try archive.begin(entry, size: size, isPacked: false)
      var (digest, written) = (RunningDigest(), 0)
      try await pieces(file.digest) { piece in
        digest.add(piece)
        written += piece.count
        try archive.append(piece)
      }
      guard digest.hex == file.digest, written == size else {
        throw Fault("file \(file.digest): the bytes were altered")
      }
      (digests[entry], sizes[entry]) = (file.digest, size)
    }
    let manifest = try JSON.encoded(
      Manifest(format: format, signer: PackageSigner(name: name, key: key.signer), digests: digests, sizes: sizes))
    try archive.add(manifestName, manifest)
    try archive.add(signatureName, try key.signature(of: manifest), isPacked: false)
    try archive.finish()
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
    case .list(let list): try JSON.encoded(list)
    case .results(let results): try JSON.encoded(results)
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
  /// Reads a package: who signed it first, then what was signed. Nothing is unpacked before the signature fits the list
  /// of what the package holds, and of each entry no more than that list tells.
  ///
  /// - Parameter isLookedAt: whether every byte was looked at before; then its files are passed over.
  /// - Throws: a `Refusal` that says what is wrong with it, or which entry was altered.
  public init(path: String, isLookedAt: Bool = false) throws {
    let (manifest, size) = try PackageReader.signedManifest(of: path)
    let reader = PackageReader(path: path, manifest: manifest, size: size)
    let texts = try reader.texts(lookingAtFiles: !isLookedAt)
    content = try Package.content(in: texts)
    for file in content.files where manifest.digests["files/\(file.digest)"] != file.digest {
      throw Package.refusal("Gói thiếu tệp “\(file.name.prefix(100))” có trong danh sách.")
    }
    self.reader = reader
  }

  public var signer: PackageSigner { reader.manifest.signer }

  /// Gives the files of the dossiers one after another, in pieces, each checked again: the package may be where others
  /// write.
  ///
  /// - Parameters:
  ///   - take: gets a piece of the file of that digest.
  ///   - end: a file was given as a whole, and its bytes are those that were signed.
  public func files(
    _ take: (_ digest: String, _ piece: [UInt8]) async throws -> Void, end: (_ digest: String) async throws -> Void
  ) async throws {
    try await reader.files(Set(content.files.map(\.digest)), take, end: end)
  }

  private static func content(in texts: [String: [UInt8]]) throws -> Content {
    if let results = texts[resultsName] {
      guard texts[listName] == nil else { throw refusal("Gói vừa có danh mục vừa có kết quả.") }
      return .results(try decoded(PackageResults.self, resultsName, results))
    }
    guard let list = texts[listName] else {
      throw refusal("Tệp này không phải gói .sangkien: không có “\(listName)”.")
    }
    return .list(try decoded(PackageContent.self, listName, list))
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

  static func decoded<T: Decodable>(_ type: T.Type, _ name: String, _ bytes: [UInt8]) throws -> T {
    do {
      return try JSON.decoded(type, from: bytes)
    } catch {
      throw refusal("Nội dung “\(name)” trong gói không đọc được.")
    }
  }

  static func refusal(_ reason: String) -> Refusal { Refusal(reason, kind: .input, next: askAgain) }
}
