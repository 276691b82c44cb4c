extension Slip {
  static let tracks: [Slip] = [
    Slip(
      "period upside down", "through: 2024-12-31", "through: 2023-12-31",
      "mau.yaml:8:37: ngày cuối 31/12/2023 trước ngày đầu 1/1/2024; xem lại hai ngày của kế hoạch"),
    Slip(
      "window upside down", "intake: {from: 2024-02-01, through: 2024-02-29}",
      "intake: {from: 2024-02-20, through: 2024-02-10}",
      "mau.yaml:30:41: hạn cuối trước ngày bắt đầu 20/2/2024; xem lại hai ngày"),
    Slip(
      "window without an end", "intake: {from: 2024-02-01, through: 2024-02-29}", "intake: {from: 2024-02-01}",
      "mau.yaml:30:13: thiếu hạn cuối; viết «before: 2024-04-20» (trước ngày) hoặc «through: 2024-04-20» (đến hết ngày)"
    ),
    Slip(
      "window with two ends", "before: 2024-05-01", "before: 2024-05-01, through: 2024-05-01",
      "mau.yaml:36:61: có cả «before» và «through»; giữ một: «before» là trước ngày, «through» là đến hết ngày"),
    Slip(
      "intake after the plan", "before: 2024-05-01", "before: 2025-05-01",
      "mau.yaml:36:13: hạn nhận hồ sơ 30/4/2025 nằm ngoài thời gian của kế hoạch; viết ngày từ 1/1/2024 đến 31/12/2024"),
    Slip(
      "intake before the plan", "intake: {from: 2024-02-01", "intake: {from: 2023-02-01",
      """
      mau.yaml:30:20: ngày bắt đầu nhận hồ sơ 1/2/2023 nằm ngoài thời gian của kế hoạch; viết ngày từ 1/1/2024 đến \
      31/12/2024
      """),
    Slip(
      "council over before the appraisal", "{from: 2024-05-01, through: 2024-05-20}",
      "{from: 2024-03-01, through: 2024-03-05}",
      "mau.yaml:58:13: «Hội đồng chấm điểm» hết trước khi «Thẩm định» xong (10/3/2024); xem lại ngày của hai bước"),
    Slip(
      "unknown field of a track", "fields: [giao-duc]\n    receives", "fields: [giao-dục]\n    receives",
      """
      mau.yaml:28:14: mã «giao-dục» không dùng được; chỉ dùng chữ không dấu, chữ số và gạch nối, ví dụ \
      «cai-cach-hanh-chinh»
      """
    ),
    Slip(
      "unknown field near a known one", "fields: [giao-duc]\n    receives", "fields: [giao-duk]\n    receives",
      "mau.yaml:28:14: không có lĩnh vực «giao-duk»; viết «giao-duc»"),
    Slip(
      "field twice in a track", "fields: [giao-duc]\n    receives", "fields: [giao-duc, giao-duc]\n    receives",
      "mau.yaml:28:24: lĩnh vực «giao-duc» ghi hai lần; giữ một lần"),
    Slip(
      "two tracks for all others", "fields: [giao-duc]\n    receives", "fields: other\n    receives",
      "mau.yaml:34:13: đợt «dot-1» cũng nhận «other»; chỉ một đợt nhận các lĩnh vực còn lại"),
    Slip(
      "field nobody receives", "fields: other", "fields: [nong-nghiep]",
      """
      mau.yaml:19:9: không đợt nào nhận lĩnh vực «cong-nghiep»; ghi lĩnh vực vào một đợt, hoặc cho một đợt nhận «other»
      """),
    Slip(
      "two tracks for one field at once", "fields: other\n    receives: van-phong\n    intake: {from: 2024-03-01",
      "fields: [kinh-te, giao-duc]\n    receives: van-phong\n    intake: {from: 2024-02-29",
      """
      mau.yaml:36:13: trùng ngày với đợt «dot-1» (từ ngày 1/2/2024 đến hết ngày 29/2/2024) về lĩnh vực «giao-duc»; cho \
      hai đợt cách nhau về ngày hoặc chia lĩnh vực
      """
    ),
    Slip(
      "due without a day", "when: {quarter: 2, year: 2024}", "when: {year: 2024}",
      "mau.yaml:99:56: thiếu hạn; viết đúng một trong: before, through, quarter, month, yearly-before, yearly-through"),
    Slip(
      "due of two kinds", "when: {quarter: 2, year: 2024}", "when: {quarter: 2, month: 3, year: 2024}",
      """
      mau.yaml:99:56: có nhiều hạn: quarter, month; viết đúng một trong: before, through, quarter, month, yearly-before, \
      yearly-through
      """
    ),
    Slip(
      "fifth quarter", "when: {quarter: 2, year: 2024}", "when: {quarter: 5, year: 2024}",
      "mau.yaml:99:66: số 5 ngoài khoảng cho phép; viết số từ 1 đến 4"),
    Slip(
      "month without a year", "when: {month: 3, year: 2024}", "when: {month: 3}",
      "mau.yaml:101:67: thiếu khóa «year»; thêm «year: …»"),
    Slip(
      "no such day of the year", "yearly-before: 11-10", "yearly-before: 11-31",
      "mau.yaml:100:68: không có ngày «11-31» trong năm; viết tháng-ngày, ví dụ «06-05» cho ngày 05/6"),
    Slip(
      "year beside a day of every year", "yearly-before: 11-10", "yearly-before: 11-10, year: 2024",
      "mau.yaml:100:81: khóa «year» không dùng với «yearly-before»; bỏ khóa này"),
  ]
}
