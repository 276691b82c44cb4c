import CArchive
import Foundation

/// Writes an archive entry by entry, as a file or into memory. The same entries give the same bytes: every time in it
/// is the same.
public final class ArchiveWriter {
  private let archive: OpaquePointer
  private let memory: Memory?
  private var isClosed = false

  /// The bytes of an archive in memory.
  private final class Memory {
    var bytes: [UInt8] = []
  }

  /// Begins a file, in place of what lay there.
  ///
  /// - Throws: an `ArchiveFailure`, as every function here.
  public init(path: String, format: ArchiveFormat) throws {
    memory = nil
    archive = try ArchiveWriter.make(format)
    guard archive_write_open_filename(archive, path) == ARCHIVE_OK else {
      throw ArchiveFailure("cannot write \(path)", archive)
    }
  }

  /// Begins an archive in memory, which `finish` gives, or `take` bit by bit.
  public init(format: ArchiveFormat) throws {
    let memory = Memory()
    self.memory = memory
    archive = try ArchiveWriter.make(format)
    let status = archive_write_open(
      archive, Unmanaged.passUnretained(memory).toOpaque(), nil,
      { _, context, bytes, count in
        guard let context, let bytes else { return -1 }
        Unmanaged<Memory>.fromOpaque(context).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
      }, nil)
    guard status == ARCHIVE_OK else { throw ArchiveFailure("cannot begin an archive", archive) }
  }

  deinit { archive_write_free(archive) }

  private static func make(_ format: ArchiveFormat) throws -> OpaquePointer {
    guard EntryNames.areUnicode, let archive = archive_write_new() else { throw ArchiveFailure("out of memory") }
    // The end is not filled up to a whole block, which belongs to tapes.
    archive_write_set_bytes_in_last_block(archive, 1)
    let status: Int32
    switch format {
    case .zip:
      status = archive_write_set_format_zip(archive)
      archive_write_set_options(archive, "hdrcharset=UTF-8")
    case .tarGzip:
      archive_write_set_format_pax_restricted(archive)
      status = archive_write_add_filter_gzip(archive)
      // The time of writing stays out of the file.
      archive_write_set_options(archive, "gzip:!timestamp")
    case .tarZstandard:
      archive_write_set_format_pax_restricted(archive)
      status = archive_write_add_filter_zstd(archive)
    }
    guard status == ARCHIVE_OK else {
      defer { archive_write_free(archive) }
      throw ArchiveFailure("this kind of archive cannot be written", archive)
    }
    return archive
  }

  /// Adds a file.
  ///
  /// - Parameter isPacked: whether it is compressed, which only a ZIP file decides for each entry.
  public func add(_ name: String, _ bytes: some ContiguousBytes & Collection<UInt8>, isPacked: Bool = true) throws {
    try begin(name, size: bytes.count, isPacked: isPacked)
    try append(bytes)
  }

  /// Begins a file whose bytes come in pieces.
  public func begin(_ name: String, size: Int, isPacked: Bool = true) throws {
    guard let entry = archive_entry_new() else { throw ArchiveFailure("out of memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_filetype(entry, EntryKind.file)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(size))
    // 1 January 2000: ZIP knows no time before 1980, and no reader makes anything of it.
    archive_entry_set_mtime(entry, 946_684_800, 0)
    choosePacking(isPacked)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else {
      throw ArchiveFailure("cannot add \(name)", archive)
    }
  }

  /// Adds a piece to the file that was begun last.
  public func append(_ bytes: some ContiguousBytes & Collection<UInt8>) throws {
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw ArchiveFailure("cannot add to the file", archive) }
  }

  /// What an archive in memory has grown by since this was last asked.
  public func take() -> [UInt8] {
    guard let memory else { return [] }
    defer { memory.bytes = [] }
    return memory.bytes
  }

  private func choosePacking(_ isPacked: Bool) {
    guard archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP else { return }
    _ = isPacked ? archive_write_zip_set_compression_deflate(archive) : archive_write_zip_set_compression_store(archive)
  }

  /// Ends the archive; of one in memory gives the bytes.
  @discardableResult
  public func finish() throws -> [UInt8] {
    guard !isClosed else { return memory?.bytes ?? [] }
    isClosed = true
    guard archive_write_close(archive) == ARCHIVE_OK else { throw ArchiveFailure("cannot end the archive", archive) }
    return memory?.bytes ?? []
  }
}
