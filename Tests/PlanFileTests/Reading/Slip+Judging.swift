extension Slip {
  static let judging: [Slip] = [
    Slip(
      "two that decide for a track", "    source: II\n  - id: hoi-dong",
      "    decides: true\n    source: II\n  - id: hoi-dong",
      """
      mau.yaml:78:14: «hoi-dong» cũng quyết định ở đợt «dot-1», như «tham-dinh»; giữ «decides: true» ở một lần xét \
      cho mỗi đợt
      """
    ),
    Slip(
      "none that decides for a track", "    by: hoi-dong\n", "    by: hoi-dong\n    tracks: [dot-1]\n",
      """
      mau.yaml:43:3: không lần xét nào quyết định việc công nhận ở đợt «dot-2»; thêm «decides: true» vào một lần xét \
      của đợt này
      """
    ),
    Slip(
      "judgements that wait for each other", "    tracks: [dot-1]\n", "    tracks: [dot-1]\n    after: hoi-dong\n",
      "mau.yaml:47:12: «tham-dinh» và «hoi-dong» chờ nhau; chọn lần xét quyết định đứng trước: hoi-dong"),
    Slip(
      "unknown track of a judgement", "tracks: [dot-1]", "tracks: [dot-3]",
      "mau.yaml:46:14: không có đợt «dot-3»; viết «dot-1»"),
    Slip(
      "judgement on days outside of the plan", "{from: 2024-05-01, through: 2024-05-20}",
      "{from: 2024-05-01, through: 2025-05-20}",
      """
      mau.yaml:58:13: «Hội đồng chấm điểm» có ngày nằm ngoài thời gian của kế hoạch; viết ngày từ 1/1/2024 đến \
      31/12/2024
      """
    ),
    Slip(
      "band that ends below the pass mark", "passes: {mean: 50}",
      "passes: {mean: 50}\n    returns: {from: 30, below: 40}",
      """
      mau.yaml:77:32: từ 40 đến dưới 50 điểm không đạt mà không được hoàn thiện, điểm thấp hơn lại được; viết «below: 50»
      """),
    Slip(
      "band upside down", "passes: {mean: 50}", "passes: {mean: 50}\n    returns: {from: 60, below: 50}",
      "mau.yaml:77:14: từ 60 đến dưới 50 không có điểm nào; đổi hai số điểm"),
    Slip(
      "vote after a vote", "    source: II\n  - id: hoi-dong",
      "    then: {yes: 1/2, of: present}\n    source: II\n  - id: hoi-dong",
      "mau.yaml:54:11: khóa «then» chỉ dùng khi chấm điểm; bỏ khóa này"),
  ]

  /// The lines are filled in as they are printed.
}
