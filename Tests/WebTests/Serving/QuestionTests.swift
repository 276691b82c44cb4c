import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("What a page asks of the database", .onOneEngine)
struct QuestionTests {
  /// A page of many dossiers, who opens it, and how many of them it may ask for by themselves.
  static let pages: [(path: String, asker: Asker, single: Int)] = [
    ("/", .author, 0), ("/", .member, 0), ("/", .secretary, 0), ("/", .chair, 0), ("/ho-so", .author, 0),
    ("/tiep-nhan?ke-hoach=tam-diep-2024", .officer, 0), ("{session}", .member, 0), ("{session}", .secretary, 0),
    ("{session}", .chair, 0), ("{session}/theo-doi", .secretary, 0), ("{session}/cuoc-hop", .secretary, 0),
    ("{session}/phan-cong", .secretary, 0), ("{session}/xung-dot", .secretary, 0),
    ("{session}/bien-ban", .secretary, 0), ("{session}/cham/{scored}", .member, 1), ("/hoi-dong", .secretary, 0),
  ]

  @Test("Dossiers that a page has many of are not asked for one by one", arguments: pages)
  func together(_ path: String, _ asker: Asker, _ single: Int) async throws {
    let site = try await RehearsalSite.shared
    let (asked, database) = site.watched()
    let person = try #require(site.person(asker, at: .tamDiep))
    let council = try site.records["council of tam-diep-2024"]
    let session = "/hoi-dong/\(council)/phien/\(try site.records["Phiên chấm thử tháng 4"])"
    let scored = try site.records["Một số giải pháp giúp học sinh lớp 5 đọc hiểu văn bản thông tin"]
    let address = path.replacing("{session}", with: session).replacing("{scored}", with: scored)
    let answer = try await asked.get(address, as: person)
    #expect(answer.status == 200, "\(address)")
    let ofOne = database.questions().count { $0.contains("FROM dossier WHERE id = ?") }
    #expect(ofOne == single)
  }
}
