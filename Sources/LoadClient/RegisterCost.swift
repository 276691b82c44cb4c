import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office
import Store

/// Fills the public register with initiatives of past years, more and more of them, and says at each size how long
/// searches take: words from the commonest to the rarest, with and without marks, with facets, in each order, all with
/// the counts of every facet.
struct RegisterCost: AsyncParsableCommand {
  @Option(help: "A folder for the installation, new or left by an earlier run.") var data: String
  @Option(help: "The database, if it is not in the folder.") var database: String?
  @Option(help: "At how many initiatives searches are measured, ascending, with commas.") var sizes =
    "1000,10000,100000"
  @Option(help: "Searches at once.") var clients = 8
  @Option(help: "Searches of each client at each size.") var searches = 100

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let address = try database.map { try DatabaseAddress($0) }
    var office = try await Office.open(data: data, database: address, clock: Clock(rehearsingFrom: start))
    var count = try await office.database.read { try PublicInitiatives.count(on: $0) }
    for size in sizes.split(separator: ",").compactMap({ Int($0) }) where size >= count {
      let began = ContinuousClock.now
      if count < size {
        try await fill(from: count, to: size, office, at: start)
        // The index is made anew, which takes less than gathering so many entries.
        try await office.database.write { try $0.run("UPDATE search_turn SET edition = 0") }
        try await office.close()
        office = try await Office.open(data: data, database: address, clock: Clock(rehearsingFrom: start))
        count = size
      }
      let filled = began.duration(to: .now) / .seconds(1)
      let times = try await measure(office)
      func at(_ share: Double) -> String { String(format: "%.1f", times[Int(Double(times.count - 1) * share)]) }
      say(
        """
        \(size) initiatives, \(clients) at once: p50 \(at(0.5)) ms, p95 \(at(0.95)) ms, p99 \(at(0.99)) ms; \
        filled in \(Int(filled)) s
        """)
    }
    try await office.close()
  }

  /// Milliseconds of each search, ascending; each client searches for everything in an order of its own.
  private func measure(_ office: Office) async throws -> [Double] {
    // Whoever comes first after the index changed reads it from the disk.
    for look in Self.looks { _ = try await office.look(look, as: nil) }
    return try await withThrowingTaskGroup(of: [Double].self) { group in
      for client in 0..<clients {
        group.addTask {
          var times: [Double] = []
          for number in 0..<searches {
            let look = Self.looks[(number * 7 + client * 11) % Self.looks.count]
            let began = ContinuousClock.now
            _ = try await office.look(look, as: nil)
            times.append(began.duration(to: .now) / .milliseconds(1))
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }.sorted()
  }

  private static let looks: [InitiativesLook] = {
    let typed = [
      "", "cai tien", "cải tiến", "quy trinh", "may tuoi", "máy tưới cho vườn trường", "so 777", "day hoc trai nghiem",
      "Nguyễn Thị Mẫu", "truong mau 12", "s", "zzzzzz",
    ]
    let chosen: [[Facet: [String]]] = [
      [:], [.year: ["2019"]], [.field: ["giao-duc"], .level: ["cap-tinh"]], [.grade: ["loai-a", "loai-b"]],
    ]
    return typed.flatMap { typed in
      chosen.flatMap { chosen in
        [(nil, 1), (.title, 1), (.latest, 5)].map { (order: PublicSearch.Order?, page: Int) in
          InitiativesLook(typed: typed, chosen: chosen, order: order, page: page)
        }
      }
    }
  }()

  // MARK: What is there

  /// Initiatives of one write.
  private static let portion = 2000
  private static let fields = [
    "Giáo dục", "Y tế", "Cải cách hành chính", "Nông nghiệp", "Công nghiệp", "Môi trường", "Văn hóa", "Giao thông",
    "Xây dựng", "Tài chính", "Tư pháp", "Lao động", "Công nghệ thông tin", "Thương mại", "Du lịch",
  ]
  private static let subjects = [
    "dạy học trải nghiệm", "chăm sóc cây trồng", "thủ tục hành chính", "tiết kiệm điện", "an toàn lao động",
    "quản lý hồ sơ điện tử", "khám chữa bệnh", "phòng cháy chữa cháy", "thư viện thân thiện", "thu gom rác thải",
    "máy tưới cho vườn trường", "tuyên truyền pháp luật", "bảo dưỡng máy móc", "chuyển đổi số", "phục hồi chức năng",
  ]
  private static let given = ["Mẫu", "Thử", "Ví Dụ", "Giả Định", "Minh Họa"]

  private func fill(from first: Int, to size: Int, _ office: Office, at now: Instant) async throws {
    for start in stride(from: first, to: size, by: Self.portion) {
      let some = (start..<min(start + Self.portion, size)).map { Self.initiative($0, at: now) }
      try await office.database.write { connection in
        let lines = zip(some, try Records.insert(all: some, on: connection)).map { initiative, seal in
          Journal.Line(subject: initiative.key, version: 1, seal: seal)
        }
        try Journal.append(
          at: now, by: nil, action: "load", kind: PastInitiative.table.description, lines,
          marking: office.keeper.key, on: connection)
      }
    }
  }

  /// The order of days, fields and units has nothing to do with the order in which they come.
  private static func initiative(_ number: Int, at now: Instant) -> PastInitiative {
    let mixed = number &* 7919 % 1_000_003
    let subject = subjects[mixed % subjects.count]
    let year = 2010 + mixed % 14
    return PastInitiative(
      id: PastInitiative.ID(at: now, random: (UInt64(number >> 12), UInt64(mixed) << 32 | UInt64(number))),
      title: "Cải tiến quy trình \(subject) số \(number)",
      authors: ["Nguyễn Thị \(given[mixed % given.count])", "Trần Văn \(given[number % given.count])"],
      unit: "Trường Mẫu \(mixed % 1500)", year: year, level: ["cơ sở", "huyện", "tỉnh"][mixed % 3],
      field: fields[mixed / 3 % fields.count], grade: ["A", "B", "C", ""][number % 4],
      decisionNumber: "\(mixed % 900)/QĐ-UBND",
      decisionDay: Day(year: year, month: 1 + mixed % 12, day: 1 + number % 28),
      summary: """
        Giải pháp \(subject) giúp rút ngắn thời gian, giảm chi phí và dễ nhân rộng. Trước đây đơn vị làm thủ công, \
        hồ sơ \
        hay thất lạc. Nay mỗi bước có phiếu theo dõi, người phụ trách và hạn xong; kết quả được công khai hằng tuần. \
        Đã áp dụng ở \(mixed % 40) nơi, tiết kiệm \(number % 300) giờ công mỗi tháng.
        """)
  }
}
