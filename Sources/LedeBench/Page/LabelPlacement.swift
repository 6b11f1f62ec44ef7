/// Finds places for names beside marks where they cover neither marks nor other names.
struct LabelPlacement {
  /// A rectangle that is taken.
  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private var taken: [Box] = []
  private let frame: Box

  /// Begins with marks that names must not cover, in a frame that they must not leave.
  init(marks: [(x: Double, y: Double)], left: Double, top: Double, right: Double, bottom: Double) {
    taken = marks.map { Box(left: $0.x - 8, top: $0.y - 8, right: $0.x + 8, bottom: $0.y + 8) }
    frame = Box(left: left, top: top, right: right, bottom: bottom)
  }

  /// Keeps names away from a text that stands already.
  mutating func reserve(x: Double, y: Double, width: Double) {
    taken.append(Box(left: x, top: y - 11, right: x + width, bottom: y + 3))
  }

  /// Where the name of a mark begins: to its right where that is free, else left, below or above, else further off.
  mutating func place(x: Double, y: Double, width: Double) -> (x: Double, y: Double) {
    var starts: [(x: Double, y: Double)] = []
    for shift in stride(from: 0.0, through: 48, by: 16) {
      for height in [y + 4 + shift, y + 4 - shift] {
        starts.append((x + 12, height))
        starts.append((x - 12 - width, height))
      }
      starts.append((x - width / 2, y + 24 + shift))
      starts.append((x - width / 2, y - 16 - shift))
    }
    let boxes = starts.map { Box(left: $0.x, top: $0.y - 11, right: $0.x + width, bottom: $0.y + 3) }
    let free = boxes.indices.first { place in
      let box = boxes[place]
      let isInside =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
      return isInside && !taken.contains { $0.meets(box) }
    }
    let chosen = free ?? 0
    taken.append(boxes[chosen])
    return starts[chosen]
  }
}
