import Domain
import Office
import Store

/// The office that runs the installation: what it is called, where it is, its colour and emblem.
enum HostRoutes {
  /// The largest upload, in bytes; what is kept of it is smaller (`HostOffice.largestEmblem`).
  private static let largestUpload = 2 << 20

  static let all: [Route] = [
    .page("/quan-tri/co-quan", { _ in HostLook() }, \.page),
    .post(
      "/quan-tri/co-quan", { .writeHost(try office($0.form), over: $0.form.shownVersion) },
      then: { _ in .administration("co-quan") }, .saved),
    .post("/quan-tri/co-quan/bieu-trung", file: largestUpload) { visit in
      // Before a file is kept: only those who may say which office it is may give it an emblem.
      try await visit.look(HostEditingLook())
      let picture = try await visit.keptPicture("PNG, JPEG hoặc WebP")
      try await visit.run(
        .setEmblem(
          KeptFile(
            digest: picture.digest, name: "bieu-trung", size: picture.size, type: picture.type.mediaType)))
      return .redirect(.administration("co-quan"), .saved)
    },
    .post(
      "/quan-tri/co-quan/bieu-trung/bo", { _ in .setEmblem(nil) }, then: { _ in .administration("co-quan") }, .removed),
    .get("/bieu-trung/:digest", EmblemLook.self) { visit in
      let emblem = try await visit.look(EmblemLook(visit.parameters.get("digest") ?? ""))
      return try await visit.kept(emblem.digest, emblem.name, type: emblem.type, size: emblem.size, isShown: true)
    },
  ]

  private static func office(_ form: Form) throws -> HostOffice {
    try HostOffice(
      name: form["name"], superior: form["superior"], place: form["place"], address: form["address"],
      telephone: form["telephone"], mail: form["mail"],
      colour: form["colour"].isEmpty ? .red : try colour(form["colour"]))
  }

  private static func colour(_ word: String) throws -> HostOffice.Colour {
    guard let colour = HostOffice.Colour(rawValue: word) else { throw Refusal.input("colour", "Chọn màu.") }
    return colour
  }
}
