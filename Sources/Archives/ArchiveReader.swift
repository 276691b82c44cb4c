import CArchive
import Foundation

/// Reads an archive entry by entry, within bounds: what comes from outside may be made to burst.
public final class ArchiveReader {
  /// What an archive may hold.
  public struct Bounds: Sendable {
    public var entries: Int
    /// Bytes of one entry, unpacked.
    public var entrySize: Int
    /// Bytes of all entries together, unpacked.
    public var totalSize: Int

    public init(entries: Int, entrySize: Int, totalSize: Int) {
      self.entries = entries
      self.entrySize = entrySize
      self.totalSize = totalSize
    }

    /// For archives that the program itself has written.
    public static let own = Bounds(entries: .max, entrySize: 1 << 40, totalSize: .max)
  }

  /// A file in the archive.
  public struct Entry: Hashable, Sendable {
    /// A relative path without `..`.
    public var name: String
  }

  private let archive: OpaquePointer
  private let bounds: Bounds
  /// The archive itself when it is in memory: its address must stay the same as long as it is read.
  private let memory: UnsafeMutableRawBufferPointer?
  private var entries = 0
  private var total = 0
  /// Bytes of the present entry so far.
  private var size = 0

  /// Opens a file.
  ///
  /// - Parameter format: the one kind that is taken; nil for every kind that is written. Of a ZIP file alone the list
  /// of
  ///   entries is read first, and what is passed over is not unpacked.
  /// - Throws: an `ArchiveFailure`, as every function here.
  public init(path: String, format: ArchiveFormat? = nil, bounds: Bounds) throws {
    self.bounds = bounds
    memory = nil
    archive = try ArchiveReader.make(format)
    guard archive_read_open_filename(archive, path, 64 << 10) == ARCHIVE_OK else {
      throw ArchiveFailure("cannot read \(path)", archive)
    }
  }

  /// Opens an archive in memory.
  ///
  /// - Parameter format: as of a file.
  public init(_ bytes: [UInt8], format: ArchiveFormat? = nil, bounds: Bounds) throws {
    self.bounds = bounds
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    memory.copyBytes(from: bytes)
    self.memory = memory
    archive = try ArchiveReader.make(format)
    guard archive_read_open_memory(archive, memory.baseAddress, bytes.count) == ARCHIVE_OK else {
      throw ArchiveFailure("this is no archive", archive)
    }
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  private static func make(_ format: ArchiveFormat?) throws -> OpaquePointer {
    guard EntryNames.areUnicode, let archive = archive_read_new() else {
      throw ArchiveFailure("libarchive does not begin")
    }
    if format == .zip {
      archive_read_support_format_zip_seekable(archive)
      return archive
    }
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_zstd(archive)
    return archive
  }

  /// The next file; folders are passed over.
  ///
  /// - Throws: an `ArchiveFailure` for a damaged archive, one out of bounds, and for anything that is no plain file or
  ///   would lie outside of the archive's own folder.
  public func next() throws -> Entry? {
    while true {
      var entry: OpaquePointer?
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK, ARCHIVE_WARN: break
      default: throw ArchiveFailure("the archive is damaged", archive)
      }
      entries += 1
      size = 0
      guard entries <= bounds.entries else {
        throw ArchiveFailure("the archive holds more than \(bounds.entries) files")
      }
      let name = archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? ""
      if archive_entry_filetype(entry) == EntryKind.folder { continue }
      let isPlain = archive_entry_filetype(entry) == EntryKind.file && archive_entry_hardlink(entry) == nil
      guard isPlain, ArchiveReader.isInside(name) else {
        throw ArchiveFailure("«\(name.prefix(200))» is no plain file inside the archive")
      }
      return Entry(name: name)
    }
  }

  /// The bytes of the file that `next` gave.
  ///
  /// - Parameter limit: how many there may be, if fewer than the bounds allow.
  public func content(upTo limit: Int = .max) throws -> [UInt8] {
    var content: [UInt8] = []
    while let piece = try piece(upTo: limit) { content += piece }
    return content
  }

  /// The next bytes of the file that `next` gave; nil at its end.
  ///
  /// - Parameter limit: how many the whole file may have, if fewer than the bounds allow.
  public func piece(upTo limit: Int = .max) throws -> [UInt8]? {
    let limit = min(limit, bounds.entrySize)
    var failure = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
      let read = archive_read_data(archive, buffer.baseAddress, buffer.count)
      count = max(0, read)
      failure = min(0, read)
    }
    guard failure == 0 else { throw ArchiveFailure("the archive is damaged", archive) }
    size += piece.count
    total += piece.count
    guard size <= limit else { throw ArchiveFailure("a file in the archive is larger than \(limit) bytes unpacked") }
    guard total <= bounds.totalSize else {
      throw ArchiveFailure("the archive is larger than \(bounds.totalSize >> 20) MB unpacked")
    }
    return piece.isEmpty ? nil : piece
  }

  private static func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains("\0")
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
