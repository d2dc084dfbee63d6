#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Diagnostics

/// Holds a site against other builds, from `init` until `release()` or the end of the process.
///
/// The lock is the kernel's (`flock`) on a file beside the site: a killed build leaves the file but
/// not the lock, so that nobody has to clean up.
final class OutputLock {
  private let descriptor: CInt
  private let place: OutputPlace
  private let parent: OpenFolder
  private let disk: Disk

  /// Takes the lock, or throws `output-locked` at once.
  init(_ place: OutputPlace, in parent: OpenFolder, on disk: Disk) throws {
    self.place = place
    self.parent = parent
    self.disk = disk
    while true {
      try disk.step("lock", parent.path(of: place.lockName))
      let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
      let descriptor = openat(parent.descriptor, place.lockName, flags, 0o666 as mode_t)
      guard descriptor >= 0 else { throw FileFailure("lock", parent.path(of: place.lockName)) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let failure = FileFailure("lock", parent.path(of: place.lockName))
        close(descriptor)
        guard failure.code == EWOULDBLOCK else { throw failure }
        throw Diagnostic(
          .error, "output-locked", "another build is writing to \"\(place.shown)\"",
          help: "wait for it to end, or give another folder with --output")
      }
      // The holder before us removes the file: a lock on a file that is gone locks nothing.
      var status = stat()
      if fstat(descriptor, &status) == 0,
        let named = try disk.status(place.lockName, in: parent),
        named.isSame(as: FileStatus(status))
      {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Removes the file while the lock is still held, so that it can only be ours.
  func release() {
    // A failure leaves an empty file that the next build takes over.
    try? disk.remove(place.lockName, in: parent)
  }

  deinit {
    // A process that was forked meanwhile may still hold a copy of the descriptor; unlocking counts
    // for all copies, closing only for ours.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
