import FoundationEssentials
import Glibc
import Hummingbird
import Logging
import NIOCore
import Serving

/// Shows the sites while they are being written. `resv serve` starts it, and hands it its options.
@main
struct Main {
  static func main() async {
    guard CommandLine.arguments.count == 2,
      let options = try? JSONDecoder().decode(PreviewOptions.self, from: Data(CommandLine.arguments[1].utf8))
    else {
      complain("Typ `resv serve`: dat start dit programma. / Type `resv serve`, which starts this program.\n")
      exit(2)
    }
    let preview = Preview(options)
    await preview.begin()
    do {
      try await serve(preview, options)
    } catch {
      complain(preview.failure((error as? IOError)?.errnoCode ?? EIO))
      exit(1)
    }
  }

  /// Serves at the port that is asked for, or at the first that is free.
  private static func serve(_ preview: Preview, _ options: PreviewOptions) async throws {
    let ports = options.port.map { $0...$0 } ?? PreviewOptions.ports
    for port in ports {
      do {
        return try await serve(preview, at: port, of: options.host == nil ? "127.0.0.1" : "0.0.0.0")
      } catch let error as IOError where error.errnoCode == EADDRINUSE && port < ports.upperBound {
        continue
      }
    }
  }

  private static func serve(_ preview: Preview, at port: Int, of host: String) async throws {
    var logger = Logger(label: "resv-kijk")
    logger.logLevel = .critical
    let application = Application(
      responder: PreviewResponder(preview: preview),
      // Two programs at one port would both seem to work.
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), reuseAddress: true),
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
