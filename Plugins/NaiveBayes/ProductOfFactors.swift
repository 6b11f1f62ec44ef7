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

  @inline(never)
  private mutating func settle() {
    for lane in 0..<8 {
      let bits = product[lane].bitPattern
      exponents[lane] &+= Int64(truncatingIfNeeded: bits &>> 52) &- 1023
      product[lane] = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    }
    pending = 0
  }

  /// The logarithms of the products.
  var logarithms: [Double] {
    (0..<8).map { StableMath.log(product[$0]) + Double(exponents[$0]) * 0.693_147_180_559_945_309_4 }
  }
}
