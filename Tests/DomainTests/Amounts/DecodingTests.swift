import Domain
import Foundation
import Testing

@Suite("Values from outside")
struct DecodingTests {
  private func reads<T: Decodable>(_ type: T.Type, _ json: String) -> Bool {
    (try? JSONDecoder().decode([T].self, from: Data("[\(json)]".utf8))) != nil
  }

  @Test("A value that cannot be is not decoded")
  func bounds() {
    #expect(reads(Dong.self, "0") && reads(Dong.self, "1000000000000000"))
    #expect(!reads(Dong.self, "-1") && !reads(Dong.self, "1000000000000001"))
    #expect(reads(Slug<Plan>.self, #""dot-1""#))
    for text in ["", "-a", "a b", "../a", String(repeating: "a", count: 65)] {
      #expect(!reads(Slug<Plan>.self, #""\#(text)""#))
    }
    #expect(reads(Instant.self, "0") && !reads(Instant.self, "9223372036854775807"))
    #expect(reads(Points.self, "7999") && !reads(Points.self, "100000001"))
    #expect(reads(Share.self, #"{"hundredths": 10000}"#) && !reads(Share.self, #"{"hundredths": 0}"#))
    #expect(reads(Fraction.self, #"{"numerator": 2, "denominator": 3}"#))
    #expect(!reads(Fraction.self, #"{"numerator": 4, "denominator": 3}"#))
    #expect(reads(Mean.self, #"{"sum": 7999, "count": 1}"#))
    for mean in [#"{"sum": 1, "count": 0}"#, #"{"sum": 1, "count": -1}"#, #"{"sum": 9223372036854775807, "count": 1}"#]
    {
      #expect(!reads(Mean.self, mean))
    }
    #expect(reads(Certificate.Code.self, #""7K2M-PX9D-4HTA""#) && !reads(Certificate.Code.self, #""7K2M""#))
  }

  @Test("What was decoded is in lowest terms, and encoded again as it was")
  func roundTrip() throws {
    let mean = try JSONDecoder().decode(Mean.self, from: Data(#"{"sum": 200, "count": 4}"#.utf8))
    #expect(mean == Mean(sum: Points(hundredths: 50), count: 1))
    let share = try #require(Share(hundredths: 3350))
    #expect(try JSONDecoder().decode(Share.self, from: try JSONEncoder().encode(share)) == share)
  }
}
