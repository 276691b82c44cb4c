/// What makes a password easy to guess, by rules of our own: they know Vietnamese names, places and habits, which lists
/// of words in other languages do not.
public enum WeakPassword: Hashable, Sendable, CaseIterable {
  /// A run of keys or of numbers, such as `qwerty`, `1qaz2wsx`, `12345`, in either direction.
  case keys
  /// The same characters again and again.
  case repetition
  /// Years, days, telephone numbers: digits alone.
  case digits
  /// Words of every list of passwords, «matkhau» first.
  case habit
  /// The person's name or sign-in name.
  case name
  /// The names of offices, units and places.
  case place

  /// At least so many letters and digits must be left once all that is easy to guess is taken away.
  private static let leftOver = 6

  /// What is known of the one who chooses a password.
  public struct Known: Sendable {
    var names: [String]
    var places: [String]

    /// - Parameters:
    ///   - names: the person's name and sign-in name.
    ///   - places: the names of their unit, of those above it, of offices and of places.
    public init(names: [String], places: [String]) {
      self.names = names
      self.places = places
    }
  }

  /// The reason for which the password is too easy to guess; nil when it is not.
  public static func find(in password: String, of known: Known) -> WeakPassword? {
    let plain = letters(password.folded)
    guard plain.count >= leftOver else { return .repetition }
    if plain.allSatisfy(isDigit) { return .digits }
    var guessed = Set<Int>()
    var covers: [(reason: WeakPassword, count: Int)] = []
    // `m@tkh4u` is guessed as soon as `matkhau`.
    let spelled = letters(String(password.folded.map { substitutes[$0] ?? $0 }))
    for reason in allCases {
      var found = reason.cover(plain, known)
      if reason == .habit || reason == .name || reason == .place { found.formUnion(reason.cover(spelled, known)) }
      covers.append((reason, found.count))
      guessed.formUnion(found)
    }
    guard plain.count - guessed.count < leftOver else { return nil }
    return covers.max { $0.count < $1.count }?.reason
  }

  // MARK: What is covered

  /// The places of the text that the reason explains.
  private func cover(_ text: [UInt8], _ known: Known) -> Set<Int> {
    switch self {
    case .keys: WeakPassword.runs(text)
    case .repetition: WeakPassword.repetitions(text)
    case .digits: WeakPassword.dates(text)
    case .habit: WeakPassword.occurrences(of: WeakPassword.habits, in: text)
    case .name: WeakPassword.occurrences(of: known.names.flatMap { WeakPassword.phrases($0, shortest: 3) }, in: text)
    case .place: WeakPassword.occurrences(of: known.places.flatMap { WeakPassword.phrases($0, shortest: 4) }, in: text)
    }
  }

  private static func occurrences(of words: [[UInt8]], in text: [UInt8]) -> Set<Int> {
    var places = Set<Int>()
    for word in words where !word.isEmpty && word.count <= text.count {
      for start in 0...(text.count - word.count) where text[start..<start + word.count].elementsEqual(word) {
        places.formUnion(start..<start + word.count)
      }
    }
    return places
  }

  /// Runs of four and more that are part of a sequence, in either direction.
  private static func runs(_ text: [UInt8]) -> Set<Int> {
    guard text.count >= 4 else { return [] }
    var places = Set<Int>()
    for start in 0...(text.count - 4) where sequences.contains(Array(text[start..<start + 4])) {
      places.formUnion(start..<start + 4)
    }
    return places
  }

  /// What only says once more what stood before: `aaaa`, `abcabc`.
  private static func repetitions(_ text: [UInt8]) -> Set<Int> {
    var places = Set<Int>()
    for period in 1..<max(2, text.count) {
      var length = 0
      for index in period...text.count {
        if index < text.count, text[index] == text[index - period] {
          length += 1
          continue
        }
        if length >= max(2, period) { places.formUnion(index - length..<index) }
        length = 0
      }
    }
    return places
  }

  /// Years from 1900 to 2099 and days such as `120485`, `12041985`, `19850412`.
  private static func dates(_ text: [UInt8]) -> Set<Int> {
    var places = Set<Int>()
    for start in text.indices where isDigit(text[start]) {
      func number(_ offset: Int, _ count: Int) -> Int? {
        let end = start + offset + count
        guard end <= text.count, text[start..<end].allSatisfy(isDigit) else { return nil }
        return text[start + offset..<end].reduce(0) { $0 * 10 + Int($1) - 48 }
      }
      func isDay(_ day: Int?, _ month: Int?) -> Bool {
        guard let day, let month else { return false }
        return (1...31).contains(day) && (1...12).contains(month)
      }
      func isYear(_ year: Int?) -> Bool { year.map { (1900...2099).contains($0) } ?? false }
      if isYear(number(0, 4)) { places.formUnion(start..<start + 4) }
      if isDay(number(0, 2), number(2, 2)), number(4, 2) != nil { places.formUnion(start..<start + 6) }
      if isDay(number(0, 2), number(2, 2)), isYear(number(4, 4)) { places.formUnion(start..<start + 8) }
      if isYear(number(0, 4)), isDay(number(6, 2), number(4, 2)) { places.formUnion(start..<start + 8) }
    }
    return places
  }

  // MARK: Words

  /// Each word of a name that is long enough, and every run of its words written as one: `nguyenvan`, `vanan`.
  private static func phrases(_ name: String, shortest: Int) -> [[UInt8]] {
    let words = name.folded.split { !$0.isLetter && !$0.isNumber }.prefix(20).map { letters(String($0)) }
    return words.indices.flatMap { first in
      words.indices[first...].map { last in words[first...last].flatMap(\.self) }
    }.filter { $0.count >= shortest }
  }

  /// The letters and digits of a folded text, and the signs that are used in their place.
  private static func letters(_ text: String) -> [UInt8] {
    text.utf8.filter { (97...122).contains($0) || isDigit($0) || "@$!".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static let substitutes: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
  ]

  /// Four characters in a row of any sequence that fingers find by themselves, both ways.
  private static let sequences: Set<[UInt8]> = {
    let rows = [
      "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
      "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "13579", "24680", "147258369", "159357",
      "abc123", "asd123", "qwe123", "123qwe", "123abc", "123asd",
    ]
    var found = Set<[UInt8]>()
    for row in rows.flatMap({ [Array($0.utf8), Array($0.utf8.reversed())] }) {
      for start in 0...(row.count - 4) { found.insert(Array(row[start..<start + 4])) }
    }
    return found
  }()

  private static let habits: [[UInt8]] = [
    "matkhau", "password", "passwd", "admin", "administrator", "quantri", "sangkien", "xinchao", "anhyeuem", "emyeuanh",
    "toiyeu", "yeuem", "yeuanh", "iloveyou", "welcome", "letmein", "changeme", "dragon", "monkey", "master", "login",
    "dangnhap", "taikhoan", "nguoidung", "user", "test", "abcd", "vietnam", "hanoi", "saigon", "hochiminh", "danang",
    "thanhpho", "uyban", "ubnd", "hanhphuc", "doclap", "tudo", "khongbiet", "khongco", "conyeu", "giadinh",
  ].map { Array($0.utf8) }
}

extension WeakPassword {
  /// What is wrong, for the one who chose the password, and what to do.
  public func refusal(field: String) -> Refusal {
    let reason =
      switch self {
      case .keys: "Mật khẩu là một dãy phím hoặc dãy số liền nhau, như «qwerty», «12345»."
      case .repetition: "Mật khẩu lặp lại một ký tự hoặc một cụm ký tự, hoặc có quá ít chữ và số."
      case .digits: "Mật khẩu dựa trên năm, ngày tháng hoặc chỉ gồm chữ số."
      case .habit: "Mật khẩu dựa trên từ mà nhiều người dùng làm mật khẩu, như «matkhau»."
      case .name: "Mật khẩu dựa trên họ tên hoặc tên đăng nhập của bạn."
      case .place: "Mật khẩu dựa trên tên cơ quan, đơn vị hoặc địa phương."
      }
    return .input(field, reason, next: WeakPassword.advice)
  }

  /// What makes a good password.
  public static let advice = "Ghép ba, bốn từ không liên quan đến nhau, ví dụ một câu ngắn chỉ bạn nghĩ ra."
}
