import Domain
import Foundation
import Store
import Testing

@Suite("Files kept by their digest")
struct FileStoreTests {
  private let folder = NSTemporaryDirectory() + UUID().uuidString

  private func path(of kept: FileStore.Kept) -> String {
    "\(folder)/files/\(kept.digest.prefix(2))/\(kept.digest.dropFirst(2))"
  }

  private let id = Upload.ID(at: Instant(microseconds: 1_713_000_000_000_000))

  @Test("A file lies under its SHA-256, once, and no temporary name stays")
  func keeping() async throws {
    let files = try FileStore(folder: folder)
    let kept = try #require(try await files.keep(Array("abc".utf8)))
    #expect(kept.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try await files.keep(Array("abc".utf8)) == kept)
    #expect(FileManager.default.contents(atPath: path(of: kept)) == Data("abc".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/uploads").isEmpty)
    #expect(try await files.keep([0, 1, 2]) == nil)
  }

  @Test("Files may be kept in a folder of their own, uploads beside them")
  func elsewhere() async throws {
    let files = try FileStore(folder: folder + "/data", at: .folder(folder))
    #expect(try await files.append(Array("%PDF-".utf8), to: id, at: 0) == 5)
    let kept = try #require(try await files.finish(id))
    #expect(FileManager.default.contents(atPath: path(of: kept)) == Data("%PDF-".utf8))
    #expect(try await files.keep(Array("abc".utf8)) != nil)
    #expect(!FileManager.default.fileExists(atPath: folder + "/data"))
  }

  @Test("What a program that was killed left half-made is cleared away, what was touched since is not")
  func clearing() async throws {
    let files = try FileStore(folder: folder)
    _ = try await files.append([65], to: id, at: 0)
    try await files.clear(before: Instant(microseconds: 1_000_000))
    #expect(try await files.received(id) == 1)
    let tomorrow = Date.now.addingTimeInterval(86_400).timeIntervalSince1970
    try await files.clear(before: Instant(microseconds: Int64(tomorrow) * 1_000_000))
    #expect(try await files.received(id) == 0)
  }

  @Test("A large file is read in pieces, or from the middle")
  func reading() async throws {
    let files = try FileStore(folder: folder)
    let bytes = Array("%PDF-".utf8) + (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let kept = try #require(try await files.keep(bytes))
    var whole: [UInt8] = []
    for try await piece in files.pieces(of: kept.digest) { whole += piece }
    #expect(whole == bytes)
    #expect(try await files.read(kept.digest, from: 999_000, count: 10_000) == Array(bytes[999_000...]))
    await #expect(throws: Fault.self) { try await files.read("00", from: 0, count: 1) }
  }

  @Test("Of two requests that continue an upload at the same place, one is taken")
  func race() async throws {
    let files = try FileStore(folder: folder)
    for round in 0..<20 {
      let taken = try await withThrowingTaskGroup(of: Int?.self) { group in
        for _ in 0..<2 {
          group.addTask { try await files.append([UInt8](repeating: 65, count: 1000), to: id, at: 1000 * round) }
        }
        return try await group.reduce(into: []) { $0 += [$1].compactMap { $0 } }
      }
      #expect(taken == [1000 * (round + 1)])
    }
    #expect(try await files.finish(id)?.size == 20_000)
  }

  @Test("An upload whose content is of no known type is gone, and so is one that was dropped")
  func refusing() async throws {
    let files = try FileStore(folder: folder)
    _ = try await files.append([0x7F, 0x45, 0x4C, 0x46, 0], to: id, at: 0)
    #expect(try await files.finish(id) == nil)
    #expect(try await files.received(id) == 0)
    _ = try await files.append([65], to: id, at: 0)
    try await files.drop(id)
    try await files.drop(id)
    #expect(try await files.received(id) == 0)
    await #expect(throws: Fault.self) { try await files.finish(id) }
  }

  @Test("A missing file and an altered one are told apart")
  func verifying() async throws {
    let files = try FileStore(folder: folder)
    let kept = try #require(try await files.keep(Array("abc".utf8)))
    try await files.verify(kept.digest)
    try Data("abd".utf8).write(to: URL(fileURLWithPath: path(of: kept)))
    let altered = await #expect(throws: IntegrityBreak.self) { try await files.verify(kept.digest) }
    try FileManager.default.removeItem(atPath: path(of: kept))
    let missing = await #expect(throws: IntegrityBreak.self) { try await files.verify(kept.digest) }
    #expect(altered?.description == "file \(kept.digest): the bytes were altered")
    #expect(missing?.description == "file \(kept.digest): missing")
  }
}
