import Testing

/// Hưng Yên 2024 through its pages, by the numbers and days of its own text.
@Suite("Hưng Yên 2024")
struct HungYenTests {}
