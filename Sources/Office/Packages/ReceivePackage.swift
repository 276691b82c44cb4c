import Domain
import Store

extension Command<Void> {
  /// Notes that a package arrived for a plan. Nothing of it is taken in yet.
  public static func receivePackage(_ package: ReceivedPackage) -> Command {
    .at(Place(plan: package.plan), .importPackage) { desk in
      try desk.hold(package.plan)
      if let before = try Packages.received(package.key, on: desk.connection) {
        try before.requireWaiting()
        guard before.plan == package.plan else {
          throw Refusal("Gói này đang chờ nhập ở kế hoạch \(try desk.plan(before.plan).shortTitle).")
        }
        return
      }
      guard try PackageKey.made(on: desk.connection)?.signer.text != package.signer else {
        throw Refusal("Gói này do chính hệ thống này ký.", next: "Gửi gói cho nơi nhận để nhập ở đó.")
      }
      if package.kind == .results { try package.requireOurs(at: desk) }
      try desk.insert(package, ["plan": package.plan.description, "kind": package.kind.rawValue])
    }
  }
}

extension ReceivedPackage {
  /// - Throws: a `Refusal` when the findings are on no list that its plan has sent.
  fileprivate func requireOurs(at desk: Desk) throws {
    guard let sent = try ForwardingLists.find(list, on: desk.connection) else {
      throw Refusal("Gói trả kết quả cho một danh mục mà hệ thống này không gửi.", next: Package.askAgain)
    }
    guard sent.plan == plan else {
      throw Refusal(
        "Danh mục này thuộc kế hoạch \(try desk.plan(sent.plan).shortTitle).", next: "Nhập gói ở kế hoạch đó.")
    }
  }
}
