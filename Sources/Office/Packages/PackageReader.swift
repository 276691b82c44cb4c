import Archives
import Cryptography
import Domain
import Foundation
import Store

/// Reads the entries of a package by the list that was signed: what is not in it is refused, and of each entry no more
/// is unpacked than the list tells.
struct PackageReader: Sendable {
  let path: String
  let manifest: Package.Manifest
  /// Bytes of the package file.
  let size: Int

  /// Bytes of an entry that holds text: the list of entries, and the content.
  private static let (manifestLimit, textLimit) = (4 << 20, 32 << 20)
  /// Bytes of a file of a dossier, and of all of them.
  private static let (fileLimit, totalLimit) = (100 << 20, 2 << 30)
  private static let entryLimit = 10_000

  /// Bytes that may be unpacked in all. Files are kept in a package as they are; what was compressed once more on its
  /// way may be four times as large, but no small package becomes a large one.
  private var total: Int { min(PackageReader.totalLimit, 4 * size + 2 * PackageReader.textLimit) }

  // MARK: The signature

  /// The list of what the package holds, once its signature fits and the package holds just that. Nothing else is
  /// unpacked.
  ///
  /// - Returns: the list, and the bytes of the package.
  static func signedManifest(of path: String) throws -> (Package.Manifest, size: Int) {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    var names: Set<String> = []
    var (sealed, signature): ([UInt8]?, [UInt8]?)
    let archive = try archive(at: path, total: 2 * manifestLimit)
    while let name = try name(of: archive) {
      guard names.insert(name).inserted else {
        throw Package.refusal("Gói có hai tệp cùng tên “\(name.prefix(100))”.")
      }
      switch name {
      case Package.manifestName: sealed = try text(name, in: archive, upTo: manifestLimit)
      case Package.signatureName: signature = try text(name, in: archive, upTo: 64)
      default: continue
      }
    }
    guard let sealed, let signature else {
      let missing = sealed == nil ? Package.manifestName : Package.signatureName
      throw Package.refusal("Tệp này không phải gói .sangkien: không có “\(missing)”.")
    }
    let manifest = try Package.decoded(Package.Manifest.self, Package.manifestName, sealed)
    guard manifest.format == Package.format else {
      throw Refusal(
        "Gói này theo định dạng mới hơn nên chưa đọc được.", kind: .input, next: "Cập nhật chương trình rồi nhập lại.")
    }
    guard manifest.signer.key.isSigner(of: sealed, by: signature) else {
      throw Package.refusal(
        "Chữ ký không khớp: bản kê “\(Package.manifestName)” hoặc chữ ký đã bị sửa sau khi ký.")
    }
    try compare(manifest, with: names.subtracting([Package.manifestName, Package.signatureName]))
    return (manifest, size)
  }

  private static func compare(_ manifest: Package.Manifest, with names: Set<String>) throws {
    let listed = Set(manifest.digests.keys)
    if let missing = listed.subtracting(names).min() {
      throw Package.refusal("Gói thiếu “\(missing.prefix(100))”: đã bị lấy ra sau khi ký.")
    }
    if let stray = names.subtracting(listed).min() {
      throw Package.refusal("Gói có “\(stray.prefix(100))” không thuộc bản kê: đã bị thêm vào sau khi ký.")
    }
    let strange = names.filter { !$0.hasPrefix("files/") && $0 != Package.listName && $0 != Package.resultsName }.min()
    if let strange { throw Package.refusal("Gói có tệp lạ “\(strange.prefix(100))”.") }
  }

  // MARK: What was signed

  /// The texts of the package, after every byte that was asked for was looked at.
  func texts(lookingAtFiles: Bool) throws -> [String: [UInt8]] {
    let told = (manifest.sizes ?? [:]).values.reduce(into: 0) {
      $0 = min(Int.max / 2, $0 + max(0, min($1, Int.max / 4)))
    }
    guard told <= total else { throw Package.refusal("Gói quá lớn khi giải nén.") }
    var texts: [String: [UInt8]] = [:]
    let archive = try PackageReader.archive(at: path, total: total)
    while let name = try PackageReader.name(of: archive) {
      guard manifest.digests[name] != nil else { continue }
      if name.hasPrefix("files/") {
        if lookingAtFiles { try look(at: name, in: archive) }
      } else {
        let bytes = try PackageReader.text(name, in: archive, upTo: limit(of: name, PackageReader.textLimit))
        guard Digest.hex(of: bytes) == manifest.digests[name] else { throw PackageReader.altered(name) }
        texts[name] = bytes
      }
    }
    return texts
  }

  private func look(at name: String, in archive: ArchiveReader) throws {
    var digest = RunningDigest()
    while let piece = try piece(of: name, in: archive) { digest.add(piece) }
    guard digest.hex == manifest.digests[name] else { throw PackageReader.altered(name) }
  }

  /// Gives the files of these digests in pieces, and tells of each when it was whole.
  func files(
    _ wanted: Set<String>, _ take: (_ digest: String, _ piece: [UInt8]) async throws -> Void,
    end: (_ digest: String) async throws -> Void
  ) async throws {
    let archive = try PackageReader.archive(at: path, total: total)
    while let name = try PackageReader.name(of: archive) {
      let expected = String(name.dropFirst("files/".count))
      guard name.hasPrefix("files/"), wanted.contains(expected) else { continue }
      var digest = RunningDigest()
      while let piece = try piece(of: name, in: archive) {
        digest.add(piece)
        try await take(expected, piece)
      }
      guard digest.hex == expected, manifest.digests[name] == expected else { throw PackageReader.altered(name) }
      try await end(expected)
    }
  }

  private func piece(of name: String, in archive: ArchiveReader) throws -> [UInt8]? {
    do {
      return try archive.piece(upTo: limit(of: name, PackageReader.fileLimit))
    } catch {
      throw PackageReader.damaged(name)
    }
  }

  private func limit(of name: String, _ most: Int) -> Int { min(manifest.sizes?[name] ?? most, most) }

  // MARK: The archive

  private static func archive(at path: String, total: Int) throws -> ArchiveReader {
    let bounds = ArchiveReader.Bounds(entries: entryLimit, entrySize: fileLimit, totalSize: total)
    guard let archive = try? ArchiveReader(path: path, format: .zip, bounds: bounds) else {
      throw Package.refusal("Tệp này không phải gói .sangkien hoặc đã hỏng.")
    }
    return archive
  }

  private static func name(of archive: ArchiveReader) throws -> String? {
    do {
      return try archive.next()?.name
    } catch {
      throw Package.refusal(
        "Tệp này không phải gói .sangkien, đã hỏng, có quá nhiều tệp, hoặc có tệp dẫn ra ngoài gói.")
    }
  }

  private static func text(_ name: String, in archive: ArchiveReader, upTo limit: Int) throws -> [UInt8] {
    do {
      return try archive.content(upTo: limit)
    } catch {
      throw damaged(name)
    }
  }

  private static func altered(_ name: String) -> Refusal {
    Package.refusal("“\(name.prefix(100))” trong gói đã bị sửa sau khi ký.")
  }

  private static func damaged(_ name: String) -> Refusal {
    Package.refusal("Tệp “\(name.prefix(100))” trong gói bị hỏng, hoặc quá lớn khi giải nén.")
  }
}
