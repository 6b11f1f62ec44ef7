import Foundation
import LedeNumerics
import Testing

@Suite struct StableMathTests {
  /// How many representable numbers lie between two finite numbers of the same sign.
  private func ulps(_ left: Double, _ right: Double) -> UInt64 {
    let (low, high) = (min(left.bitPattern, right.bitPattern), max(left.bitPattern, right.bitPattern))
    return high - low
  }

  @Test(arguments: [
    (2.0, 0.693_147_180_559_945_3), (0.5, -0.693_147_180_559_945_3), (10, 2.302_585_092_994_046),
    (3, 1.098_612_288_668_109_8), (1e-5, -11.512_925_464_970_229), (1.000_000_1, 9.999_999_505_838_704e-08),
    (0.999_999_9, -1.000_000_049_473_647_4e-07),
    (1.414_213_562_373_095_1, 0.346_573_590_279_972_7), (.leastNonzeroMagnitude, -744.440_071_921_381_2),
    (2.225_073_858_507_201_4e-308, -708.396_418_532_264_1),
    (1.797_693_134_862_315_7e308, 709.782_712_893_384),
  ])
  func `logarithms are right to the last place`(x: Double, expected: Double) {
    #expect(ulps(StableMath.log(x), expected) <= 1)
  }

  @Test(arguments: [
    (1.0, 2.718_281_828_459_045), (-1, 0.367_879_441_171_442_33), (0.5, 1.648_721_270_700_128_2),
    (10, 22_026.465_794_806_718), (-20, 2.061_153_622_438_558e-09), (700, 1.014_232_054_735_004_5e304),
    (-708, 3.307_553_003_638_408e-308),
    (1e-9, 1.000_000_001), (709.78, 1.792_822_794_394_515_5e308),
  ])
  func `exponentials are right to the last place`(x: Double, expected: Double) {
    #expect(ulps(StableMath.exp(x), expected) <= 1)
  }

  @Test func `logarithms and exponentials agree with the system's to one unit in the last place`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20_000 {
      let x = Double(bitPattern: random.next() >> 1)
      guard x.isFinite, x > 0 else { continue }
      #expect(ulps(StableMath.log(x), Foundation.log(x)) <= 1, "log(\(x))")
      let power = Double(random.below(1_416_000)) / 1000 - 707
      #expect(ulps(StableMath.exp(power), Foundation.exp(power)) <= 1, "exp(\(power))")
    }
  }

  @Test func `the exponential undoes the logarithm`() {
    for x in [1e-300, 0.000_1, 0.3, 1, 1.5, 7, 12_345.678, 1e17, 1e300] {
      #expect(abs(StableMath.exp(StableMath.log(x)) / x - 1) < 2e-13)
    }
  }

  @Test func `the logarithm undoes the exponential`() {
    for x in stride(from: -700.0, through: 700, by: 12.5) {
      #expect(abs(StableMath.log(StableMath.exp(x)) - x) <= max(1, abs(x)) * 1e-15)
    }
  }

  @Test func `both are exact where the answer is a whole number of theirs`() {
    #expect(StableMath.log(1) == 0)
    #expect(StableMath.exp(0) == 1)
    #expect(StableMath.exp(-0.0) == 1)
  }

  @Test func `both grow with their argument`() {
    var previous = (log: -Double.infinity, exp: 0.0)
    for step in 1...2000 {
      let x = Double(step) / 100
      let now = (log: StableMath.log(x), exp: StableMath.exp(x))
      #expect(now.log > previous.log)
      #expect(now.exp > previous.exp)
      previous = now
    }
  }

  @Test func `the logarithm has the limits of a logarithm`() {
    #expect(StableMath.log(0) == -.infinity)
    #expect(StableMath.log(-0.0) == -.infinity)
    #expect(StableMath.log(.infinity) == .infinity)
    #expect(StableMath.log(-1).isNaN)
    #expect(StableMath.log(-.infinity).isNaN)
    #expect(StableMath.log(.nan).isNaN)
  }

  @Test func `the exponential has the limits of an exponential`() {
    #expect(StableMath.exp(.infinity) == .infinity)
    #expect(StableMath.exp(-.infinity) == 0)
    #expect(StableMath.exp(710) == .infinity)
    #expect(StableMath.exp(-746) == 0)
    #expect(StableMath.exp(.nan).isNaN)
  }

  @Test func `the exponential fades through the subnormal numbers without a jump`() {
    #expect(StableMath.exp(-745.13) == .leastNonzeroMagnitude)
    for x in stride(from: -745.0, through: -709, by: 0.25) {
      let (own, system) = (StableMath.exp(x), Foundation.exp(x))
      #expect(ulps(own, system) <= 1, "exp(\(x))")
    }
  }

  @Test func `the bits of a few results are pinned`() {
    #expect(StableMath.log(3).bitPattern == 0x3FF1_93EA_7AAD_030A)
    #expect(StableMath.exp(1).bitPattern == 0x4005_BF0A_8B14_576A)
    #expect(StableMath.log(0.1).bitPattern == 0xC002_6BB1_BBB5_5515)
  }
}
