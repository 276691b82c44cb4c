import Archives
import Foundation
import TestSupport
import Testing

@Suite("Archives")
struct ArchiveTests {
  private static let generous = ArchiveReader.Bounds(entries: 100, entrySize: 1 << 20, totalSize: 4 << 20)

  private func written(_ format: ArchiveFormat, _ entries: [(String, [UInt8])]) throws -> [UInt8] {
    let writer = try ArchiveWriter(format: format)
    for (name, bytes) in entries { try writer.add(name, bytes, isPacked: bytes.count > 10) }
    return try writer.finish()
  }

  private func read(_ archive: [UInt8], _ bounds: ArchiveReader.Bounds = generous) throws -> [String: [UInt8]] {
    let reader = try ArchiveReader(archive, bounds: bounds)
    var found: [String: [UInt8]] = [:]
    while let entry = try reader.next() { found[entry.name] = try reader.content() }
    return found
  }

  @Test(
    "What was packed comes out again, under its Vietnamese name",
    arguments: [ArchiveFormat.zip, .tarGzip, .tarZstandard])
  func roundTrip(format: ArchiveFormat) throws {
    let entries: [(String, [UInt8])] = [
      ("Sáng kiến/đơn.txt", Array("nội dung".utf8)), ("trống", []), ("lớn", [UInt8](repeating: 7, count: 300_000)),
    ]
    let archive = try written(format, entries)
    #expect(try read(archive) == Dictionary(uniqueKeysWithValues: entries))
    #expect(try written(format, entries) == archive)
  }

  @Test("More files, a larger file, or more in all than allowed is refused")
  func bounds() throws {
    let archive = try written(.zip, (0..<9).map { ("f\($0)", [UInt8](repeating: 0, count: 50_000)) })
    #expect(archive.count < 5000)
    let fewer = ArchiveReader.Bounds(entries: 8, entrySize: 1 << 20, totalSize: 1 << 20)
    let smaller = ArchiveReader.Bounds(entries: 100, entrySize: 40_000, totalSize: 1 << 20)
    let less = ArchiveReader.Bounds(entries: 100, entrySize: 1 << 20, totalSize: 400_000)
    for bounds in [fewer, smaller, less] {
      #expect(throws: ArchiveFailure.self) { _ = try read(archive, bounds) }
    }
  }

  @Test("A name that leads outside is refused", arguments: ["../a", "/etc/a", "a/../../b", "a\\b"])
  func outside(name: String) throws {
    let archive = try written(.tarGzip, [(name, [1])])
    #expect(throws: ArchiveFailure.self) { _ = try read(archive) }
  }

  @Test("Whatever is damaged is refused or read, and never a crash")
  func damaged() throws {
    let archive = try written(.zip, [("a", Array("nội dung".utf8)), ("b", [UInt8](repeating: 3, count: 5000))])
    var random = SplitMix(seed: 5)
    for _ in 0..<2000 {
      var copy = archive
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        copy[Int.random(in: 0..<copy.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? read(Array(copy.prefix(Int.random(in: 0...copy.count, using: &random))))
    }
    #expect(throws: ArchiveFailure.self) { _ = try read(Array("không phải tệp nén".utf8)) }
  }
}
