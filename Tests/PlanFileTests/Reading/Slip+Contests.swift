extension Slip {
  static let contests: [Slip] = [
    Slip(
      "own word where no guardian signs",
      "truong-hoc], source: I}",
      "truong-hoc], consent: {below: 16, own-from: 16, on: 2024-06-01, to: [ho-ten], source: I}, source: I}",
      """
      mau.yaml:11:101: từ 16 tuổi không còn ai dưới 16 tuổi; viết số tuổi dưới 16
      """),
    Slip(
      "consent asked for twice",
      "truong-hoc], source: I}",
      "truong-hoc], consent: {below: 16, on: 2024-06-01, to: [ho-ten, ho-ten], source: I}, source: I}",
      """
      mau.yaml:11:120: «ho-ten» ghi hai lần; giữ một lần
      """),
    Slip(
      "consent for no author",
      "truong-hoc], source: I}",
      """
      truong-hoc], age: {from: 18, on: 2024-06-01}, consent: {below: 16, on: 2024-06-01, to: [ho-ten], source: I}, \
      source: I}
      """,
      """
      mau.yaml:11:112: không tác giả nào của kế hoạch dưới 16 tuổi vào ngày 1/6/2024; xem lại «below», «on», hoặc bỏ \
      «consent»
      """),
    Slip(
      "guide for people without a unit",
      "truong-hoc], source: I}",
      "truong-hoc], territory: Mẫu, guide: {name: giáo viên, source: I}, source: I}",
      """
      mau.yaml:11:93: người hướng dẫn nộp cho tác giả của đơn vị mình, mà «territory» cho cả người không thuộc đơn \
      vị nào nộp; bỏ «territory» hoặc bỏ «guide»
      """),
    Slip(
      "part that guardians sign",
      "{id: kem, name: Tài liệu",
      "{id: dong-y-1, name: Tài liệu",
      """
      mau.yaml:41:10: mã bắt đầu bằng «dong-y-» dành cho phiếu đồng ý của gia đình; đặt mã khác
      """),
    Slip(
      "best of what decides",
      "passes: {mean: 50}",
      "passes: {mean: 50, best: 5}",
      """
      mau.yaml:76:30: chỉ lần xét chọn ở phiên họp mới lấy những hồ sơ điểm cao nhất; bỏ khóa này; số giải ghi ở \
      «caps»
      """),
    Slip(
      "best by clusters",
      "    source: II\n  - id: hoi-dong",
      "    passes: {best: 5, per: cluster}\n    source: II\n  - id: hoi-dong",
      """
      mau.yaml:54:28: không đếm hồ sơ được đưa tiếp theo cụm; viết «per: unit», hoặc «round», «track», «field»
      """),
    Slip(
      "where the best are counted without a number",
      "passes: {mean: 50}",
      "passes: {mean: 50, per: unit}",
      """
      mau.yaml:76:29: khóa «per» không dùng khi không có «best»; bỏ khóa này
      """),
    Slip(
      "best beside a question that holds back",
      "    source: II\n  - id: hoi-dong",
      "    passes: {best: 5}\n    asks: [{id: hay, name: Hay, required: true}]\n    source: II\n  - id: hoi-dong",
      """
      mau.yaml:54:20: hồ sơ trong số điểm cao nhất có thể ở lại vì một câu hỏi bắt buộc, nên thiếu hồ sơ đi tiếp; bỏ \
      «best», hoặc bỏ «required» ở «asks»
      """),
    Slip(
      "points carried from a vote",
      "passes: {mean: 50}",
      "passes: {mean: 50}\n    carries: {from: tham-dinh, share: 30%}",
      """
      mau.yaml:77:21: «tham-dinh» không phải lần chấm điểm đứng trước của cùng các đợt; bỏ «carries»
      """),
    Slip(
      "points carried into a vote",
      "    source: II\n  - id: hoi-dong",
      "    carries: {from: hoi-dong, share: 30%}\n    source: II\n  - id: hoi-dong",
      """
      mau.yaml:54:14: chỉ khi chấm điểm mới tính điểm của lần xét trước; bỏ khóa này
      """),
  ]
}
