import Domain
import Foundation
import PlanFile
import TestSupport
import Testing

@Suite("The values of a plan file")
struct PlanValuesTests {
  private static let names =
    PlanFile.builtIn.map { "\($0.name).yaml" } + PlanFile.examples.map { "examples/\($0.name).yaml" }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Project.folder.appending(path: "plans/\(name)"), encoding: .utf8)
  }

  private func refusals(_ work: () throws -> some Any) throws -> [Refusal] {
    do {
      _ = try work()
      return []
    } catch let refusals as Refusals {
      return refusals.all
    }
  }

  @Test("There is something to set in each part of a plan, under labels that say what it is")
  func found() throws {
    let values = PlanValues(try SourcePlans.text("tam-diep-2024"))
    let shown = [
      "title", "document.number", "bodies.0.in-full", "period.from", "tracks.0.intake.before", "judging.0.passes.mean",
      "grades.0.prize", "caps.1.at-most", "targets.2.goal",
    ].map { path in values[path].map { "\($0.label) = \($0.shown)" } }
    #expect(
      shown == [
        "Tên kế hoạch (trích yếu) = Triển khai công tác sáng kiến cơ sở năm 2024 trên địa bàn thành phố",
        "Số, ký hiệu văn bản = ",
        "Ủy ban nhân dân thành phố: tên đầy đủ trên văn bản = Ủy ban nhân dân thành phố Tam Điệp",
        "Kế hoạch từ ngày = 1/3/2024", "Đợt I: nhận hồ sơ trước ngày = 20/4/2024",
        "Hội đồng đánh giá, chấm điểm: điểm trung bình để đạt = 50", "Loại A: tiền thưởng (đồng) = 2.000.000",
        "Loại B: nhiều nhất = 10",
        "Mỗi đơn vị đăng ký ít nhất từ 01 sản phẩm sáng kiến/đơn…: phải đạt = 1",
      ])
    #expect(values["grades.0.prize"]?.clause == "II.3.1")
  }

  @Test("Writing back the same values gives the same bytes", arguments: names)
  func same(name: String) throws {
    let text = try text(name)
    let values = PlanValues(text)
    #expect(values.all.count > 20)
    #expect(values.replacing(Dictionary(uniqueKeysWithValues: values.all.map { ($0.path, $0.value) })) == text)
    let shown = values.all.map { ($0.path, $0.kind == .id ? $0.value : $0.shown) }
    #expect(try values.filled(Dictionary(uniqueKeysWithValues: shown)).utf8.elementsEqual(text.utf8))
  }

  @Test("A plan whose days were moved to a later year is one without mistakes", arguments: names)
  func moved(name: String) throws {
    let values = PlanValues(try text(name))
    let text = try values.filled(values.shown(for: 2028))
    let plan = try #require(PlanFile.read(text).plan)
    #expect(plan.period.from.year == 2028)
    #expect(plan.number == nil && plan.issued == nil)
  }

  @Test("Each value altered alone changes its own line, and is read back as it was written", arguments: names)
  func altered(name: String) throws {
    let text = try text(name)
    let values = PlanValues(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, value) in values.all.enumerated() {
      let other = ["Khác \(number)", "\"\(number)\": 'a', [b] # \\c", "20\(number)%"][number % 3]
      let changed = values.replacing([value.path: other])
      let again = PlanValues(changed)
      #expect(again[value.path]?.value == other, "\(name): \(value.path)")
      let kept = [values, again].map { some in
        Set(some.all.filter { $0.path != value.path }.map { "\($0.path) \($0.value)" })
      }
      #expect(kept[0] == kept[1], "\(name): \(value.path)")
      let newLines = changed.split(separator: "\n", omittingEmptySubsequences: false)
      guard newLines.count == lines.count else { continue }
      #expect(zip(lines, newLines).count { $0 != $1 } == 1, "\(name): \(value.path)")
    }
  }

  @Test("Whatever is typed as a title is the title, or is refused at its field")
  func hostile() throws {
    let values = PlanValues(try SourcePlans.text("tam-diep-2024"))
    let taken = [
      #"Kế hoạch "sáng kiến": năm 2027 # bản mới"#, "a: b", "- a", "# a", "null", "~", "true", "'", #"\"#, #"\n""#,
      "[a, {b", "}]", "% a", "@a", "`a`", "! a", "| a", "> a", "? a", "2027", "a, b", "--- a", "R&D",
    ]
    for title in taken {
      #expect(PlanFile.read(try values.filled(["title": title])).plan?.title == title, "\(title)")
    }
    #expect(PlanFile.read(try values.filled(["title": "a\r\n\r\nplan: b"])).plan?.title == "a plan: b")
    let long = String(repeating: "dài ", count: 2000)
    for title in ["", "*a", "&a", "a\u{7}b", "a\u{202E}b", long, String(repeating: "{", count: 60)] {
      let refused = try refusals { try values.filled(["title": title]) }
      #expect(Set(refused.map(\.field)) == ["v_title"], "\(title.prefix(20))")
    }
    let huge = try refusals { try values.filled(["title": String(repeating: "a", count: 300_000)]) }
    #expect(huge.map(\.reason) == ["Dòng 1, cột 1: tệp lớn hơn 256 kB."])
  }

  @Test("Values are typed as offices write them; what cannot be read is refused at its field")
  func typed() throws {
    let values = PlanValues(try SourcePlans.text("tam-diep-2024"))
    let plan = try #require(
      PlanFile.read(
        try values.filled([
          "plan": "", "short-title": "Xã Mẫu An 2027", "document.number": "21/KH-UBND", "document.day": "15.1.2024",
          "tracks.1.intake.before": "20-7-2024", "grades.0.prize": "3 triệu", "grades.2.mean": "62,5",
          "caps.0.at-most": "20 %",
        ])
      ).plan)
    #expect(plan.id.description == "xa-mau-an-2027")
    #expect(plan.number == "21/KH-UBND")
    #expect(plan.issued == Day(year: 2024, month: 1, day: 15))
    #expect(plan.tracks[1].intake.until.lastDay == Day(year: 2024, month: 7, day: 19))
    #expect(plan.grades[0].prize == Dong(3_000_000))
    #expect(plan.grades[2].mean == Points("62.5"))
    let wrong = try refusals {
      try values.filled(["document.day": "30/2/2027", "grades.0.prize": "nhiều", "plan": "Mã Sai"])
    }
    #expect(Set(wrong.map(\.field)) == ["v_document_day", "v_grades_0_prize", "v_plan"])
    let refused = try refusals { try values.filled(["grades.1.mean": "cao", "targets.0.goal": "101%"]) }
    #expect(Set(refused.map(\.field)) == ["v_grades_1_mean", "v_targets_0_goal"])
  }

  @Test("What still speaks of the template's year is found by its lines")
  func leftovers() throws {
    let values = PlanValues(try SourcePlans.text("tam-diep-2024"))
    let text = try values.filled(values.shown(for: 2027))
    let plan = try #require(PlanFile.read(text).plan)
    #expect(plan.period.from == Day(year: 2027, month: 3, day: 1))
    #expect(
      values.leftovers(in: text, of: plan).map(\.words) == [
        "from: Kinh phí chi hoạt động quản lý nhà nước về Khoa học và Công nghệ năm 2024"
      ])
    #expect(values.leftovers(in: values.text, of: try SourcePlans.plan("tam-diep-2024")).isEmpty)
  }

  @Test("What still names the place of the template's office is found where another office makes the plan")
  func leftoversOfAnotherOffice() throws {
    let values = PlanValues(try SourcePlans.text("tam-diep-2024"))
    let plan = try SourcePlans.plan("tam-diep-2024")
    let found = values.leftovers(in: values.text, of: plan, at: "Mẫu An").map(\.words)
    #expect(found.contains("place: Tam Điệp") && found.allSatisfy { $0.contains("Tam Điệp") })
    #expect(values.leftovers(in: values.text, of: plan, at: "Tam Điệp").isEmpty)
    let text = try values.filled(["place": "Mẫu An"])
    #expect(!values.leftovers(in: text, of: plan, at: "Mẫu An").map(\.words).contains("place: Mẫu An"))
  }

  @Test("A file that says nothing of its document gets one, and days without a year stay so")
  func document() throws {
    let values = PlanValues(try SourcePlans.text("thua-thien-hue"))
    let text = try values.filled(["document.number": "05/QĐ: UBND", "document.day": "2/2/2024"])
    let plan = try #require(PlanFile.read(text).plan)
    #expect(plan.number == "05/QĐ: UBND")
    #expect(plan.issued == Day(year: 2024, month: 2, day: 2))
    #expect(values["tracks.0.intake.through"]?.shown == "30/6")
    let later = try values.filled(["tracks.0.intake.through": "15/7"])
    #expect(PlanValues(later)["tracks.0.intake.through"]?.value == "07-15")
  }

  @Test("What is no plan has no values")
  func none() {
    #expect(PlanValues("").all.isEmpty && PlanValues("a: [").all.isEmpty && PlanValues("- a\n\t- b").all.isEmpty)
  }
}
