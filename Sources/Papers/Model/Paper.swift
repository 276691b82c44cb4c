import Domain

/// A paper as a value: what stands on it, not how it looks. Renderers lay it out by Nghị định 30/2020/NĐ-CP, Phụ lục I.
public struct Paper: Hashable, Sendable {
  /// What the file is called and what a reader's window shows.
  public var title: String
  public var parts: [Part]
  /// What kind of paper it is and under which plan; nil for those that have no templates.
  public internal(set) var kind: PaperKind?
  public internal(set) var plan: Plan.ID?
  /// What it says by name beside what stands in its blocks.
  var details = PaperFields()

  /// A run of pages of one orientation.
  public struct Part: Hashable, Sendable {
    public var blocks: [Block]
    public var isLandscape: Bool
    /// Whether its pages go on counting where the part before it ended, as the chapters of a book do.
    public var goesOn: Bool
    /// The office's own background of a certificate, in place of the ornamental border.
    public var background: PaperPicture?

    public init(_ blocks: [Block], isLandscape: Bool = false, goesOn: Bool = false) {
      self.blocks = blocks
      self.isLandscape = isLandscape
      self.goesOn = goesOn
    }
  }

  public init(_ title: String, _ parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  public init(_ title: String, _ blocks: [Block]) { self.init(title, [Part(blocks)]) }

  /// Several papers as one, each beginning a page.
  public static func together(_ title: String, _ papers: [Paper]) -> Paper { Paper(title, papers.flatMap(\.parts)) }
}

/// A piece of a paper.
public enum Block: Hashable, Sendable {
  /// Issuing body, number, national header, place and date.
  case letterhead(Letterhead)
  /// The national header alone, for papers of people.
  case nation
  /// The kind of the paper in capitals, and what it is about.
  case heading(String, subject: String)
  case addressee(String)
  /// The legal bases, each on its line.
  case basis([String])
  /// A line in bold capitals in the middle: who decides, `QUYẾT ĐỊNH:`.
  case proclamation(String)
  case paragraph(Line)
  /// That many lines of dots to be written on by hand.
  case pen(lines: Int)
  /// `Điều 1.` and its text.
  case article(Int, Line)
  /// The names of those who are honoured, one a line, or in columns where they are many.
  case names([String])
  /// A line in the middle.
  case centred(Line, CentredStyle = .plain)
  case table(PaperTable)
  /// Blocks of signatures side by side.
  case signatures([SignatureBlock])
  /// Where an annex belongs: `(Kèm theo Quyết định số … ngày … của …)`.
  case annexed(String)
  /// The title of a chapter of a book, with lines beneath it; contents lead to its mark.
  case chapter(String, below: [String], mark: String)
  case picture(PaperPicture)
  /// The contents of a book.
  case contents([ContentsLine])

  /// How a line in the middle stands out; the larger ones belong to certificates, which `Fitting` keeps to one page.
  public enum CentredStyle: Hashable, Sendable {
    case plain, strong, small, giver, honour, work, stamp
    /// The title of a book on its cover.
    case title
  }
}

/// The head of a body's paper.
public struct Letterhead: Hashable, Sendable {
  public var superior: String?
  public var body: String
  /// `05/QĐ-UBND`; nil where the paper has none.
  public var number: String?
  public var place: String
  /// Nil while it is not dated: dots to be filled in by hand.
  public var day: Day?
  /// What a letter (công văn) is about, under its number: `V/v chuyển hồ sơ sáng kiến`; other papers have a heading.
  public var about: String?

  public init(
    superior: String? = nil, body: String, number: String? = nil, about: String? = nil, place: String, day: Day?
  ) {
    self.superior = superior
    self.body = body
    self.number = number
    self.about = about
    self.place = place
    self.day = day
  }

  /// `Tam Điệp, ngày 02 tháng 9 năm 2024`.
  var dated: String { "\(place), \(day?.formal ?? "ngày … tháng … năm …")" }
}

/// One block at the foot of a paper.
public enum SignatureBlock: Hashable, Sendable {
  /// Who signs: the authority's lines, a line with place and date where the paper has it here, and the name.
  case signer(lines: [String], dated: String? = nil, name: String?)
  /// `Nơi nhận:` with its list.
  case recipients([String])
  /// A QR code of an address, with lines beneath.
  case code(String, lines: [String])
  /// Lines beside a signature: by what decision, and where it is registered.
  case notes([String])
  case empty
}
