/// One token of a text: a Han or kana scalar, or a run of letters or of digits in another script.
public struct Token: Sendable, Hashable {
  /// Where the token stands, as UTF-8 offsets into the text.
  public let range: Range<Int>
  /// A 64-bit hash of the folded token, the same on every machine and in every run.
  public let hash: UInt64
  /// The kind of the token's first scalar: han, kana, letter or digit.
  public let kind: ScalarClass
  /// The number of scalars in the token.
  public let scalarCount: Int

  /// Makes a token from its parts.
  @inlinable
  public init(range: Range<Int>, hash: UInt64, kind: ScalarClass, scalarCount: Int) {
    self.range = range
    self.hash = hash
    self.kind = kind
    self.scalarCount = scalarCount
  }
}

extension StringProtocol {
  /// Calls `body` with every token of the text in order, without building a string.
  ///
  /// Tokens are lower-cased and full-width forms folded before they are hashed; punctuation, symbols and white space
  /// separate tokens and belong to none. Linear in the length of the text.
  /// - Parameter offset: The UTF-8 offset at which this text begins in the whole, added to every token's range.
  @inlinable
  public func forEachToken(from offset: Int = 0, _ body: (Token) -> Void) {
    var position = offset
    var run: (start: Int, hash: UInt64, kind: ScalarClass, count: Int)?
    for scalar in unicodeScalars {
      let width = scalar.utf8Width
      let kind = scalar.scalarClass
      if let open = run, open.kind != kind {
        body(
          Token(range: open.start..<position, hash: finishedHash(open.hash), kind: open.kind, scalarCount: open.count)
        )
        run = nil
      }
      switch kind {
      case .han, .kana:
        let hash = finishedHash(hashStep(emptyHash, scalar.folded.value))
        body(Token(range: position..<position + width, hash: hash, kind: kind, scalarCount: 1))
      case .letter, .digit:
        let open = run ?? (position, emptyHash, kind, 0)
        run = (open.start, hashStep(open.hash, scalar.folded.value), kind, open.count + 1)
      case .space, .punctuation:
        break
      }
      position += width
    }
    if let open = run {
      body(Token(range: open.start..<position, hash: finishedHash(open.hash), kind: open.kind, scalarCount: open.count))
    }
  }

  /// The tokens of the text in order.
  public func tokens(from offset: Int = 0) -> [Token] {
    var result: [Token] = []
    forEachToken(from: offset) { result.append($0) }
    return result
  }
}
