import Foundation
import LedeCore
import LedeNumerics

extension CountModel {
  /// The counts of every label, as training had them.
  /// - Complexity: Linear in the size of the model.
  func labelCounts() throws(PayloadError) -> [CountPayload.LabelCounts] {
    let bytes = bytes.data.bytes
    var frequent = labels.map { _ in CountRun() }
    var others = frequent
    let isSound = layout.table.forEachCode(at: table, in: bytes) { row, code in
      forEachLabel(ofRow: row, in: bytes) { label, amount, documents in
        let (amount, documents) = (UInt32(clamping: Int(amount)), UInt32(clamping: Int(documents)))
        if row < layout.table.frequent {
          frequent[label].append(code, amount: amount, documents: documents)
        } else {
          others[label].append(code, amount: amount, documents: documents)
        }
      }
    }
    guard isSound else { throw PayloadError() }
    return labels.indices.map { label in
      CountPayload.LabelCounts(
        name: labels[label].name,
        documents: documents[label],
        run: frequent[label] + others[label]
      )
    }
  }
}
