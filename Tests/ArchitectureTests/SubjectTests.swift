import Foundation
import Testing

@Suite("One word finds a subject in every layer")
struct SubjectTests {
  /// What the work is about. Each has a folder of this name in every layer that knows of it.
  private static let subjects: Set = [
    "Accounts", "Announcements", "Authors", "Award", "Books", "Calendar", "Certificates", "Closing", "Clusters",
    "Commendations", "Complaints", "Councils", "Decisions", "Dossiers", "Duties", "Events", "Forwarding", "Fund",
    "Home", "Honours", "Host", "Inspections", "Intake", "Journal", "Lists", "Mail", "Models", "Money", "Needs", "News",
    "Packages", "Papers", "People", "Plans", "Portal", "Questions", "Replications", "Reports", "Responses", "Scoring",
    "Sessions", "Submissions", "Units",
  ]

  /// What a layer has besides: what it is made of.
  private static let parts: [String: Set<String>] = [
    "Domain": ["Amounts", "Files", "Life", "Text", "Time"],
    "Store": ["Engine", "Files", "Records", "Schema", "Search", "Transfer", "Work"],
    "Papers": ["Model", "Rendering", "Samples", "Templates"],
    "Office": ["Background", "Backup", "Demo", "Listings"],
    "Web": ["Administration", "Components", "Help", "Operations", "Serving"],
  ]

  @Test("The folders of a layer are subjects, or parts of the layer", arguments: parts.keys.sorted())
  func folders(layer: String) throws {
    let found = try SourceTree.files().filter { $0.target == layer }
      .compactMap { file in file.path.split(separator: "/").dropFirst().dropLast().first.map(String.init) }
    #expect(Set(found).subtracting(Self.subjects) == Self.parts[layer])
  }

  @Test("The tests of a layer are in the folders of what they test")
  func tests() throws {
    for file in try SourceTree.testFiles() {
      guard file.target.hasSuffix("Tests") else { continue }
      let layer = String(file.target.dropLast("Tests".count))
      let folders = file.path.split(separator: "/").dropFirst().dropLast().map(String.init)
      guard let folder = folders.first, !["Acceptance", "Plan"].contains(layer) else {
        // Tests of plans/examples have a folder of that name, tests of one plan a folder with the plan's name.
        let isOfPlan = try layer == "Plan" && folders.count == 1 && Self.planFolders().contains(folders[0])
        #expect(isOfPlan || folders.allSatisfy(Self.subjects.contains), "\(file.path)")
        continue
      }
      let exists = FileManager.default.fileExists(
        atPath: SourceTree.root.appending(path: "Sources/\(layer)/\(folder)").path)
      #expect(exists, "\(file.path) has no folder Sources/\(layer)/\(folder) to test")
    }
  }

  /// `Examples`, and of `tam-diep-2024` the folder `TamDiep`.
  private static func planFolders() throws -> Set<String> {
    let names = try SourceTree.planNames().map { name in
      name.split(separator: "-").map(\.capitalized).joined()
    }
    return Set(names + ["Examples"])
  }

  @Test("No subject is known to one layer alone")
  func known() throws {
    let layers = Dictionary(
      grouping: try SourceTree.files().filter { Self.parts[$0.target] != nil },
      by: { $0.path.split(separator: "/")[1] }
    ).mapValues { Set($0.map(\.target)) }
    for subject in Self.subjects { #expect(layers[Substring(subject), default: []].count > 1, "\(subject)") }
  }
}
