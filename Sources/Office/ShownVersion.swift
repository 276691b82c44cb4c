import Domain
import Store

/// What two windows, or two people, write into the same at once: who saves second is told, and nothing is lost.
extension Desk {
  /// The version of a record that a window shows; what is saved from there says it again.
  func version<R: StoredRecord>(of type: R.Type, _ key: String) throws -> Int {
    guard let record = try Records.load(type, key, on: connection) else { throw Refusal.absent }
    return record.version
  }

  /// A record on which nobody else decides before this command is done, while it is still the one that was shown.
  ///
  /// - Parameters:
  ///   - version: the one that the window shows; nil where it shows none.
  ///   - isWritten: whether something is written over it; otherwise it is decided on as it was read.
  /// - Throws: `Refusal` of kind `.conflict` when somebody saved in the meantime.
  func held<R: StoredRecord>(
    _ type: R.Type, _ key: String, shown version: Int?, isWritten: Bool = true
  ) throws -> Loaded<R> {
    let record = try held(type, key)
    if let version, version != record.version {
      throw isWritten ? Refusal.changedElsewhere : Refusal.changedSinceRead
    }
    return record
  }
}

extension Refusal {
  static let changedElsewhere = Refusal(
    "Nội dung này vừa được sửa ở một cửa sổ khác.", kind: .conflict,
    next: "Mở lại trang ở một cửa sổ nữa để so; chữ bạn gõ vẫn còn trong ô, lưu lần nữa để giữ bản của bạn.")

  fileprivate static let changedSinceRead = Refusal(
    "Nội dung này vừa được sửa sau khi bạn mở trang.", kind: .conflict,
    next: "Trang này nay hiện bản mới: đọc lại rồi quyết định.")
}
