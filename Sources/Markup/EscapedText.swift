/// Text in a markup language, built by string interpolation that escapes what is interpolated.
///
///     let cell: HTML = "<td title=\"\(dossier.title)\">\(dossier.title)</td>"
///
/// Only literals of the program become markup; a `String` known at run time can enter only escaped, so that injection
/// does not compile. A literal that could be either, such as `\(isNew ? "<b>mới</b>" : "cũ")`, is markup: the
/// interpolations of text are disfavoured. The escaped text is safe between tags and inside quoted attributes (always
/// quote attributes).
///
/// What is called often can be inlined, so that each language has code of its own.
public struct EscapedText<Language: Escaping>: Piecewise, Hashable {
  /// The rendered bytes; taking them copies nothing.
  public internal(set) var utf8: [UInt8]

  @usableFromInline init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Nothing.
  public static var empty: Self { Self(utf8: []) }

  public var isEmpty: Bool { utf8.isEmpty }

  /// The finished markup as text; a server writes `utf8`, which copies nothing.
  public var rendered: String { String(decoding: utf8, as: UTF8.self) }

  public static func += (left: inout Self, right: Self) { left.utf8 += right.utf8 }
}

extension EscapedText: CustomStringConvertible {
  public var description: String { rendered }
}

extension EscapedText: ExpressibleByStringInterpolation {
  @inlinable
  public init(stringLiteral value: StaticString) {
    var utf8: [UInt8] = []
    utf8.append(literal: value)
    self.init(utf8: utf8)
  }

  @inlinable
  public init(stringInterpolation: StringInterpolation) { self.init(utf8: stringInterpolation.utf8) }

  public struct StringInterpolation: StringInterpolationProtocol {
    @usableFromInline var utf8: [UInt8] = []

    @inlinable
    public init(literalCapacity: Int, interpolationCount: Int) {
      // A name or a short title in each place; what is longer makes room for itself.
      utf8.reserveCapacity(literalCapacity + 48 * interpolationCount)
    }

    /// How many bytes are written.
    @inlinable
    public var count: Int { utf8.count }

    /// What is written, for another text to take parts of.
    public struct Written {
      @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

      @usableFromInline init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }
    }

    /// Gives what is written to `body`, in which alone it may be used.
    @inlinable
    public func withWritten<Result>(_ body: (Written) throws -> Result) rethrows -> Result {
      try utf8.withUnsafeBufferPointer { try body(Written(bytes: $0)) }
    }

    /// A part of another text, as it is.
    @inlinable
    public mutating func append(_ range: Range<Int>, of written: Written) {
      utf8.append(contentsOf: UnsafeBufferPointer(rebasing: written.bytes[range]))
    }

    @inlinable
    public mutating func appendLiteral(_ literal: StaticString) { utf8.append(literal: literal) }

    /// Text, escaped.
    @inlinable @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) { Language.append(text, to: &utf8) }

    /// Text, escaped.
    @inlinable @_disfavoredOverload
    public mutating func appendInterpolation(_ text: Substring) { Language.append(String(text), to: &utf8) }

    /// Text, escaped; nothing when there is none.
    @inlinable @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String?) {
      if let text { Language.append(text, to: &utf8) }
    }

    /// A plain decimal number, for machines; numbers for people are formatted by `Domain`.
    @inlinable
    public mutating func appendInterpolation(_ number: some FixedWidthInteger) { utf8.append(decimal: number) }

    /// A nested piece, as it is.
    @inlinable
    public mutating func appendInterpolation(_ piece: EscapedText) {
      // What follows a long piece is short: room for it spares copying the long one once more.
      let count = utf8.count + piece.utf8.count
      if count > utf8.capacity { utf8.reserveCapacity(max(count + 1024, 2 * utf8.capacity)) }
      utf8 += piece.utf8
    }

    /// A nested piece, as it is; nothing when there is none.
    @inlinable
    public mutating func appendInterpolation(_ piece: EscapedText?) {
      if let piece { appendInterpolation(piece) }
    }

    /// Pieces one after another.
    @inlinable
    public mutating func appendInterpolation(_ pieces: [EscapedText]) {
      // The rows of a list: room for all of them at once, and for as much again after them.
      let count = utf8.count + pieces.reduce(0) { $0 + $1.utf8.count }
      if count > utf8.capacity { utf8.reserveCapacity(2 * count) }
      for piece in pieces { utf8 += piece.utf8 }
    }

    /// `piece` when `condition` holds, otherwise nothing.
    @inlinable
    public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> EscapedText) {
      if condition { utf8 += piece().utf8 }
    }
  }
}
