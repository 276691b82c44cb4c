import CXLSXWriter

/// How the cells of a file look: one format for each kind, which belong to the file.
struct SheetLook {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let title: Format
  let subtitle: Format
  let heading: Format
  let text: Format
  let number: Format
  let ordinal: Format
  let points: Format
  let day: Format
  let total: Format
  let totalNumber: Format
  let totalPoints: Format

  /// Nil when the memory is full.
  init?(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ numbers: String? = nil, isBold: Bool = false, isFramed: Bool = true) -> Format? {
      guard let format = workbook_add_format(workbook) else { return nil }
      format_set_font_name(format, "Times New Roman")
      format_set_font_size(format, 12)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let numbers { format_set_num_format(format, numbers) }
      if isBold { format_set_bold(format) }
      if isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      return format
    }
    guard let title = format(isBold: true, isFramed: false), let subtitle = format(isFramed: false),
      let heading = format(isBold: true), let text = format(), let number = format("#,##0"),
      let ordinal = format("0"),
      let points = format("#,##0.00"), let day = format("dd/mm/yyyy"), let total = format(isBold: true),
      let totalNumber = format("#,##0", isBold: true), let totalPoints = format("#,##0.00", isBold: true)
    else { return nil }
    format_set_font_size(title, 14)
    format_set_text_wrap(text)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_bg_color(heading, 0xE7EEF7)
    self.title = title
    self.subtitle = subtitle
    self.heading = heading
    self.text = text
    self.number = number
    self.ordinal = ordinal
    self.points = points
    self.day = day
    self.total = total
    self.totalNumber = totalNumber
    self.totalPoints = totalPoints
  }
}
