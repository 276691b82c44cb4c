import COpenSSL

/// What becomes of OpenSSL's memory when the program ends.
public enum ProgramEnd {
  /// Leaves it to the system; to be said before anything else is asked of OpenSSL. Otherwise OpenSSL gives it back
  /// while threads that are just ending give back theirs: one program in a hundred was aborted for that at its end.
  public static func keepsMemory() { OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) }
}
