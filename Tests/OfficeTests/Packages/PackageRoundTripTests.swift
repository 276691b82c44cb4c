import Domain
import Foundation
import PlanFile
import TestSupport
import Testing

@testable import Office

/// What goes from one installation to another comes out of it again as it went in.
@Suite("A dossier that goes up in a package loses nothing")
struct PackageRoundTripTests {
  private let now = VietnamTime.start(of: Day(daysSince1970: 19_260))
  private let plan: Plan

  init() throws {
    plan = try #require(PlanFile.read(Self.text).plan)
  }

  private static let text = ProvincePlan.text
    .replacing(
      "fields:\n",
      with: """
        works:
          - {id: sang-kien, name: sáng kiến, source: I}
          - {id: y-tuong, name: ý tưởng mới, source: I}
        fields:

        """
    )
    .replacing(
      "tracks:\n",
      with: """
          - id: da-cong-nhan
            text: Đã được công nhận ở nơi khác
            check: recognised-elsewhere
            evidence: required
            source: I
        tracks:

        """
    )
    .replacing(
      "dossier:\n",
      with: """
        dossier:
          - id: mau-rieng
            name: Báo cáo theo mẫu của cơ quan
            paper: bao-cao-mo-ta
            asks:
              - {id: kinh-phi, name: Kinh phí, as: amount}
              - {id: nghiem-thu, name: Ngày nghiệm thu, as: day}
              - {id: noi-dung, name: Nội dung chi, as: table, columns: [Khoản, Tiền]}
              - {id: quy-mo, name: Quy mô, as: choice, options: [nhỏ, lớn]}
              - {id: ghi-chu, name: Ghi chú}
            source: I

        """
    )

  private var writing: Writing {
    var writing = Writing(
      title: "Máy sấy", work: "y-tuong", field: "giao-duc", solution: "quan-ly",
      authors: [
        Author(
          name: "Nguyễn Thử", birth: Day("1990-02-03"), sex: .female, workplace: "Trường Mẫu", position: "Giáo viên",
          qualification: "Cử nhân", share: Share(hundredths: 10_000))
      ],
      owner: "Trường Mẫu", firstApplied: Day("2022-01-02"), yearlyBenefit: Dong(5_000_000),
      passages: [.content: "Sấy bằng nắng.", .novelty: "Chưa nơi nào làm."],
      recognitions: [
        Recognition(body: "Ban Tổ chức Hội thi tỉnh", number: "12/QĐ-BTC", day: Day("2022-05-06"), form: "Giải Nhì")
      ],
      told: [
        "kinh-phi": .amount(Dong(12_000_000)), "nghiem-thu": .day(Day("2022-03-04") ?? now.day),
        "noi-dung": .rows([["Vật tư", "7 triệu"], ["Công", "5 triệu"]]), "quy-mo": .text("lớn"),
        "ghi-chu": .text("Đã chạy một vụ."),
      ])
    (writing.collective, writing.address) = ("Tổ Tự nhiên", "Xã Mẫu, tỉnh Mẫu")
    return writing
  }

  private func arrived(
    _ writing: Writing, named names: NamesBelow, _ attachments: [Domain.Attachment],
    _ exceptions: [Origin.Exception], at plan: Plan
  ) throws -> Dossier {
    let origin = Origin(
      from: "Huyện Mẫu", planTitle: "Kế hoạch", list: ForwardingList.ID(at: now), dossier: Dossier.ID(at: now),
      letterNumber: "18/UBND", letterDay: now.day, finding: nil, exceptions: exceptions)
    return try Dossier.arrived(
      id: Dossier.ID(at: now), from: origin, writing: writing, named: names, attachments: attachments,
      filer: Person.ID(at: now), unit: nil, unitName: "Trường Mẫu", plan: plan, version: 1,
      reception: Reception(track: "ca-nam", field: "giao-duc"), by: Person.ID(at: now), at: now)
  }

  private func file(_ digest: Character, _ part: Part.ID) -> Domain.Attachment {
    Domain.Attachment(
      digest: String(repeating: digest, count: 64), name: "\(digest).pdf", size: 7, type: "application/pdf", part: part,
      added: now)
  }

  private var exceptions: [Origin.Exception] {
    [
      Origin.Exception(
        .participants, reason: "Tác giả từng công tác tại tỉnh",
        document: DecisionReference(number: "15/SKHCN", day: now.day), officer: "Phạm Tiếp Nhận"),
      Origin.Exception(
        .late, reason: "Bưu cục bị ngập", document: DecisionReference(number: "16/SKHCN", day: now.day),
        officer: "Phạm Tiếp Nhận"),
    ]
  }

  /// What went in a package and was read from it.
  private func sent() throws -> PackageContent.Initiative {
    let names = NamesBelow(work: "ý tưởng mới", field: "Giáo dục và Đào tạo", solution: "Giải pháp quản lý", proofs: [])
    let dossier = try arrived(
      writing, named: names, [file("a", "kem-theo"), file("b", "dk-da-cong-nhan")], exceptions, at: plan)
    let initiative = PackageContent.Initiative(dossier, exceptions: exceptions, finding: nil, under: plan)
    return try JSONDecoder().decode(PackageContent.Initiative.self, from: JSONEncoder().encode(initiative))
  }

  private func taken(_ initiative: PackageContent.Initiative, at plan: Plan) throws -> Dossier {
    try arrived(
      initiative.writing(), named: initiative.names,
      initiative.files.map { file(try #require($0.digest.first), try #require($0.part.flatMap(Part.ID.init))) },
      initiative.checkedExceptions(on: now.day), at: plan)
  }

  @Test("Where both plans ask the same, what is sent on from above equals what came from below")
  func same() throws {
    let sent = try sent()
    let dossier = try taken(sent, at: plan)
    #expect(dossier.writing == writing)
    #expect(dossier.origin?.exceptions == exceptions)
    var again = PackageContent.Initiative(
      dossier, exceptions: dossier.origin?.exceptions ?? [], finding: nil, under: plan)
    // It is another dossier there.
    again.dossier = sent.dossier
    #expect(again == sent)
  }

  @Test("Of who may not be named neither goes what tells who it is, nor the name of a group that does")
  func unnamed() throws {
    let names = NamesBelow(work: "ý tưởng mới", field: "Giáo dục và Đào tạo", solution: nil, proofs: [])
    var young = writing
    young.consents = [
      Consent(of: young.authors[0], guardian: "Trần Mẹ", relation: .mother, agreed: [.work], ownWord: true)
    ]
    func sent(in group: String) throws -> PackageContent.Initiative {
      young.collective = group
      let dossier = try arrived(young, named: names, [], [], at: plan)
      return PackageContent.Initiative(dossier, exceptions: [], finding: nil, under: plan)
    }
    let initiative = try sent(in: "Nhóm của em Nguyễn Thử")
    #expect(initiative.collective == nil && initiative.address == nil)
    let author = initiative.authors[0]
    #expect(author.name == "Học sinh thứ 1" && author.birth == nil && author.sex == nil)
    #expect(author.position == "" && author.qualification == "" && author.workplace == "Trường Mẫu")
    #expect(author.withheld?.contains("ho-ten") == true)
    #expect(try sent(in: "Tổ Tự nhiên").collective == "Tổ Tự nhiên")
  }

  @Test("Where the plan above has other ids, works are found by name and proofs where it asks for them")
  func renamed() throws {
    let text = Self.text.replacing("id: y-tuong", with: "id: y-tuong-moi").replacing("id: da-cong-nhan", with: "id: cn")
      .replacing("options: [nhỏ, lớn]", with: "options: [vừa]")
    let dossier = try taken(try sent(), at: #require(PlanFile.read(text).plan))
    #expect(dossier.writing.work == "y-tuong-moi")
    #expect(dossier.attachments.map(\.part) == ["kem-theo", "dk-cn"])
    #expect(dossier.writing.told["quy-mo"] == nil && dossier.writing.told.count == 4)
    #expect(dossier.writing.recognitions == writing.recognitions)
  }

  @Test("What no installation would have sent is refused with the initiative's title")
  func strange() throws {
    var (answer, exception, control) = (try sent(), try sent(), try sent())
    answer.told["kinh-phi"] = PackageContent.Answer(text: "1", amount: 1)
    exception.exceptions[0].kind = "khac"
    control.recognitions[0].body = "\u{202E}Ban"
    for (initiative, said) in [
      (answer, "ô của mẫu riêng không hợp lệ"), (exception, "có ngoại lệ lạ “khac”"), (control, "có ký tự điều khiển"),
    ] {
      let refusal = #expect(throws: Refusal.self) {
        _ = try initiative.writing()
        _ = try initiative.checkedExceptions(on: now.day)
      }
      #expect(refusal?.reason == "Sáng kiến “Máy sấy” trong gói: \(said).")
    }
  }
}
