import Diagnostics
import Domain
import Files
import Parallel
import Publishing

extension Build {
  /// Builds everything into one zip file, to be unpacked and opened from a disk; it has no search, which needs a server.
  ///
  /// All stands in a folder with the name of the file, so that unpacking it scatters nothing.
  public func pack(into path: String) async -> Report {
    var source = options.source
    source.opensFromDisk = true
    let snapshot = await Snapshot(source)
    var report = report(of: snapshot)
    guard report.isWhole else { return report }
    let folders = options.regios.isEmpty ? nil : Set(options.regios)
    let files = snapshot.files(of: folders).filter(Self.opens).sorted { $0.path < $1.path }
    do throws(PublishError) {
      var archive = try Archive(
        at: path, year: source.today.year, month: source.today.month, day: source.today.day)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let top = name.lowercased().hasSuffix(".zip") ? String(name.dropLast(4)) : name
      // As many at a time as fit in memory with ease.
      for start in stride(from: 0, to: files.count, by: Self.atOnce) {
        let some = Array(files[start..<min(start + Self.atOnce, files.count)])
        let made = await waitingMap(some, jobs: source.jobs) { Self.bytes(of: $0, in: snapshot) }
        for (file, bytes) in zip(some, made) {
          switch bytes {
          case .success(let bytes): try archive.add(bytes, as: top + "/" + file.path)
          case .failure(let problem):
            report.diagnostics.append(problem.diagnostic)
            return report
          }
        }
      }
      try archive.finish()
      report.written = files.count
      report.regios = snapshot.sites.count { !$0.folder.isEmpty && folders?.contains($0.folder) ?? true }
      report.remains = snapshot
    } catch {
      report.diagnostics.append(error.diagnostic)
    }
    return report
  }

  private static let atOnce = 256

  /// What is for servers and programs says nothing to somebody who opens a page.
  private static func opens(_ file: Snapshot.File) -> Bool {
    let name = file.path.split(separator: "/").last ?? ""
    return !["404.html", "robots.txt"].contains(name)
      && !file.path.contains(".well-known/")
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
  }

  private static func bytes(of file: Snapshot.File, in snapshot: Snapshot) -> Result<[UInt8], Problem> {
    switch snapshot.contents(of: file) {
    case .bytes(let bytes): return .success(bytes)
    case .failure(let diagnostic): return .failure(Problem(diagnostic: diagnostic))
    case .copy(let source):
      do throws(SystemError) {
        return .success(try Files.bytes(ofFile: source))
      } catch {
        return .failure(Problem(diagnostic: .sourceUnreadable(source, error)))
      }
    case nil: return .success([])
    }
  }
}
