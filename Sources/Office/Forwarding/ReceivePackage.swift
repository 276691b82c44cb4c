import Domain
import Store

/// Notes that a package arrived for a plan. Nothing of it is taken in yet.
public struct ReceivePackage: OldCommand {
  public var package: ReceivedPackage
  public static let action = Action.importPackage

  public init(package: ReceivedPackage) { self.package = package }

  public func place(at desk: Desk) -> Place { Place(plan: package.plan) }

  public func perform(at desk: Desk) throws {
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
    if package.kind == .results { try requireOurs(at: desk) }
    try desk.insert(package, ["plan": package.plan.description, "kind": package.kind.rawValue])
  }

  /// - Throws: a `Refusal` when the findings are on no list that this plan has sent.
  private func requireOurs(at desk: Desk) throws {
    guard let list = try ForwardingLists.find(package.list, on: desk.connection) else {
      throw Refusal("Gói trả kết quả cho một danh mục mà hệ thống này không gửi.", next: Package.askAgain)
    }
    guard list.plan == package.plan else {
      throw Refusal(
        "Danh mục này thuộc kế hoạch \(try desk.plan(list.plan).shortTitle).", next: "Nhập gói ở kế hoạch đó.")
    }
  }
}
