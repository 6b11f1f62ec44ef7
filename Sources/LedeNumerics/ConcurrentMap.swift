/// The results of `count` independent pieces of work, at most `jobs` of which are done at once.
/// - Returns: The results by place, so that their order does not depend on who is ready first.
public func concurrentMap<Result: Sendable>(
  _ count: Int,
  jobs: Int,
  _ work: @escaping @Sendable (_ place: Int) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: count)
    var next = 0
    while next < min(max(1, jobs), count) {
      group.addTask { [next] in (next, work(next)) }
      next += 1
    }
    for await (place, result) in group {
      results[place] = result
      guard next < count else { continue }
      group.addTask { [next] in (next, work(next)) }
      next += 1
    }
    return results.compactMap(\.self)
  }
}
