/// What a plugin is told about the run it is made for.
public struct PluginContext: Sendable {
  /// How many documents may be worked on at once, at least 1.
  public let jobs: Int
  /// Tells the user something that is neither a result nor an error, as one sentence.
  public let notify: @Sendable (String) -> Void

  /// Makes a context.
  public init(jobs: Int = 1, notify: @escaping @Sendable (String) -> Void = { _ in }) {
    self.jobs = max(1, jobs)
    self.notify = notify
  }
}
