import Domain
import Testing

@Suite("Passwords that are easy to guess")
struct WeakPasswordTests {
  private static let known = WeakPassword.Known(
    names: ["Nguyễn Thị Thử", "thu.nguyen@vidu.vn"],
    places: ["Trường Tiểu học Mẫu", "Ủy ban nhân dân thành phố Tam Điệp"])

  @Test(
    "What is made of keys, repetitions, digits, habits, names and places is named as such",
    arguments: [
      "qwertyuiop": .keys, "1qaz2wsx3edc": .keys, "zxcvbnm12345": .keys, "0987654321qwe": .keys,
      "1111111111": .digits, "aaaaaaaaaa": .repetition, "abcxyzabcxyz": nil, "hahahahaha": .repetition,
      "12041985": .digits, "12/04/1985ab": .digits, "0912345678": .digits, "          ": .repetition,
      "!@#$%^&*()": .repetition,
      "matkhau2024": .habit, "Mật khẩu 123": .habit, "M@tkh4u#2024": .habit, "password99": .habit,
      "NguyenThiThu": .name, "thử1985nguyễn": .name, "thu.nguyen@vidu.vn": .name, "nguyenthu@12": .name,
      "tamdiep2024": .place, "TP Tam Điệp 1": .place, "tieuhocmau1": .place,
      "con mèo nhà tôi ăn cá": nil, "bảy quả cam vàng": nil, "g7hT!qpZ2vLm": nil, "correct horse battery staple": nil,
      "sông dài matkhau": nil,
    ] as [String: WeakPassword?])
  func reasons(password: String, reason: WeakPassword?) {
    #expect(WeakPassword.find(in: password, of: Self.known) == reason)
  }

  @Test("Each reason is said in a sentence that says what to do")
  func sentences() {
    for reason in WeakPassword.allCases {
      #expect(reason.refusal(field: "password").next == WeakPassword.advice)
    }
  }
}
