import PlanFile
import Testing

/// A slip made in the sample, and the one line that is printed for it.
struct Slip: CustomTestStringConvertible {
  var kind: String
  var old: String
  var new: String
  var line: String

  var testDescription: String { kind }

  init(_ kind: String, _ old: String, _ new: String, _ line: String) {
    (self.kind, self.old, self.new, self.line) = (kind, old, new, line)
  }
}

@Suite("Mistakes in a plan file")
struct MistakeTests {
  @Test("The sample itself is read without a mistake")
  func sample() {
    #expect(Sample.lines(of: Sample.text) == [])
  }

  @Test("A slip in a key or a value is said at its place", arguments: Slip.values)
  func values(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in markers, groups, steps or caps is said at its place", arguments: Slip.marking)
  func marking(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in tracks, windows or days is said at its place", arguments: Slip.tracks)
  func tracks(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in scoring, grades or commendations is said at its place", arguments: Slip.scoring)
  func scoring(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in the fund or the book is said at its place", arguments: Slip.fund)
  func fund(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in guides, consents or rounds of a contest is said at its place", arguments: Slip.contests)
  func contests(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A slip in the judgements is said at its place", arguments: Slip.judging)
  func judging(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("A group passes dossiers on beneath one unit, before that unit; it selects only what passes through it")
  func groups() {
    func lines(_ body: String, _ through: String, judging: String = "") -> [String] {
      let track = "    fields: [giao-duc]\n"
      return Sample.lines(
        of: (Sample.text + "  - \(body)\n")
          .replacing(track, with: track + "    through: [\(through)]\n").replacing(
            "judging:\n", with: "judging:\n\(judging)"))
    }
    let (group, passes) = (
      "{id: cac-phong, name: Các phòng, under: [phong]}", "{body: cac-phong, does: passes-on, source: II}"
    )
    #expect(lines(group, passes) == [])
    #expect(
      lines(group, "{body: phong, does: vets, source: II}, \(passes)")
        == ["mau.yaml:29:61: «cac-phong» ở dưới «phong», nên không thể sau nó; viết nó trước «phong»"])
    #expect(
      lines("{id: cac-phong, name: Các phòng, under: [hoi-dong]}", passes)
        == ["mau.yaml:114:46: «hoi-dong» phải là một đơn vị; xem lại cơ quan này trong «bodies»"])
    let selection = """
        - id: xet-chon
          name: Xét chọn
          by: cac-phong
          scoring: {method: answers, criteria: [{id: dung, name: Đúng, source: II}]}
          source: II

      """
    #expect(
      lines(group, passes, judging: selection)
        == [
          """
          mau.yaml:46:9: hồ sơ của «dot-2» không qua «cac-phong», nên không ai xét chọn; thêm «cac-phong» vào «through» \
          của «dot-2»
          """
        ])
  }

  @Test("A slip in names, targets or the dossier is said at its place", arguments: Slip.references)
  func references(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }

  @Test("What is no YAML is said in the words of the person who writes it", arguments: Slip.syntax)
  func syntax(slip: Slip) { #expect(Sample.lines(slip.old, slip.new) == [slip.line]) }
}
