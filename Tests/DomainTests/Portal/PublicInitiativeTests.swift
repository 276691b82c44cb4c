import TestSupport
import Testing

@testable import Domain

@Suite("An initiative as the public register has it")
struct PublicInitiativeTests {
  private let scene: DossierScene
  private let own = Certificate.Code(random: 101)
  private let lower = Certificate.Code(random: 102)

  init() throws { scene = try DossierScene() }

  private func row(
    _ dossier: Dossier, below: [Dossier] = [], addresses: [Certificate.Code]
  ) -> PublicInitiative? {
    PublicInitiative(
      dossier, under: scene.plan, below: below.map { ($0, scene.plan) }, commended: [], addresses: addresses)
  }

  @Test("Whatever address it had leads to it: by its certificate, and by its keys at each level")
  func addresses() throws {
    let published = try scene.dossier(.published)
    let code = try #require(published.certificate?.code)
    let listed = try #require(row(published, below: [scene.dossier(.accepted)], addresses: [own, lower]))
    #expect(listed.address == code && listed.otherAddresses == [own, lower])
    let answered = try #require(row(scene.dossier(.publishedAbove), addresses: [own]))
    #expect(answered.address == own && answered.otherAddresses == [])
  }

  @Test("What a higher level recognised is not listed besides because somebody was commended for it")
  func listedOnce() throws {
    let commended = Commended(
      candidate: .init(kind: .individual, name: "Nguyễn Thị Thử"), kind: "Bằng khen",
      decision: DecisionReference(number: "12/QĐ", day: AuthorshipTests.now.day))
    var dossier = try scene.dossier(.accepted)
    func shown() -> PublicInitiative? {
      PublicInitiative(accepted: dossier, under: scene.plan, commended: [commended], address: own)
    }
    #expect(shown()?.authors == ["Nguyễn Thị Thử"])
    dossier.recognisedAbove = AuthorshipTests.id(70)
    #expect(shown() == nil)
  }

  @Test("A correction and a family's word are changes that those see who follow the register")
  func changed() throws {
    let published = try scene.dossier(.published)
    #expect(row(published, addresses: [own])?.changed == nil)
    let day = AuthorshipTests.now.day.adding(days: 20)
    let withdrawn = try published.withdrawingConsent(
      at: 0, to: [.name], reason: "Gia đình đề nghị.", by: scene.officer.id, at: VietnamTime.instant(day, hour: 9))
    #expect(row(withdrawn, addresses: [own])?.changed == day)
    let wished = try withdrawn.wished(
      true, by: scene.filer.id, at: VietnamTime.instant(day.adding(days: 9), hour: 9), under: scene.plan)
    #expect(row(wished, addresses: [own])?.changed == day)
  }
}
