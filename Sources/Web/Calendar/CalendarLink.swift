import Markup

extension Parts {
  /// Takes a day along into one's own calendar.
  ///
  /// - Parameter name: what the day is about, for those who do not see what is beside the link.
  static func calendarLink(_ link: Link, of name: String) -> HTML {
    #"<a class="small no-print" href="\#(link)">Thêm vào lịch<span class="hidden">: \#(name)</span></a>"#
  }
}
