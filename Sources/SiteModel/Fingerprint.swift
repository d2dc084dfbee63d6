/// A 64-bit value by which an altered file is known; not meant to withstand forgery.
///
/// FNV-1a taken eight bytes at a time. With `offset` 0xCBF29CE484222325 and `prime` 0x100000001B3
/// (Fowler, Noll, Vo), starting from `offset` xor the number of bytes: each whole group of eight
/// bytes, read as a little-endian number, and then the rest, filled up with zeros if it is not
/// empty, is mixed in by `hash = (hash xor group) * prime`, modulo 2^64, and then
/// `hash = hash xor (hash >> 32)`, so that high bits reach low ones.
package func fingerprint(of bytes: [UInt8]) -> UInt64 {
  let prime: UInt64 = 0x100_0000_01B3
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
  bytes.withUnsafeBytes { raw in
    var offset = 0
    while offset + 8 <= raw.count {
      let group = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = (hash ^ group) &* prime
      hash ^= hash >> 32
      offset += 8
    }
    guard offset < raw.count else { return }
    var group: UInt64 = 0
    for index in (offset..<raw.count).reversed() { group = group << 8 | UInt64(raw[index]) }
    hash = (hash ^ group) &* prime
    hash ^= hash >> 32
  }
  return hash
}
