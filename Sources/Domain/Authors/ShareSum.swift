extension Writing {
  /// Why one does not go on from the authors: each has a share, and together they have more or less than the whole.
  public var refusalOfShares: Refusal? {
    let shares = authors.compactMap(\.share?.hundredths)
    let sum = shares.reduce(0, +)
    guard !authors.isEmpty, shares.count == authors.count, sum != Share.whole else { return nil }
    return .input(
      "author-share-1", "Tỷ lệ đóng góp của các tác giả cộng lại là \(Points(hundredths: sum).text)%, phải đúng 100%.",
      next: "Những gì bạn ghi đã được lưu. Sửa tỷ lệ rồi bấm lại.")
  }
}
