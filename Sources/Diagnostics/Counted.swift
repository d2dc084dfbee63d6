/// A number with its English noun: `counted(1, "file")` is "1 file", and of two, "2 files".
package func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
