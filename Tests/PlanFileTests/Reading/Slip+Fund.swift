extension Slip {
  static let fund: [Slip] = [
    Slip(
      "fund that pays an award that is not there", "forwards:\n",
      """
      fund: {name: Quỹ, by: phong, purposes: [{id: giai, name: Giải, award: giay-khem, source: V}], source: V}
      forwards:

      """, "mau.yaml:104:71: không có hình thức khen thưởng «giay-khem»; viết «giay-khen»"),
    Slip(
      "fund that is managed twice by one body", "forwards:\n",
      """
      fund: {name: Quỹ, by: phong, with: [phong], purposes: [{id: giai, name: Giải, source: V}], source: V}
      forwards:

      """, "mau.yaml:104:37: «phong» ghi hai lần; giữ một lần"),
    Slip(
      "fund that a council keeps", "forwards:\n",
      """
      fund: {name: Quỹ, by: hoi-dong, purposes: [{id: giai, name: Giải, source: V}], source: V}
      forwards:

      """, "mau.yaml:104:23: «hoi-dong» không phải một đơn vị; chọn cơ quan là một đơn vị"),
    Slip(
      "fund without a purpose", "forwards:\n", "fund: {name: Quỹ, by: phong, purposes: [], source: V}\nforwards:\n",
      "mau.yaml:104:40: danh sách «purposes» trống; ghi ít nhất một mục"),
    Slip(
      "purpose twice", "forwards:\n",
      """
      fund:
        name: Quỹ
        by: phong
        purposes: [{id: giai, name: Giải, source: V}, {id: giai, name: Hai, source: V}]
        source: V
      forwards:

      """, "mau.yaml:107:54: mã «giai» đã dùng ở dòng 107; đặt mã khác cho mục này"),
    Slip(
      "prizes of one award under two purposes", "forwards:\n",
      """
      fund:
        name: Quỹ
        by: phong
        purposes:
          - {id: giai, name: Giải, award: giay-khen, source: V}
          - {id: hai, name: Hai, award: giay-khen, source: V}
        source: V
      forwards:

      """, "mau.yaml:109:35: tiền thưởng của «giay-khen» đã có nội dung chi khác; giữ một lần"),
    Slip(
      "book without a name", "forwards:\n", "book: {source: V}\nforwards:\n",
      "mau.yaml:104:7: thiếu khóa «name»; thêm «name: …»"),
  ]
}
