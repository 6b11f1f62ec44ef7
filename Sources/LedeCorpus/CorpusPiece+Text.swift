import Foundation
import LedeCore
import LedeText

extension CorpusPiece {
  /// The articles of a page.
  func articleRecords(_ bytes: [UInt8]) -> [Record] {
    let articles: [Article]
    do {
      articles = try split()?.articles ?? []
    } catch {
      return [failed(number: firstNumber, "\(file.path): \(error)")]
    }
    return articles.enumerated().map { index, article in
      Record(
        document: Document(
          id: runningID(firstNumber + index),
          source: file.path,
          title: article.title,
          text: article.text
        ),
        ranges: article.ranges.map { $0.lowerBound + markLength..<$0.upperBound + markLength },
        confidence: article.confidence
      )
    }
  }

  /// The one document of a text file that is not split.
  func fileRecords(_ bytes: [UInt8]) -> [Record] {
    do {
      let text = try TextEncoding.utf8.decode(bytes.data).trimmingCharacters(in: .whitespacesAndNewlines)
      guard !text.isEmpty else { return [] }
      return [Record(document: Document(id: runningID(firstNumber), source: file.path, text: text))]
    } catch {
      return [failed(number: firstNumber, "\(file.path): \(error)")]
    }
  }

  /// A document for each line that is not blank.
  func lineRecords(_ bytes: [UInt8]) -> [Record] {
    filledLines(of: bytes).enumerated().map { index, line in
      let number = firstNumber + index
      guard let text = String(validating: bytes[line.range], as: UTF8.self) else {
        return failed(number: number, "\(file.path), line \(line.number): the line is not UTF-8.")
      }
      let document = Document(
        id: runningID(number),
        source: file.path,
        text: text.trimmingCharacters(in: .whitespacesAndNewlines)
      )
      return Record(document: document)
    }
  }

  /// The lines that are not blank: their bytes without the line end, and their numbers in the file.
  func filledLines(of bytes: [UInt8]) -> [(range: Range<Int>, number: Int)] {
    var lines: [(range: Range<Int>, number: Int)] = []
    var start = 0
    var number = firstLine
    while start < bytes.count {
      let end = LineEnds.next(in: bytes.span, from: start) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 0x20 }) { lines.append((start..<end, number)) }
      number += 1
      start = end + 1
    }
    return lines
  }
}

extension [UInt8] {
  /// The same bytes as Foundation takes them.
  var data: Data { Data(self) }
}
