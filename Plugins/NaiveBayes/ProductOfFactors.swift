import LedeNumerics

/// The logarithms of eight long products, kept as products: a multiplication a factor instead of a logarithm.
///
/// After every few factors the exponents are moved out to whole numbers, so nothing overflows as long as factors lie
/// between 2^-60 and 2^60.
struct ProductOfFactors: Sendable {
  /// At most so many factors may be multiplied before ``multiply(by:)`` takes them.
  static let most = 16

  private var product = SIMD8<Double>(repeating: 1)
  private var exponents = SIMD8<Int64>()

  /// Multiplies by the product of up to ``most`` factors a lane, which must be positive.
  @inline(__always)
  mutating func multiply(by factors: SIMD8<Double>) {
    let bits = unsafeBitCast(product * factors, to: SIMD8<UInt64>.self)
    exponents &+= SIMD8(truncatingIfNeeded: bits &>> 52) &- 1023
    product = unsafeBitCast(bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000, to: SIMD8<Double>.self)
  }

  /// The logarithms of the products.
  var logarithms: [Double] {
    (0..<8).map { StableMath.log(product[$0]) + Double(exponents[$0]) * 0.693_147_180_559_945_309_4 }
  }
}
