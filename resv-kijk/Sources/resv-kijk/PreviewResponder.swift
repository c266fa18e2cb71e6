import HTTPTypes
import Hummingbird
import NIOCore
import Serving

/// Hands requests to the preview, and its answers back.
struct PreviewResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let preview: Preview

  func respond(to request: Request, context: Context) async throws -> Response {
    let answer = await preview.answer(
      Serving.Request(
        method: request.method.rawValue, path: request.uri.path, query: request.uri.query ?? "",
        host: request.head.authority))
    var headers = HTTPFields()
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { headers.append(HTTPField(name: name, value: header.value)) }
    }
    return Response(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: request.method == .head ? ResponseBody() : try await body(of: answer, context))
  }

  private func body(of answer: Answer, _ context: Context) async throws -> ResponseBody {
    switch answer.body {
    case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    case .file(let path): try await FileIO().loadFile(path: path, context: context)
    case .events(let events): ResponseBody(asyncSequence: events.map { ByteBuffer(bytes: $0) })
    }
  }
}
