extension Slip {
  static let scoring: [Slip] = [
    Slip(
      "criteria that do not add up", "max: 40", "max: 30",
      "mau.yaml:67:9: các tiêu chí cộng lại 90 điểm, «out-of» là 100; sửa «max» của tiêu chí cho đủ 100 điểm"),
    Slip(
      "criteria of a field that do not add up", "max: 100, floor: 20", "max: 90, floor: 20",
      "mau.yaml:65:13: các tiêu chí cộng lại 90 điểm, «out-of» là 100; sửa «max» của tiêu chí cho đủ 100 điểm"),
    Slip(
      "floor above the maximum", "floor: 20", "floor: 120",
      "mau.yaml:65:61: điểm sàn 120 lớn hơn điểm tối đa 100; viết «floor» không quá 100"),
    Slip(
      "criterion without points", "max: 40", "max: 0",
      "mau.yaml:74:41: tiêu chí «ich» không có điểm nào; viết «max» lớn hơn 0"),
    Slip(
      "level above the maximum", "from: 31, through: 60", "from: 31, through: 61",
      "mau.yaml:71:15: mức «Mới» đến 61 điểm, tối đa là 60; viết «through» không quá 60"),
    Slip(
      "level upside down", "from: 31, through: 60", "from: 60, through: 31",
      "mau.yaml:71:15: mức «Mới» lộn ngược: từ 60 đến 31; đổi chỗ hai số điểm"),
    Slip(
      "overlapping levels", "through: 30.99", "through: 31",
      "mau.yaml:72:15: mức «Ít mới» chồng lên mức «Mới»; cho các mức rời nhau"),
    Slip(
      "a hole between levels", "through: 30.99", "through: 30.9",
      "mau.yaml:71:33: từ 30,91 đến dưới 31 điểm không có mức nào; viết «from: 30.91», hoặc cho mức «Ít mới» cao hơn"),
    Slip(
      "points below all levels", "from: 0, through: 30.99", "from: 10, through: 30.99",
      "mau.yaml:72:36: dưới 10 điểm không có mức nào; cho mức thấp nhất từ 0 điểm"),
    Slip(
      "levels that stop below the maximum", "from: 31, through: 60", "from: 31, through: 59",
      "mau.yaml:71:13: mức cao nhất đến 59 điểm, tối đa là 60; cho mức cao nhất đến 60"),
    Slip(
      "unknown field of a sheet", "fields: [giao-duc]\n          criteria", "fields: [giao-du]\n          criteria",
      "mau.yaml:63:20: không có lĩnh vực «giao-du»; viết «giao-duc»"),
    Slip(
      "one criterion on two sheets", "{id: day-hoc", "{id: moi",
      "mau.yaml:67:15: mã «moi» đã dùng ở dòng 65; đặt mã khác cho mục này"),
    Slip(
      "key of the other method", "out-of: 100", "out-of: 100\n      yes: 2/3",
      "mau.yaml:62:12: khóa «yes» không dùng khi chấm điểm; bỏ khóa này"),
    Slip(
      "weight of nothing", "max: 60\n", "max: 60\n          weight: 0\n",
      "mau.yaml:70:19: «0» không phải hệ số; viết số lớn hơn 0, không quá 100, ví dụ «2» hoặc «0.5»"),
    Slip(
      "weighted criteria that do not add up", "max: 60\n", "max: 60\n          weight: 1.5\n",
      """
      mau.yaml:67:9: các tiêu chí cộng lại 130 điểm sau khi nhân hệ số, «out-of» là 100; sửa «max» của tiêu chí cho đủ \
      100 điểm
      """
    ),
    Slip(
      "secret ballots of markers", "ballots: {at-least: 2/3, of: members, source: III}",
      "markers: {count: 2, points-apart: 10, settles: mean, source: III}\n      secret: true",
      "mau.yaml:76:15: khóa «secret» không dùng khi mỗi hồ sơ có người chấm riêng (markers); bỏ khóa này"),
    Slip(
      "markers further apart than can be", "ballots: {at-least: 2/3, of: members, source: III}",
      "markers: {count: 2, points-apart: 100, settles: mean, source: III}",
      "mau.yaml:75:41: hai phiếu không thể lệch nhau quá 100 điểm trên tổng 100; viết số điểm nhỏ hơn 100"),
    Slip(
      "grades out of order", "mean: 70", "mean: 85",
      "mau.yaml:81:33: loại «B» cần 85 điểm, không thấp hơn loại «A» (80); xếp các loại từ cao xuống thấp"),
    Slip(
      "grade above the total", "mean: 80", "mean: 101",
      "mau.yaml:80:33: loại «A» cần 101 điểm trên tổng 100; viết điểm không quá 100"),
    Slip(
      "lower grade with the higher prize", "prize: 1000000", "prize: 3000000",
      "mau.yaml:81:44: loại «B» thưởng 3.000.000 đồng, cao hơn loại «A» (2.000.000 đồng); xem lại mức thưởng"),
    Slip(
      "recognised above the lowest grade", "mean: 50", "mean: 75",
      "mau.yaml:76:20: điểm công nhận 75 cao hơn loại thấp nhất «B» (70); viết điểm không quá 70"),
    Slip(
      "no points to be recognised", "{mean: 50}", "{source: III}",
      "mau.yaml:55:5: thiếu điểm để đạt; thêm «passes: {mean: …}»"),
    Slip(
      "grade without a least mean", "name: Loại B, mean: 70,", "name: Loại B,",
      "mau.yaml:81:5: thiếu khóa «mean»; thêm «mean: …»"),
    Slip(
      "order that orders nothing", "caps:\n", "order: by-mean\ncaps:\n",
      """
      mau.yaml:82:8: khóa «order» không dùng khi loại nào cũng có điểm tối thiểu; bỏ khóa này, hoặc bỏ «mean» của giải
      """
    ),
    Slip(
      "floor on no criterion", "floors: {moi: 30}", "floors: {moii: 30}",
      "mau.yaml:80:52: không có tiêu chí «moii»; viết «moi»"),
    Slip(
      "floor above the most points", "floors: {moi: 30}", "floors: {moi: 61}",
      """
      mau.yaml:80:51: điểm sàn 61 lớn hơn điểm tối đa 60 của tiêu chí «moi»; viết không quá 60, hoặc một tỷ lệ như «40%»
      """
    ),
    Slip(
      "cap of nothing", "at-most: 5", "at-most: 0",
      "mau.yaml:83:28: số 0 ngoài khoảng cho phép; viết số từ 1 đến 1.000.000"),
    Slip(
      "cap on no grade", "grades: [A, B], at-most", "grades: [A, D], at-most",
      "mau.yaml:84:18: không có loại «D»; chọn trong: A, B"),
    Slip(
      "caps that contradict each other", "at-most: 20%, per: unit", "at-most: 3, per: round",
      """
      mau.yaml:83:28: hạn mức này không bao giờ dùng tới, vì hạn mức ở dòng 84 giữ chặt hơn; xem lại hai hạn mức: viết \
      số nhỏ hơn ở đây, hoặc bỏ một hạn mức
      """
    ),
    Slip(
      "base of a number", "at-most: 5, per: round", "at-most: 5, of: judged, per: round",
      "mau.yaml:83:35: khóa «of» không dùng khi «at-most» là một số; bỏ khóa này"),
    Slip(
      "commendation for nobody", "for: [collective]", "for: []",
      "mau.yaml:91:10: danh sách «for» trống; ghi ít nhất một mục"),
    Slip(
      "merit for another candidate", "[{for: collective", "[{for: individual",
      """
      mau.yaml:93:20: «giay-khen» không dành cho «individual»; thêm «individual» vào «for» của hình thức này, hoặc bỏ \
      tiêu chuẩn
      """
    ),
    Slip(
      "cap joint and separate", "cap: {joint: 5}", "cap: {joint: 5, individuals: 3}",
      "mau.yaml:92:34: khóa «individuals» không dùng với «joint»; bỏ khóa này"),
    Slip(
      "cap of one kind only", "cap: {joint: 5}", "cap: {individuals: 3}",
      "mau.yaml:92:10: thiếu khóa «collectives»; thêm «collectives: …»"),
  ]
}
