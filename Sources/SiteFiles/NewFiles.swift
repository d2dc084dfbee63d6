#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Diagnostics
package import SiteModel

/// Makes the folder at `path` with `files` in it; nothing that is there is ever overwritten.
///
/// `folder-not-empty` is thrown for a folder that holds anything, `output-not-a-folder` for a file.
package func makeFolder(at path: String, with files: [SourceFile]) throws {
  let disk = Disk()
  let folder = try disk.makeFolders(to: path)
  guard try disk.entries(of: folder).isEmpty else {
    throw Diagnostic(
      .error, "folder-not-empty", "the folder \"\(path)\" is not empty",
      help: "name a folder that does not exist yet, or an empty one")
  }
  for file in files { try disk.makeFile(file.bytes, at: file.path, in: folder) }
}

/// Makes a new file at `path`, a path below `folder`, with the folders that lead to it.
///
/// `file-exists` is thrown where something has that name.
package func makeFile(_ bytes: [UInt8], at path: String, below folder: String) throws {
  let disk = Disk()
  let root = try disk.makeFolders(to: folder)
  do {
    try disk.makeFile(bytes, at: path, in: root)
  } catch let failure as FileFailure where failure.code == EEXIST {
    throw Diagnostic(
      .error, "file-exists", "\"\(failure.path)\" is there already",
      help: "choose another name, or edit that file")
  }
}

/// Adds bytes to the end of the file at `path` below `folder`; it is made where there is none.
package func append(_ bytes: [UInt8], to path: String, below folder: String) throws {
  let disk = Disk()
  let root = try disk.makeFolders(to: folder)
  if try disk.status(path, in: root) == nil { return try disk.makeFile(bytes, at: path, in: root) }
  try disk.append(bytes, to: path, in: root)
}

extension Disk {
  /// Opens the folder at `path`, which is made with all that lead to it where it does not exist.
  fileprivate func makeFolders(to path: String) throws -> OpenFolder {
    let real = try RealPath(path)
    guard !real.missing.isEmpty || real.isFolder else {
      throw Diagnostic(
        .error, "output-not-a-folder", "\"\(path)\" is not a folder", help: "name another folder")
    }
    var folder = try openFolder(at: "/" + real.existing.joined(separator: "/"))
    for part in real.missing {
      try makeFolder(part, in: folder)
      folder = try openFolder(part, in: folder)
    }
    return folder
  }

  /// Makes a file at a path below `root`, with the folders that lead to it.
  fileprivate func makeFile(_ bytes: [UInt8], at path: String, in root: OpenFolder) throws {
    var folder = root
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      if try status(part, in: folder) == nil { try makeFolder(part, in: folder) }
      folder = try openFolder(part, in: folder)
    }
    if let name = parts.last { try write(bytes, to: name, in: folder) }
  }
}
