import Markup

/// What the keys of the intake desk do (`Assets/desk.js`), opened with `?`. Without scripts, where no key works, it is
/// not shown.
enum DeskKeys {
  static var queue: HTML {
    help([
      ("j", "hồ sơ sau"), ("k", "hồ sơ trước"), ("Enter", "mở hồ sơ đang chọn"), ("x", "chọn, bỏ chọn"),
      ("/", "tìm"),
    ])
  }

  static var dossier: HTML {
    help([
      ("1", "điều kiện kế tiếp: đạt"), ("2", "điều kiện kế tiếp: không đạt"),
      ("a", "nhận đủ theo thành phần, tất cả đạt"), ("Enter", "hợp lệ, sang hồ sơ sau"), ("j", "hồ sơ sau"),
      ("k", "hồ sơ trước"), ("/", "tìm hồ sơ khác"),
    ])
  }

  private static func help(_ keys: [(key: String, deed: String)]) -> HTML {
    let items = (keys + [("?", "mở, đóng bảng này")]).map { "<dt><kbd>\($0.key)</kbd></dt><dd>\($0.deed)</dd>" as HTML }
    return #"<details class="card no-print" data-keys hidden><summary>Phím tắt</summary><dl>\#(items)</dl></details>"#
  }
}
