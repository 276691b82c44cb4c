extension Slip {
  static let syntax: [Slip] = [
    Slip(
      "key twice", "place: Mẫu", "place: Mẫu\nplace: Mẫu",
      "mau.yaml:6:1: khóa viết nhiều lần ở cùng một chỗ: «place»; giữ một lần"),
    Slip(
      "colon in a value", "title: Kế hoạch mẫu", "title: Kế hoạch: mẫu",
      "mau.yaml:2:16: có dấu hai chấm trong một giá trị; đặt cả giá trị trong dấu ngoặc kép, hoặc xem lại thụt lề"),
    Slip(
      "assumption without quotes", "source: IV}\nbudget", "source: assumption: kế hoạch không nói}\nbudget",
      """
      mau.yaml:101:125: các khóa trong ngoặc nhọn thiếu dấu phẩy hoặc dấu «}»; viết «{khóa: giá trị, khóa: giá trị}», giá \
      trị có dấu phẩy hay dấu hai chấm thì đặt trong dấu ngoặc kép
      """
    ),
    Slip(
      "bracket left open", "fields: [giao-duc]\n    receives", "fields: [giao-duc\n    receives",
      """
      mau.yaml:29:13: danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu «]»; viết «[một, hai]», chữ có dấu phẩy thì \
      đặt trong dấu ngoặc kép
      """
    ),
    Slip(
      "brace left open", "check: office, source: I}", "check: office, source: I",
      """
      mau.yaml:23:11: các khóa trong ngoặc nhọn thiếu dấu phẩy hoặc dấu «}»; viết «{khóa: giá trị, khóa: giá trị}», giá \
      trị có dấu phẩy hay dấu hai chấm thì đặt trong dấu ngoặc kép
      """
    ),
    Slip(
      "quote left open", "title: Kế hoạch mẫu", #"title: "Kế hoạch mẫu"#,
      "mau.yaml:2:8: dấu ngoặc kép ở đây không được đóng; đóng dấu ngoặc kép"),
    Slip(
      "item out of line", "  - {id: B,", " - {id: B,",
      "mau.yaml:81:2: chỗ này cần một khóa; xem lại thụt lề và dấu ngoặc kép của dòng này và dòng trên"),
    Slip(
      "indentation by a tab", "    name: Đợt 1", "\tname: Đợt 1", "mau.yaml:27:1: thụt lề bằng phím tab; dùng dấu cách"),
    Slip(
      "alias", "title: Kế hoạch mẫu", "title: *ten",
      """
      mau.yaml:2:8: dấu «*» ở đây là neo hoặc bí danh của YAML, kế hoạch không dùng; viết lại đầy đủ; nếu là chữ thì \
      thêm dấu cách sau «*»
      """
    ),
    Slip(
      "anchor", "title: Kế hoạch mẫu", "title: &ten Kế hoạch mẫu",
      """
      mau.yaml:2:8: dấu «&» ở đây là neo hoặc bí danh của YAML, kế hoạch không dùng; viết lại đầy đủ; nếu là chữ thì \
      thêm dấu cách sau «&»
      """
    ),
    Slip(
      "two plans in one file", "plan: mau-2024", "plan: mau-2024\n---\nplan: mau-2025",
      "mau.yaml:2:1: tệp có nhiều hơn một kế hoạch; mỗi tệp một kế hoạch, bỏ dòng «---» hoặc «...» ở giữa"),
  ]
}
