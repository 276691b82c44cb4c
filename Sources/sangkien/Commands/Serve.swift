import ArgumentParser
import Domain
import Foundation
import Logging
import Office
import ServiceLifecycle
import Web

/// Serves the site.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the site.",
    discussion: """
      Example: sangkien serve --data data --port 8080
      Several nodes: sangkien serve --database postgres://sangkien@db.vidu.vn/sangkien
      Rehearsal: sangkien serve --demo --now 2024-04-10T08:00
      """)

  @OptionGroup var installation: InstallationOptions
  @Option(help: "The address to listen on (default 127.0.0.1).") var host: String?
  @Option(help: "The port to listen on (default 8080).") var port: Int?
  @Option(
    help: ArgumentHelp(
      "Where people reach the site, such as https://sangkien.vidu.vn: for QR codes and links.", valueName: "address"))
  var publicAddress: String?
  @Flag(help: "A rehearsal: made-up people and dossiers, one-click sign-in.") var demo = false
  @Option(help: "The time that a rehearsal's clock shows at the start, such as 2024-04-10T08:00 in Vietnam.") var now:
    String?

  func run() async throws {
    Memory.keepAtHand()
    let settings = try installation.settings()
    let host = host ?? settings["host"] ?? "127.0.0.1"
    guard let port = port ?? Int(settings["port"] ?? "8080"), (1...65_535).contains(port) else {
      throw ValidationError("The port is a number from 1 to 65535.")
    }
    guard let level = Logger.Level(rawValue: settings["log-level"] ?? "notice") else {
      throw ValidationError("The log level is one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let logger = Logger(label: "sangkien") { JSONLog($0, level: level) }
    let office = try await installation.open(clock: try clock())
    if demo { try await Demo.fill(office) }
    var options = try options(settings, host: host, port: port)
    let server = try settings.mailServer()
    if server != nil, !demo { options.mailWay = .sent }
    let postman = Postman(
      office: office, isRehearsal: demo, server: server, mailbox: try settings.mailbox(), pages: options.mailPages,
      counts: options.mailCounts, logger: logger)
    let site = Site(office: office, options: options, logger: logger)
    try await announce(office, "http://\(host):\(port)")
    let background = Background(office: office, postman: postman, logger: logger)
    try await site.application(host: host, port: port, beside: [background]).runService()
    postman.close()
    try await office.close()
  }

  private func options(_ settings: Settings, host: String, port: Int) throws -> SiteOptions {
    var options = SiteOptions(
      isDemo: demo, isSecure: settings["secure"] == "true", metricsToken: settings["metrics-token"],
      address: try address(settings) ?? SiteAddress(listeningAt: host, port: port))
    if let proxies = settings["proxies"] {
      options.proxies = Set(proxies.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    guard let idle = Int(settings["idle-minutes"] ?? "60"), (5...720).contains(idle) else {
      throw ValidationError("The idle minutes are a number from 5 to 720.")
    }
    options.idleMinutes = idle
    return options
  }

  private func address(_ settings: Settings) throws -> SiteAddress? {
    try (publicAddress ?? settings["public-address"]).map { text in
      guard let address = SiteAddress(text) else {
        throw ValidationError("The public address is https:// and a host, such as https://sangkien.vidu.vn.")
      }
      return address
    }
  }

  private func clock() throws -> Clock {
    guard let now else { return Clock() }
    guard demo else { throw ValidationError("--now moves the clock of a rehearsal: it goes with --demo only.") }
    guard let start = VietnamTime.instant(now) else {
      throw ValidationError("--now takes a day and a time such as 2024-04-10T08:00.")
    }
    return Clock(rehearsingFrom: start)
  }

  private func announce(_ office: Office, _ address: String) async throws {
    print("Sáng kiến: \(address)")
    guard demo else { return }
    print("Bản diễn tập. Chọn vai tại \(address)/dien-tap:")
    for account in try await Demo.accounts(office) { print("  \(account)") }
    fflush(nil)
  }
}
