public import Foundation

extension TextEncoding {
  /// What the bytes of a text say of its encoding.
  public struct Detection: Sendable, Hashable {
    /// The likeliest encoding.
    public let encoding: TextEncoding
    /// Whether another encoding may be right, because only the frequency of characters spoke for this one.
    public let isGuess: Bool

    /// Makes a detection.
    public init(encoding: TextEncoding, isGuess: Bool) {
      self.encoding = encoding
      self.isGuess = isGuess
    }
  }

  /// The encoding in which `bytes` are most likely written.
  ///
  /// A byte order mark decides; then valid UTF-8 is not doubted, unless zero bytes show it to be UTF-16. Bytes that are
  /// UTF-8 but for a few are damaged UTF-8, not another encoding. Where several of the others fit, the one is taken in which
  /// the most frequent characters of Chinese have the largest share.
  /// - Parameter bytes: The whole text or its beginning; a character cut at the end does no harm.
  public static func detect(_ bytes: Data) -> Detection {
    let marked: [TextEncoding] = [.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030]
    if let marked = marked.first(where: { bytes.starts(with: $0.byteOrderMark) }) {
      return Detection(encoding: marked, isGuess: false)
    }
    if let wide = zeroBytes(in: bytes) { return Detection(encoding: wide, isGuess: false) }
    let tally = UTF8Tally(bytes.withoutCutScalar)
    if tally.invalid == 0 || tally.multibyte >= 10 * tally.invalid {
      return Detection(encoding: .utf8, isGuess: false)
    }
    let sample = bytes.prefix(1 << 16)
    // Nearly any bytes are UTF-16 or Big5, so that must show in their characters.
    let fitting = [TextEncoding.gb18030, .big5, .utf16LittleEndian, .utf16BigEndian].compactMap { encoding in
      encoding.usualShare(of: sample).map { (encoding: encoding, share: $0) }
    }.filter { $0.share > 0.3 || $0.encoding == .gb18030 }
    // The first of equals is taken, so that the order above decides.
    guard let best = fitting.map(\.share).max(), let chosen = fitting.first(where: { $0.share == best }) else {
      return Detection(encoding: .utf8, isGuess: true)
    }
    return Detection(encoding: chosen.encoding, isGuess: true)
  }

  /// UTF-16 without a mark: text in it has a zero byte beside most ASCII characters, on one side only.
  private static func zeroBytes(in bytes: Data) -> TextEncoding? {
    var zeros = [0, 0]
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let sample = min(bytes.count, 4096)
    guard zeros[0] + zeros[1] > sample / 16 else { return nil }
    if zeros[1] > 8 * zeros[0] { return .utf16LittleEndian }
    if zeros[0] > 8 * zeros[1] { return .utf16BigEndian }
    return nil
  }

  /// The share of the text's characters that are usual in Chinese, or nil where the bytes are no text in this encoding.
  private func usualShare(of bytes: Data) -> Double? {
    let decoded = (0..<4).lazy.compactMap { back in try? decode(bytes.dropLast(back)) }.first
    guard let scalars = decoded?.unicodeScalars, !scalars.isEmpty else { return nil }
    var usual = 0
    for scalar in scalars where scalar.isASCII || usualCharacters.contains(scalar.value) { usual += 1 }
    return Double(usual) / Double(scalars.count)
  }
}

/// The most frequent characters of modern Chinese in simplified and traditional script, with its usual marks.
private let usualCharacters = Set(
  """
  ，。、；：？！“”‘’（）《》「」『』—…　·
  的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学
  法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外
  天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很
  情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她
  手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器志世金增争济思术极交
  受联什认六共权收证改清己美再转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话
  這個們國時來會說對發學後經動產過種為於與關點體業機實從開應還現當樣間電問長張員將給門頭見報軍運隊議設認話讓總統務縣
  區廣東車書場聯結選舉灣臺萬億戰邊義無處黨難離勞團連遠進達傳價優據權標檢樂歲氣決沒濟營爭獲環畫異監眾確積組維網線
  """.unicodeScalars.map(\.value)
)

extension Data {
  /// The bytes without a UTF-8 scalar at the end that lacks its last bytes.
  fileprivate var withoutCutScalar: Data {
    for (length, byte) in zip(1...3, reversed()) where byte & 0xC0 != 0x80 {
      let width = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
      return width > length ? dropLast(length) : self
    }
    return self
  }
}

/// How many characters of several bytes and how many stray bytes a text has, read as UTF-8.
private struct UTF8Tally {
  private(set) var multibyte = 0
  private(set) var invalid = 0

  init(_ bytes: Data) {
    // The plain check is many times faster, and nearly every text passes it.
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): multibyte += scalar.count > 1 ? 1 : 0
      case .emptyInput: return
      case .error: invalid += 1
      }
    }
  }
}
