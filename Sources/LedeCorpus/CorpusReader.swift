import Foundation
import LedeCore
import LedeText

/// Reads inputs one after the other and cuts them into pieces that can be decoded at the same time.
///
/// Reading is sequential and cheap; decoding, the costly part, is left to ``CorpusPiece/records()``. Records are read in
/// blocks, so memory does not grow with the file; a page is read whole.
public struct CorpusReader {
  /// What the reader is told of the inputs.
  public struct Options: Sendable {
    /// The form of every input, or nil to go by extension and first byte.
    public var input: InputFormat?
    /// The encoding of every input, or nil to find it out.
    public var encoding: TextEncoding?
    /// Into what documents text files are cut.
    public var split = TextSplit.page
    /// The columns or JSON keys that hold a record's parts, where they bear other names.
    public var columns: [RecordField: String] = [:]

    /// Is told, in a sentence, what the reader had to guess.
    public var notify: @Sendable (String) -> Void = { _ in }

    /// The defaults.
    public init() {}

    /// The column that holds a part.
    func column(_ field: RecordField) -> String { columns[field] ?? field.rawValue }
  }

  private let options: Options
  private var files: ArraySlice<CorpusFile>
  private var open: OpenFile?
  /// The encodings that were guessed and said so.
  private var guessed: Set<TextEncoding> = []

  /// Makes a reader of these inputs.
  public init(_ files: [CorpusFile], options: Options = Options()) {
    self.files = files[...]
    self.options = options
  }

  /// The next piece, or nil after the last.
  ///
  /// A file that cannot be read gives a piece that says so, and the reader goes on with the next.
  public mutating func next() -> CorpusPiece? {
    while true {
      if open == nil {
        guard let file = files.popFirst() else { return nil }
        open = OpenFile(file, options: options)
      }
      let piece = open?.next()
      if let guess = open?.guess, guessed.insert(guess).inserted {
        let name = guess.rawValue.uppercased()
        options.notify("‘\(open?.path ?? "")’ is read as \(name), and so are inputs like it. --encoding names another.")
      }
      if let piece { return piece }
      open = nil
    }
  }
}

/// A file that is being read.
private struct OpenFile {
  /// How many bytes are read at a time: enough to keep a core busy for a while, little enough to share between cores.
  private static let blockSize = 1 << 18

  private let file: CorpusFile
  private let options: CorpusReader.Options
  private let handle: FileHandle?
  private var failure: String?
  private var format: InputFormat = .text
  /// The encoding, where only the frequency of characters spoke for it.
  private(set) var guess: TextEncoding?
  /// How many bytes of the file stand before its text.
  private var markLength = 0
  private var header: DelimitedHeader?
  /// What was read and not yet handed on.
  private var pending: [UInt8] = []
  private var isAtEnd = false
  private var isStarted = false
  private var line = 1
  private var number = 1

  init(_ file: CorpusFile, options: CorpusReader.Options) {
    self.file = file
    self.options = options
    if file.isStandardInput {
      handle = .standardInput
    } else {
      handle = FileHandle(forReadingAtPath: file.path)
      if handle == nil { failure = CorpusError.unreadable(path: file.path, reason: "it cannot be opened").description }
    }
  }

  var path: String { file.path }

  mutating func next() -> CorpusPiece? {
    if !isStarted { start() }
    if let failure {
      self.failure = nil
      isAtEnd = true
      pending = []
      return piece(.failure(failure))
    }
    switch format {
    case .text where options.split != .line: return wholeFile()
    case .text, .jsonl: return lines()
    case .csv, .tsv: return rows()
    }
  }

  /// Reads the first block and finds out what the file is.
  private mutating func start() {
    isStarted = true
    read(Self.blockSize)
    guard failure == nil else { return }
    format = options.input ?? InputFormat(path: file.path) ?? InputFormat(sniffing: pending)
    let detection =
      options.encoding.map { TextEncoding.Detection(encoding: $0, isGuess: false) }
      ?? TextEncoding.detect(Data(pending))
    let encoding = detection.encoding
    if encoding == .utf8 {
      if pending.starts(with: TextEncoding.utf8.byteOrderMark) { markLength = TextEncoding.utf8.byteOrderMark.count }
      pending.removeFirst(markLength)
    } else {
      guess = detection.isGuess ? encoding : nil
      readAll()
      do {
        pending = Array(try encoding.decode(Data(pending)).utf8)
      } catch {
        failure = "\(file.path): \(error)"
      }
    }
  }

  private mutating func wholeFile() -> CorpusPiece? {
    readAll()
    if failure != nil { return next() }
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return piece(.text(pending, options.split))
  }

  private mutating func lines() -> CorpusPiece? {
    while true {
      if failure != nil { return next() }
      let end = isAtEnd ? pending.count : pending.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      guard end > 0 else {
        if isAtEnd { return nil }
        // A line longer than a block: reading twice as much each time keeps the work linear.
        read(max(Self.blockSize, pending.count))
        continue
      }
      let block = Array(pending[..<end])
      pending.removeSubrange(..<end)
      if !isAtEnd { read(Self.blockSize) }
      let result = piece(format == .jsonl ? .jsonLines(block) : .textLines(block))
      let tally = LineTally(block)
      line += tally.lines
      number += tally.filled
      if tally.filled > 0 { return result }
    }
  }

  private mutating func rows() -> CorpusPiece? {
    let delimiter = format == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t")
    while true {
      if failure != nil { return next() }
      let cut = DelimitedRows.cut(pending, delimiter: delimiter, isAtEnd: isAtEnd)
      guard cut.end > 0 else {
        if isAtEnd { return nil }
        read(max(Self.blockSize, pending.count))
        continue
      }
      var block = Array(pending[..<cut.end])
      pending.removeSubrange(..<cut.end)
      if !isAtEnd { read(Self.blockSize) }
      let firstLine = line
      line += block.count { $0 == UInt8(ascii: "\n") }
      guard cut.rows > 0 else { continue }
      var rows = cut.rows
      var skippedLines = 0
      if header == nil {
        do {
          let made = try DelimitedHeader(block, delimiter: delimiter, columns: options.column, path: file.path)
          skippedLines = block[..<made.length].count { $0 == UInt8(ascii: "\n") }
          block.removeSubrange(..<made.length)
          rows -= made.length > 0 ? 1 : 0
          header = made
        } catch {
          failure = error.description
          continue
        }
      }
      guard rows > 0, let header else { continue }
      var result = piece(.rows(block, header))
      result.firstLine = firstLine + skippedLines
      number += rows
      return result
    }
  }

  private func piece(_ content: CorpusPiece.Content) -> CorpusPiece {
    CorpusPiece(
      file: file,
      content: content,
      firstLine: line,
      firstNumber: number,
      markLength: markLength,
      columns: options.column
    )
  }

  private mutating func readAll() {
    guard !isAtEnd, failure == nil else { return }
    take { try $0.readToEnd() }
    isAtEnd = true
  }

  private mutating func read(_ count: Int) { take { try $0.read(upToCount: count) } }

  /// Adds what is read to what is pending; where it is nothing, the file is at its end.
  private mutating func take(_ read: (FileHandle) throws -> Data?) {
    do {
      guard let data = try handle.flatMap(read), !data.isEmpty else {
        isAtEnd = true
        return
      }
      pending.append(contentsOf: data)
    } catch {
      isAtEnd = true
      failure = CorpusError.unreadable(path: file.path, reason: error.fileReason).description
    }
  }
}

/// The lines of a block, and how many of them are not blank.
private struct LineTally {
  private(set) var lines = 0
  private(set) var filled = 0

  init(_ block: [UInt8]) {
    let bytes = block.span
    var start = 0
    while start < bytes.count {
      let end = LineEnds.next(in: bytes, from: start)
      var position = start
      while position < end ?? bytes.count, bytes[position] <= 0x20 { position += 1 }
      filled += position < end ?? bytes.count ? 1 : 0
      guard let end else { return }
      lines += 1
      start = end + 1
    }
  }
}
