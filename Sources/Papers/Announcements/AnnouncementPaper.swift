import Domain

/// What the paper of an announcement says beside the announcement itself.
public struct AnnouncementNames: Sendable {
  /// In whose name it is issued, and the unit above that; nil where there is none.
  public var sender: String
  public var superior: String?
  /// To whom it goes, in the order of the announcement.
  public var recipients: [String]
  /// What it corrects: `số 12/TB-UBND ngày 5/3/2024`; nil where it corrects nothing.
  public var corrects: String?

  public init(sender: String, superior: String?, recipients: [String], corrects: String? = nil) {
    (self.sender, self.superior) = (sender, superior)
    (self.recipients, self.corrects) = (recipients, corrects)
  }
}

extension Paper {
  /// The document of an announcement (Nghị định 30/2020/NĐ-CP, Phụ lục III): a letter (công văn) that announces the
  /// plan, or a guidance (hướng dẫn) or notice (thông báo) with its kind and subject.
  public static func announcement(
    _ announcement: Announcement, _ names: AnnouncementNames, under plan: Plan
  ) -> Paper {
    AnnouncementPaper(announcement: announcement, names: names, plan: plan).paper
  }
}

/// The paper while it is put together.
private struct AnnouncementPaper {
  var announcement: Announcement
  var names: AnnouncementNames
  var plan: Plan

  private var content: Announcement.Content { announcement.content }
  private var isLetter: Bool { content.kind == .plan }

  var paper: Paper {
    let head = Letterhead(
      superior: names.superior, body: names.sender, number: announcement.issue?.number ?? symbol,
      about: isLetter ? "V/v \(content.title.lowercasedFirst)" : nil, place: plan.place, day: announcement.issue?.day)
    var blocks: [Block] = [.letterhead(head)]
    blocks += isLetter ? addressees : [.heading(kind, subject: subject)]
    blocks.append(.paragraph("\(opening):"))
    blocks += words
    blocks.append(.signatures([.recipients(recipients), signature]))
    return Paper(content.kind.name, blocks)
      .of(.announcement, under: plan, nil, [("nội dung chính", content.text), ("nơi ban hành", names.sender)])
  }

  private var signature: SignatureBlock {
    let signer = announcement.issue?.signer ?? ""
    let name = signer.isEmpty ? nil : signer
    guard let authority = announcement.issue?.authority else { return .head(of: names.sender, name: name) }
    return .signer(lines: authority.lines, name: name)
  }

  private var kind: String { content.kind == .guidance ? "Hướng dẫn" : "Thông báo" }

  /// What it is about, without the kind of document that stands above it.
  private var subject: String {
    guard content.title.lowercased().hasPrefix("\(kind.lowercased()) ") else { return content.title }
    return String(content.title.dropFirst(kind.count + 1)).capitalisedFirst
  }

  /// Before a number is given.
  private var symbol: String {
    switch content.kind {
    case .plan: "…/…"
    case .guidance: "…/HD-…"
    case .other: "…/TB-…"
    }
  }

  private var addressees: [Block] {
    switch names.recipients.count {
    case 0: []
    case 1: [.addressee("Kính gửi: \(names.recipients[0])")]
    default: [.addressee("Kính gửi:")] + names.recipients.ended.map { .paragraph("- \($0)") }
    }
  }

  private var opening: String {
    let what =
      switch content.kind {
      case .plan: "đề nghị các cơ quan, đơn vị triển khai như sau"
      case .guidance: "hướng dẫn như sau"
      case .other: "thông báo như sau"
      }
    return "Thực hiện \(plan.cited), \(names.sender) \(what)"
  }

  /// What it says, ended as documents are.
  private var words: [Block] {
    var lines = content.text.split(whereSeparator: \.isNewline).map(String.init)
    if let corrected = names.corrects { lines.append("Văn bản này thay thế văn bản \(corrected).") }
    if let last = content.confirmBy {
      lines.append("Đề nghị nơi nhận xác nhận đã nhận văn bản này đến hết ngày \(last.short).")
    }
    let annexes = announcement.annexes.map(\.name)
    if !annexes.isEmpty { lines.append("Gửi kèm theo văn bản này: \(annexes.joined(separator: "; ")).") }
    if let last = lines.indices.last { lines[last] += lines[last].hasSuffix(".") ? "/." : "./." }
    return lines.map { .paragraph(Line($0)) }
  }

  private var recipients: [String] {
    (isLetter || names.recipients.isEmpty ? ["Như trên"] : names.recipients) + ["Lưu: VT"]
  }
}
