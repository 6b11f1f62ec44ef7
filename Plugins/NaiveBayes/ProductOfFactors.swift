import LedeNumerics

/// The logarithms of eight long products, kept as products: a multiplication a factor instead of a logarithm.
///
/// Every sixteen factors the exponents are moved out to whole numbers, so nothing overflows as long as factors lie between
/// 2^-60 and 2^60.
struct ProductOfFactors: Sendable {
  private var product = SIMD8<Double>(repeating: 1)
  private var exponents = SIMD8<Int64>()
  private var pending = 0

  /// Multiplies by one more factor a lane; factors must be positive.
  @inline(__always)
  mutating func multiply(by factors: SIMD8<Double>) {
    product *= factors
    pending &+= 1
    if pending == 16 { settle() }
  }

  @inline(__always)
  private mutating func settle() {
    let bits = SIMD8<UInt64>(
      product[0].bitPattern,
      product[1].bitPattern,
      product[2].bitPattern,
      product[3].bitPattern,
      product[4].bitPattern,
      product[5].bitPattern,
      product[6].bitPattern,
      product[7].bitPattern
    )
    exponents &+= SIMD8<Int64>(truncatingIfNeeded: bits &>> 52) &- 1023
    let fractions = (bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000
    for lane in 0..<8 { product[lane] = Double(bitPattern: fractions[lane]) }
    pending = 0
  }

  /// The logarithms of the products.
  func logarithms() -> SIMD8<Double> {
    var result = SIMD8<Double>()
    for lane in 0..<8 {
      result[lane] = StableMath.log(product[lane]) + Double(exponents[lane]) * 0.693_147_180_559_945_309_4
    }
    return result
  }
}
