public struct BenchPage { public init(_ result: BenchResult, samples: [BenchSample]) {} 
public var html: String { "" } }
