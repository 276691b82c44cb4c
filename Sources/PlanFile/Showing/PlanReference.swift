extension Mapping {
  /// Every mapping of a plan file, in the order of the file.
  static let all: [Mapping] = [
    plan, document, body, composition, seats, cluster, recipient, difficulties, level, period, basis, offices,
    signature, work,
    participants, guide, consent,
    born, age, category, when, condition,
    application, exclusion, track, station, intake, part, ask, timeLimits, complaints, judgement, judgementDays, passes,
    band,
    following, question, scoring, sheet, criterionGroup, criterion, criterionLevel, ballots, outliers, markers, grade,
    floors, gradeCap, tie, specialPrize,
    commendation, cap, merits, merit, commendationCondition, target, givenDuty, reportHeading,
    budgetLine, estimateAppraisal, fund, fundPurpose, book, forwarding, forwardingAsk, due,
  ]

  /// Its keys as a table.
  fileprivate var table: String {
    let rows = keys.map { key in
      let obeyed = Obeyed.by(key.name, in: path) ?? ""
      return "| `\(key.name)` | \(key.value) | \(key.isRequired ? "yes" : "") | \(key.about) | \(obeyed) |"
    }
    let title = path.isEmpty ? "## The file" : "## \(path)"
    return ([title, about, "", "| key | value | required | meaning | what obeys it |", "|---|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
}

extension PlanFile {
  /// The reference of all keys of a plan file (`docs/plan-file.md`), from the keys that the readers know.
  public static var reference: String {
    let head = """
      # The plan file
      A plan is one YAML file (UTF-8, at most 256 kB). `sangkien plan check FILE` names each mistake with its line and
      column, `sangkien plan show FILE` prints the plan as an official would read it. `sangkien plan reference` prints \
      this
      page from the keys that the program reads.

      A `text` is at most 4,000 characters long. An `id` is small letters without marks, figures and hyphens. A `day` is
      `2024-04-20`, `points` have at most two decimals, a `share` is `2/3` or `50%`, `đồng` is a whole number; a
      `body` is the id of one of `bodies`. Names in brackets such as `tracks[]` stand for each item of a list.
      """
    return ([head] + Mapping.all.map(\.table)).joined(separator: "\n\n") + "\n"
  }
}
