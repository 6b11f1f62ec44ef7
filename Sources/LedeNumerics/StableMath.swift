/// Elementary functions whose results have the same bits on every machine.
///
/// A system's own `log` and `exp` may differ in the last bit between library versions and processors, which would change
/// a model's bytes and a ranking's ties. These use only IEEE additions, multiplications and divisions in a fixed order.
public enum StableMath {}

private let ln2High = 6.931_471_803_691_238_164_90e-01
private let ln2Low = 1.908_214_929_270_587_700_02e-10

extension StableMath {
  /// The natural logarithm of `x`, within one unit in the last place.
  ///
  /// Minus infinity for zero, NaN for a negative number or NaN. After argument reduction to f in [√2/2, √2) the series of
  /// atanh(f/(2+f)) is summed by the minimax polynomial that Sun's fdlibm published for it (e_log.c, 1993).
  public static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    // A subnormal number has no implicit bit; scaling by 2^54 gives it one.
    let (number, shift) = x.isNormal ? (x, 0.0) : (x * 0x1p54, 54.0)
    var exponent = Double(number.exponent) - shift
    var fraction = number.significand
    if fraction >= 1.414_213_562_373_095_1 {
      fraction /= 2
      exponent += 1
    }
    let f = fraction - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0.399_999_999_994_094_190_8 + w * (0.222_221_984_321_497_839_6 + w * 0.153_138_376_992_093_733_2))
    let odd =
      z
      * (0.666_666_666_666_673_513_0
        + w * (0.285_714_287_436_623_914_9 + w * (0.181_835_721_616_180_501_2 + w * 0.147_981_986_051_165_859_1)))
    let halfSquare = 0.5 * f * f
    return exponent * ln2High - ((halfSquare - (s * (halfSquare + even + odd) + exponent * ln2Low)) - f)
  }

  /// e to the power of `x`, within one unit in the last place; zero below −745.13, infinity above 709.78.
  ///
  /// Reduction by multiples of ln 2 and the rational approximation of fdlibm (e_exp.c, 1993).
  public static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.782_712_893_383_973_096 { return .infinity }
    if x < -745.133_219_101_941_108_42 { return 0 }
    // Beside 1.5 · 2^52 a number has no fraction, so adding that rounds to the nearest, to even on ties, without a call.
    let steps = (x * 1.442_695_040_888_963_387_00 + 0x1.8p52) - 0x1.8p52
    let high = x - steps * ln2High
    let low = steps * ln2Low
    let reduced = high - low
    let square = reduced * reduced
    let tail =
      reduced - square
      * (1.666_666_666_666_660_190_37e-01 + square
        * (-2.777_777_777_701_559_338_42e-03 + square
          * (6.613_756_321_437_934_361_17e-05 + square
            * (-1.653_390_220_546_525_153_90e-06 + square * 4.138_136_797_057_238_460_39e-08))))
    let result = 1 - ((low - (reduced * tail) / (2 - tail)) - high)
    // Two steps, because 2^steps alone may be subnormal where the product is not.
    let half = Int(steps) / 2
    return result * power(of2: half) * power(of2: Int(steps) - half)
  }

  /// A power whose exponent is that of a normal number.
  private static func power(of2 exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent &+ 1023) << 52)
  }
}
