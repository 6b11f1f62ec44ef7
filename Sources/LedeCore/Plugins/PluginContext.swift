/// What a plugin is told about the run it is made for.
public struct PluginContext: Sendable {
  /// How many documents may be worked on at once, at least 1.
  public let jobs: Int
  /// Tells the user something that is neither a result nor an error, as one sentence.
  public let notify: @Sendable (String) -> Void
  /// Tells the user how far long work is: how many documents were gone through since it was told last, and how many will
  /// be altogether, where one that is gone through several times counts as often. May be called from several tasks at once.
  public let advance: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Makes a context.
  public init(
    jobs: Int = 1,
    notify: @escaping @Sendable (String) -> Void = { _ in },
    advance: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.jobs = max(1, jobs)
    self.notify = notify
    self.advance = advance
  }
}
