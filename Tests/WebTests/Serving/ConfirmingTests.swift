import Domain
import Foundation
import PlanFile
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Deeds that are asked before they are done", .onOneEngine)
struct ConfirmingTests {
  @Test("What was confirmed is asked again when it is no longer the same")
  func changed() async throws {
    let site = try await RehearsalSite.shared
    let administrator = try #require(site.person(.administrator, at: .tamDiep))
    let plan = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    let text = String(decoding: plan.bytes, as: UTF8.self)
    func publish(_ title: String, seal: String? = nil) async throws -> AskedSite.Answered {
      let text = text.replacing("title: Triển khai", with: "title: \(title)")
      let confirmed = seal.map { [(name: "_confirmed", value: $0)] } ?? []
      return try await site.asked.post(
        "/quan-tri/ke-hoach", as: administrator, [(name: "text", value: text)] + confirmed)
    }
    let first = try await publish("Tiếp tục triển khai")
    let button = PageReader(first.text, at: "").forms.flatMap(\.buttons).first { $0.name == "_confirmed" }
    let seal = try #require(button?.value)
    let again = try await publish("Thôi", seal: seal)
    #expect(again.status == 200)
    #expect(again.text.contains("Từ khi bạn mở trang này đã có thay đổi"))
    #expect(try await publish("Tiếp tục triển khai", seal: seal).status == 303)
  }
}
