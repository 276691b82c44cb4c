import Domain

extension Command<Void> {
  /// Says which office runs the installation; its emblem stays.
  ///
  /// - Parameter version: the one that the window showed; nil where it showed none.
  public static func writeHost(_ office: HostOffice, over version: Int? = nil) -> Command {
    .at(.installation, .manageHost) { desk in
      try desk.keepHost(over: version, ["host": "written"]) { before in try office.bearing(before?.emblem) }
    }
  }
}
