extension UInt64 {
  /// 1 for zero, 0 for other numbers, by arithmetic: where a comparison's outcome cannot be predicted, a branch is guessed
  /// wrong so often that counting the outcome is many times quicker.
  @inlinable
  public var oneIfZero: UInt64 {
    @inline(__always) get { (self | (0 &- self)) &>> 63 ^ 1 }
  }
}
