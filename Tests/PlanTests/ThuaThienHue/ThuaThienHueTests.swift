import Testing

/// Thừa Thiên Huế through its pages, by the numbers and days of its own text.
@Suite("Thừa Thiên Huế")
struct ThuaThienHueTests {}
