import Domain

extension Command<Void> {
  /// Puts a picture that is kept already, or none, in the place of the office's emblem.
  public static func setEmblem(_ picture: KeptFile?) -> Command {
    .at(.installation, .manageHost) { desk in
      try desk.keepHost(["emblem": picture?.digest ?? ""]) { before in
        guard let before else {
          throw Refusal("Chưa có tên cơ quan.", next: "Ghi tên cơ quan và lưu trước, rồi thêm biểu trưng.")
        }
        return try before.bearing(picture)
      }
    }
  }
}
