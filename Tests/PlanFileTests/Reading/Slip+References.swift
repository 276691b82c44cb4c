extension Slip {
  static let references: [Slip] = [
    Slip(
      "field twice", "id: nong-nghiep", "id: giao-duc",
      "mau.yaml:18:14: mã «giao-duc» đã dùng ở dòng 13; đặt mã khác cho mục này"),
    Slip(
      "track twice", "id: dot-2", "id: dot-1", "mau.yaml:32:9: mã «dot-1» đã dùng ở dòng 26; đặt mã khác cho mục này"),
    Slip(
      "condition and exclusion of one id", "id: trai-luat", "id: moi",
      "mau.yaml:24:10: mã «moi» đã dùng ở dòng 22; đặt mã khác cho mục này"),
    Slip("part twice", "id: kem", "id: don", "mau.yaml:41:10: mã «don» đã dùng ở dòng 40; đặt mã khác cho mục này"),
    Slip(
      "grade twice", "caps:\n", "  - {id: A, name: Loại C, mean: 60, source: III}\ncaps:\n",
      "mau.yaml:82:10: mã «A» đã dùng ở dòng 80; đặt mã khác cho mục này"),
    Slip(
      "criterion twice", "{id: ich", "{id: moi", "mau.yaml:74:16: mã «moi» đã dùng ở dòng 67; đặt mã khác cho mục này"),
    Slip(
      "target twice", "id: nam-ho-so", "id: tham-gia",
      "mau.yaml:97:10: mã «tham-gia» đã dùng ở dòng 96; đặt mã khác cho mục này"),
    Slip(
      "paper twice", "paper: m-02", "paper: m-01, by: unit",
      "mau.yaml:40:33: mẫu «m-01» đã có trong hồ sơ; giữ một phần cho mỗi mẫu"),
    Slip(
      "list of the unit written by the author", "paper: m-01, by: unit", "paper: m-01",
      "mau.yaml:39:5: mẫu «m-01» do đơn vị lập; viết «by: unit»"),
    Slip(
      "part of neither kind", "files: any, ", "",
      """
      mau.yaml:41:5: phần hồ sơ cần đúng một trong các khóa «paper», «files», «object»; viết «paper: m-02», «files: any» \
      hoặc «object: true»
      """),
    Slip(
      "files of a kind", "files: any", "files: pdf",
      """
      mau.yaml:41:38: «files» cần chữ «any» hoặc danh sách loại tệp; viết «files: any» hoặc «files: [pdf, image]»
      """),
    Slip(
      "target of an unknown field", "field: giao-duc", "field: giao-dut",
      "mau.yaml:97:62: không có lĩnh vực «giao-dut»; viết «giao-duc»"),
    Slip(
      "target with a share of dossiers", "goal: 5", "goal: 50%",
      "mau.yaml:97:78: «dossiers» cần một số, không phải tỷ lệ; viết ví dụ «goal: 5»"),
    Slip(
      "target of an unknown body", "among: [phong]", "among: [phongs]",
      "mau.yaml:96:73: không có cơ quan «phongs»; viết «phong»"),
    Slip(
      "target of a council", "among: [phong]", "among: [hoi-dong]",
      "mau.yaml:96:73: «hoi-dong» không phải là các đơn vị; chọn cơ quan là đơn vị ở đây"),
    Slip(
      "forwarding to itself", "to: tinh,", "to: tinh, plan: mau-2024,",
      "mau.yaml:105:22: kế hoạch không thể chuyển lên chính nó; viết mã của kế hoạch cấp trên, hoặc bỏ khóa này"),
    Slip(
      "forwarding of what is not known", "takes: recognised", "takes: recognized",
      "mau.yaml:105:50: không có giá trị «recognized»; viết «recognised» (chọn trong: recognised, accepted)"),
    Slip(
      "forwarding without a name beside another", "forwards:\n",
      "forwards:\n  - {to: tinh, what: Tiêu biểu, source: V}\n",
      "mau.yaml:106:5: mã «cap-tren» đã dùng ở dòng 105; đặt mã khác cho mục này"),
    Slip(
      "empty list", "fields: [giao-duc]\n          criteria", "fields: []\n          criteria",
      "mau.yaml:63:19: danh sách «fields» trống; ghi ít nhất một mục"),
  ]
}
