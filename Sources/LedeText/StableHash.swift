/// The hash of nothing, from which scalars are folded in with ``hashStep(_:_:)``.
@inlinable
public var emptyHash: UInt64 { 0x9E37_79B9_7F4A_7C15 }

/// The hash with one more value folded in; order matters.
///
/// A multiplication and a rotation per value; pass the result through ``finishedHash(_:)`` before it indexes a table.
@inlinable
public func hashStep(_ hash: UInt64, _ value: UInt32) -> UInt64 {
  hashStep(hash, UInt64(value))
}

/// The hash with one more 64-bit value folded in; order matters.
@inlinable
public func hashStep(_ hash: UInt64, _ value: UInt64) -> UInt64 {
  let mixed = (hash ^ value) &* 0xFF51_AFD7_ED55_8CCD
  return mixed << 29 | mixed >> 35
}

/// The hash with its bits spread evenly (the finalizer of MurmurHash3, Appleby 2011).
@inlinable
public func finishedHash(_ hash: UInt64) -> UInt64 {
  var mixed = hash
  mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return mixed ^ (mixed >> 33)
}
