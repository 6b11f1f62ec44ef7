import Foundation
import LedeCorpus
import LedeEngine

/// Reads a corpus, turns every piece into rows on several cores, and writes the rows in the order of the corpus.
struct ResultPipeline {
  /// How results are written.
  struct Style {
    var format: OutputFormat
    var fields: [OutputField]
    /// Whether a table stands its rows below the paths of their files.
    var isGrouped: Bool
    var outputPath: String?
  }

  let tool: Tool
  let style: Style
  let jobs: Int
  let isQuiet: Bool

  private struct Product: Sendable {
    var rows: [ResultRow] = []
    var encoded: [Data] = []
    var documents = 0
    var bytes = 0
    var failures: [String] = []
  }

  /// Works through the inputs.
  /// - Parameters:
  ///   - listing: The inputs.
  ///   - options: How they are read.
  ///   - rows: Turns a piece into rows; called from several tasks at once.
  /// - Returns: Failure where a document failed, else success.
  func run(
    _ listing: CorpusFile.Listing,
    options: CorpusReader.Options,
    rows: @escaping @Sendable (CorpusPiece) async -> [ResultRow]
  ) async throws -> ExitStatus {
    tool.announcePassedOver(listing, isQuiet: isQuiet)
    var output = try OutputTarget(path: style.outputPath)
    let encoder = RowEncoder(format: style.format, fields: style.fields)
    let isTable = style.format == .table
    let console = tool.console
    var table = TableLayout(
      fields: style.fields,
      width: style.outputPath == nil ? console.columns : 100,
      usesColor: style.outputPath == nil && console.usesColor,
      isGrouped: style.isGrouped
    )
    var progress = Progress(console: console, isQuiet: isQuiet, totalBytes: listing.byteCount)
    var failures = FailureTally()
    var documents = 0
    try output.write(encoder.header)
    var reader = CorpusReader(listing.files, options: options)
    var interruption: CancellationError?
    do {
      try await OrderedPipeline.run(width: jobs) {
        reader.next()
      } transform: { piece in
        let made = await rows(piece)
        var product = Product(documents: made.count, bytes: piece.byteCount, failures: made.compactMap(\.error))
        if isTable { product.rows = made } else { product.encoded = encoder.encode(made) }
        return product
      } deliver: { (product: Product) in
        for block in isTable ? [table.add(product.rows)] : product.encoded { try output.write(block) }
        documents += product.documents
        failures.add(product.failures)
        progress.advance(documents: product.documents, bytes: product.bytes)
      }
    } catch let error as CancellationError {
      // What is done by now is kept.
      interruption = error
    }
    if isTable { try output.write(table.finish()) }
    try output.flush()
    progress.finish()
    if let interruption { throw interruption }
    if documents == 0, !isQuiet { console.complain("lede: there is no text in the inputs.") }
    return failures.status(console) { "\($0) of \(documents) documents failed" }
  }
}

extension Tool {
  /// Says on standard error which files of folders are no text files.
  func announcePassedOver(_ listing: CorpusFile.Listing, isQuiet: Bool) {
    guard !isQuiet, let first = listing.passedOver.first else { return }
    let count = listing.passedOver.count
    let others =
      count > 1 ? "\(count) files that are no text files, ‘\(first)’ first" : "‘\(first)’, which is no text file"
    console.complain("lede: passed over \(others). Name a file itself to read it.")
  }
}

extension CorpusFile.Listing {
  /// How many bytes the inputs have together, or nil where that cannot be known before reading.
  var byteCount: Int? {
    var total = 0
    for file in files {
      guard !file.isStandardInput,
        let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
      else { return nil }
      total += size
    }
    return total
  }
}
