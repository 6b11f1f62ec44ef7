import Foundation
@testable import LedeBench
import LedeCore
import LedeEngine
import Testing

@Suite("The page of a result")
struct BenchPageTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "</title></svg><script>alert(3)</script>",
    "' onmouseover='alert(4)", "&lt;b&gt; & Söhne", "]]><!-- \u{202E}txt.exe \u{1B}[31m",
  ]

  private func page(_ texts: [String]) async throws -> String {
    let examples = (0..<48).map { place in
      let text = texts[place % texts.count]
      return Example(
        document: Document(id: text, title: text, text: "\(text) word\(place % 16). Second \(text)"),
        label: Label(text),
        reference: text
      )
    }
    let registry = try Registry([Parrot.plugin, FirstWord.plugin])
    let fixture = BenchFixture(name: texts[0], examples: examples)
    let settings = BenchResult.Settings(folds: 3, jobs: 1)
    let run = BenchRun(fixture, settings: settings, context: PluginContext())
    var result = BenchResult(version: "0.1.0", settings: settings, fixtures: [fixture])
    var sampler = BenchSampler(fixture)
    for text in ["parrot", "parrot(prefix=\"<i>\") | first-word"] {
      let chain = try TrainableChain(try ChainSpec(text), registry: registry)
      let measured = try #require(try await run.measure(chain))
      result.entries.append(measured.entry)
      await sampler.ask(measured.chain, named: measured.entry.chain)
    }
    result.entries += run.baselines()
    result.comparison = try BenchComparison(result, with: result)
    return BenchPage(result, samples: sampler.samples).html
  }

  @Test("No text of a document, label, chain or file becomes markup")
  func hostileTexts() async throws {
    let html = try await page(Self.hostile)
    let known: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "span", "ul", "li",
      "svg", "desc", "circle", "rect", "polygon", "line", "text", "figure", "figcaption", "div", "table", "thead",
      "tbody", "tr", "th", "td", "small", "details", "summary", "dl", "dt", "dd",
    ]
    for match in html.matches(of: /<\/?([^\s>\/]*)([^>]*)>/) {
      #expect(known.contains(String(match.output.1)), "\(match.output.0)")
      #expect(!match.output.2.contains(/\son[a-z]+\s*=/), "\(match.output.0)")
    }
    for scalar in html.unicodeScalars { #expect(scalar == "\n" || scalar.value >= 0x20 && scalar.value != 0x202E) }
    // They are there all the same, to be read.
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("&amp;lt;b&amp;gt; &amp; Söhne"))
    #expect(html.contains("parrot(prefix=&lt;i&gt;) | first-word"))
  }

  @Test("It needs nothing from elsewhere and runs no script")
  func selfContained() async throws {
    let html = try await page(["weather", "sport", "economy"])
    #expect(!html.contains("http://") && !html.contains("https://"))
    #expect(!html.contains("<script") && !html.contains("<link") && !html.contains("@import") && !html.contains("url("))
    #expect(html.contains("default-src 'none'"))
  }

  @Test("It shows the scatter plot, the bars, the heat map, the times, the tables and the settings, each drawing told")
  func parts() async throws {
    let html = try await page(["weather", "sport", "economy"])
    for words in [
      "accuracy against speed, weather", "ROUGE-1 against speed, weather", "F1 by label, weather",
      "given labels (across) for right ones (down)", "Time per document, weather", "majority label (baseline)",
      "lead sentence (baseline)", "random sentence (baseline)", "peak memory", "Since the earlier result",
      "<h2>Settings",
      "digest", "prefers-color-scheme: dark", "@media print", "width=device-width",
    ] {
      #expect(html.contains(words), "\(words)")
    }
    let drawings = html.matches(of: /<svg [^>]*role="img" aria-labelledby="(\S+)-t (\S+)-d"/)
    #expect(drawings.count == 6)
    #expect(Set(drawings.map { String($0.output.1) }).count == 6)
    for drawing in drawings {
      #expect(html.contains("<title id=\"\(drawing.output.1)-t\">"))
      #expect(html.contains("<desc id=\"\(drawing.output.2)-d\">"))
      #expect(!html.contains("<desc id=\"\(drawing.output.2)-d\"></desc>"))
    }
  }

  @Test("No number on the page is none")
  func numbers() async throws {
    let html = try await page(["weather", "sport", "economy"])
    for word in ["\"nan", "\"inf", "\"-inf", ">nan", ">inf"] { #expect(!html.contains(word), "\(word)") }
  }

  @Test("The series' colours stand out from their ground by 3 : 1 at least, texts by 4.5 : 1, in light and dark")
  func contrast() throws {
    let roots = BenchPage.style.matches(of: /:root \{([^}]*)\}/).prefix(2).map { String($0.output.1) }
    try #require(roots.count == 2)
    for root in roots {
      let colours = Dictionary(
        root.matches(of: /--(\w+): #([0-9a-f]{6})/).map { (String($0.output.1), String($0.output.2)) },
        uniquingKeysWith: { $1 }
      )
      for ground in ["ground", "panel"] {
        let paper = luminance(try #require(colours[ground]))
        func ratio(_ name: String) throws -> Double {
          let ink = luminance(try #require(colours[name]))
          return (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05)
        }
        for series in 0..<6 { #expect(try ratio("s\(series)") >= 3, "s\(series) on \(ground)") }
        for text in ["ink", "quiet", "good", "bad"] { #expect(try ratio(text) >= 4.5, "\(text) on \(ground)") }
      }
    }
  }

  /// The relative luminance of the Web Content Accessibility Guidelines.
  private func luminance(_ hex: String) -> Double {
    let number = Int(hex, radix: 16) ?? 0
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
