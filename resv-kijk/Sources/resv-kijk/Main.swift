import Glibc
import Hummingbird
import Logging
import NIOCore
import Serving

/// Shows the sites while they are being written. `resv serve` starts it, and hands it its options.
@main
struct Main {
  static func main() async {
    guard CommandLine.arguments.count == 2, let preview = Preview(options: CommandLine.arguments[1]) else {
      complain("Typ `resv serve`: dat start dit programma. / Type `resv serve`, which starts this program.\n")
      exit(2)
    }
    await preview.begin()
    do {
      try await serve(preview)
    } catch {
      complain(preview.failure((error as? IOError)?.errnoCode ?? EIO))
      exit(1)
    }
  }

  /// Serves at the first port that is free.
  private static func serve(_ preview: Preview) async throws {
    for port in preview.ports {
      do {
        return try await serve(preview, at: port)
      } catch let error as IOError where error.errnoCode == EADDRINUSE && port < preview.ports.upperBound {
        continue
      }
    }
  }

  private static func serve(_ preview: Preview, at port: Int) async throws {
    var logger = Logger(label: "resv-kijk")
    logger.logLevel = .critical
    let application = Application(
      responder: PreviewResponder(preview: preview),
      configuration: ApplicationConfiguration(
        address: .hostname(preview.isOpen ? "0.0.0.0" : "127.0.0.1", port: port)),
      onServerRunning: { _ in
        Task { await preview.run(at: port) }
      },
      logger: logger)
    // Signals end it as they end any program: open pages would keep it waiting for ever.
    try await application.runService(gracefulShutdownSignals: [])
  }

  private static func complain(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
