import Domain
import Testing

@Suite("What lets people reach each other past the office")
struct ContactDataTests {
  @Test("Telephones, mails, accounts and links are found however they are written")
  func found() {
    let texts: KeyValuePairs<String, ContactData> = [
      "Gọi 0912345678 gặp anh Mẫu": .phone, "Gọi 0912.345.678": .phone, "Gọi 0912 345 678": .phone,
      "(0234) 3822 333": .phone, "+84 912 345 678": .phone, "0912-345-678": .phone, "0912/345/678": .phone,
      "0912_345*678": .phone, "0912345678/0987654321": .account,
      "+84.912.345.678": .phone, "84,912,345,678": .phone, "Từ 1/4/2024 0912345678": .phone, "Gọi ０９１２３４５６７８": .phone,
      "mau@vidu.vn": .mail, "Thư: Mau.Thu@vi-du.com.vn.": .mail, "mau (at) vidu.vn": .mail, "mau @ vidu.vn": .mail,
      "STK 1012345678901": .account, "Số tài khoản 10123456": .account, "1903 4567 8901 2345": .account,
      "xem https://vidu.vn": .web, "www.vidu.vn": .web, "vidu.com.vn/trang": .web, "(vidu.vn)": .web,
      "Zalo của tôi": .web, "facebook.com/mau": .web,
    ]
    for (text, data) in texts { #expect(ContactData.found(in: text) == data, "\(text)") }
  }

  @Test("Amounts, days, years, numbers of documents and plain counts are none of it")
  func plain() {
    for text in [
      "Tiết kiệm 12.000.000 đồng", "84.000.000.000 đồng", "1,5 tỷ", "Từ 20/4/2024 đến 30/4/2024", "20.04.2024",
      "01-04-2024", "năm 2023 và 2024", "Quyết định số 0123/QĐ-UBND", "1200 hộ, 350 ha", "giá 5.000đ", "Nhiệt độ 0,5",
      "@", "a @ b", "Sáng kiến của hợp tác xã", "Dùng 3 máy, 4 người, 12 giờ",
      "84.912.345.678 đồng", "Từ 01/04/2024 100 hộ", "Văn bản 01234/2024", "1.5 ha", "v.v. và hộ",
    ] { #expect(ContactData.found(in: text) == nil, "\(text)") }
  }
}
