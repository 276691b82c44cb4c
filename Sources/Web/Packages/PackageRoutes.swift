import Domain
import Office

/// Packages between installations.
enum PackageRoutes {
  /// The largest package that comes through the page, in bytes; larger ones come by the command line.
  private static let limit = 100 << 20

  static let all: [Route] = [
    .get("/chuyen-cap/:id/goi", PackageContentLook.self) { visit in
      let content = try await visit.look(PackageContentLook(of: visit.id()))
      return try await .package("Danh mục \(content.letterNumber)") {
        try await visit.office.export(content, to: $0)
      }
    },
    .get("/goi/ke-hoach/:plan", PackagesLook.self) { visit in
      let look = PackagesLook(
        for: try visit.slug("plan"), page: visit.query.page, key: try await visit.office.packageKey())
      return try await visit.page(look, \.page)
    },
    .post("/goi/ke-hoach/:plan", file: limit, receive),
    .get("/goi/ke-hoach/:plan/ket-qua/:list", PackageResultsLook.self) { visit in
      let results = try await visit.look(
        PackageResultsLook(of: visit.id("list"), from: visit.query["khoa"], in: visit.slug("plan")))
      return try await .package("Kết quả \(results.plan)") { try await visit.office.export(results, to: $0) }
    },
    .get("/goi/:key", ReceivedPackageLook.self) { visit in
      let received = try await visit.look(look(visit))
      let content = try await visit.office.content(of: received)
      return try await visit.page(PackageLook(received.key, holding: content), \.page)
    },
    .post("/goi/:key/nhap", take),
    .post(
      "/goi/:key/tu-choi", { .declinePackage($0.parameters.get("key") ?? "", reason: $0.form["reason"]) },
      then: { .package($0.parameters.get("key") ?? "") }, .refusedPackage
    ).asking(look, Confirmation.declining),
  ]

  @Sendable
  private static func receive(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    guard let file = visit.file else { throw Refusal.input("file", "Chưa chọn tệp.") }
    try await visit.look(TakingPackagesLook(for: plan))
    let key = try await visit.office.receivePackage(at: file.arrived.path, for: plan, as: visit.signedIn)
    return .redirect(.package(key))
  }

  @Sendable
  private static func take(_ visit: Visit) async throws -> Answer {
    let received = try await visit.look(look(visit))
    try await visit.look(TakingPackagesLook(for: received.plan))
    try await visit.office.takePackage(
      received.key, reception: visit.form.reception, trusting: visit.form["trust"], as: visit.signedIn)
    return .redirect(.package(received.key), .tookPackage)
  }

  @Sendable
  private static func look(_ visit: Visit) -> ReceivedPackageLook {
    ReceivedPackageLook(visit.parameters.get("key") ?? "")
  }
}

extension Answer {
  /// A package as a file to be saved.
  fileprivate static func package(_ title: String, _ write: (String) async throws -> Void) async throws -> Answer {
    try await download(type: "application/zip") { path in
      try await write(path)
      return String(title.map { #"/\#\:*?"<>|"#.contains($0) || $0.isNewline ? "-" : $0 }) + ".sangkien"
    }
  }
}
