import Domain
import Markup

/// Fields of money that comes or goes, as all forms of a fund have them.
enum FundFields {
  /// The document of the money, by number and day, or as a file.
  ///
  /// - Parameter form: what tells the form's fields from those of others on the page.
  static func voucher(_ form: String, _ label: String = "Số chứng từ") -> HTML {
    """
    <div class="grid half">\(Field("voucher", label, id: "voucher-\(form)", hint: "Ví dụ PT-12, PC-07.").text(""))
    \(Field("voucher-day", "Ngày chứng từ", id: "voucher-day-\(form)").day(nil))</div>
    <div class="field"><label for="file-\(form)">Tệp chứng từ (thay cho số, hoặc kèm theo)</label>\
    <input type="file" id="file-\(form)" name="file"></div>
    """
  }

  static func amount(_ form: String) -> HTML {
    """
    \(Field("amount", "Số tiền (đồng)", id: "amount-\(form)", hint: "Ví dụ 50.000.000 hoặc 50 triệu.", required: true)
      .text("", inputmode: "numeric"))\
    \(box("sure", "Số tiền nhỏ này là đúng", form))
    """
  }

  /// For what came after the book of its year was closed.
  static func late(_ form: String) -> HTML {
    Field(
      "late", "Lý do ghi sang kỳ sau", id: "late-\(form)",
      hint: "Chỉ ghi khi sổ của năm đó đã khóa: khoản này vào sổ hôm nay, có dẫn về năm của nó."
    ).text("")
  }

  static func payeeIsAnother(_ form: String) -> HTML {
    box("payee-another", "Người nhận là người khác, trùng họ tên với tôi", form)
  }

  static func box(_ name: String, _ label: String, _ form: String) -> HTML {
    """
    <div class="check"><input type="checkbox" id="\(name)-\(form)" name="\(name)" value="1">
    <label for="\(name)-\(form)">\(label)</label></div>
    """
  }
}
