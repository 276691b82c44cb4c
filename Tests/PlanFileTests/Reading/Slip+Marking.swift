extension Slip {
  static let marking: [Slip] = [
    Slip(
      "cap per cluster without clusters", "at-most: 20%, per: unit", "at-most: 20%, per: cluster",
      """
      mau.yaml:84:41: kế hoạch không có cụm nào, nên hạn mức này không giữ ai lại; thêm cụm vào «bodies» với \
      «cluster: {leader: …, members: […]}», hoặc viết «per: unit»
      """),
    Slip(
      "markers that differ in two ways", "ballots: {at-least: 2/3, of: members, source: III}",
      "markers: {count: 2, third-when: grades-differ, points-apart: 10, settles: third, source: III}",
      "mau.yaml:75:39: khóa «third-when» không dùng với «points-apart»; bỏ khóa này"),
    Slip(
      "markers and nothing that settles", "ballots: {at-least: 2/3, of: members, source: III}",
      "markers: {count: 2, third-when: grades-differ, source: III}",
      "mau.yaml:75:16: thiếu khóa «settles»; thêm «settles: …»"),
    Slip(
      "step that the most points are not on", "out-of: 100", "out-of: 100\n      step: 7",
      """
      mau.yaml:62:13: bước 7 không chia hết điểm tối đa của tiêu chí «day-hoc», «moi», «ich»; viết bước nhỏ hơn, ví dụ \
      «0.5»
      """),
    Slip(
      "warning below the floor", "floor: 20,", "floor: 20, warn-below: 15,",
      """
      mau.yaml:65:77: dưới 20 điểm đã là không đạt, nên mức lưu ý 15 không dùng tới; viết «warn-below» lớn hơn 20, \
      hoặc bỏ khóa này
      """),
    Slip(
      "criterion of a name that files use", "{id: ich", "{id: bieu-quyet",
      "mau.yaml:74:16: mã «bieu-quyet» có nghĩa riêng trong tệp phiếu; đặt mã khác"),
    Slip(
      "group with a floor that nobody reaches",
      "criteria:\n            - {id: day-hoc, name: Dạy học, max: 100, floor: 20, source: III}",
      "groups: [{id: g, name: G, floor: 101, source: III, criteria: [{id: day, name: D, max: 100, source: III}]}]",
      "mau.yaml:64:44: điểm sàn 101 lớn hơn điểm tối đa 100; viết «floor» không quá 100"),
    Slip(
      "groups beside criteria", "fields: [giao-duc]\n          criteria",
      "fields: [giao-duc]\n          groups: [{id: g, name: G, source: III, criteria: [{id: day, name: D, max: 100, "
        + "source: III}]}]\n          criteria",
      "mau.yaml:66:13: khóa «criteria» không dùng với «groups»; bỏ khóa này"),
  ]
}
