import Glibc

/// The extended attributes of files and folders, access control lists among them: see xattr(7).
///
/// Swift's module of Glibc does not hold these calls, though the library does.
enum Attributes {
  private typealias List = @convention(c) (Int32, UnsafeMutablePointer<CChar>?, Int) -> Int
  private typealias Get = @convention(c) (Int32, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int
  private typealias Set =
    @convention(c) (Int32, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32

  private static let list: List? = dlsym(nil, "flistxattr").map { unsafeBitCast($0, to: List.self) }
  private static let get: Get? = dlsym(nil, "fgetxattr").map { unsafeBitCast($0, to: Get.self) }
  private static let set: Set? = dlsym(nil, "fsetxattr").map { unsafeBitCast($0, to: Set.self) }

  /// What Linux allows for the list of names, and for one value.
  private static let most = 65_536

  /// Whether an open file or folder has any.
  static func exist(of file: Int32) -> Bool { (list.map { $0(file, nil, 0) } ?? 0) > 0 }

  /// Gives one open file or folder all that another has, as far as that is allowed.
  static func copy(from source: Int32, to target: Int32) {
    guard let list, let get, let set, exist(of: source) else { return }
    var names = [CChar](repeating: 0, count: most)
    let length = list(source, &names, most)
    guard length > 0 else { return }
    var value = [UInt8](repeating: 0, count: most)
    for name in names[..<length].split(separator: 0) {
      let name = Array(name) + [0]
      let count = get(source, name, &value, most)
      if count >= 0 { _ = set(target, name, value, count, 0) }
    }
  }
}
