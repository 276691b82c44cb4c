import ArgumentParser
import Domain
import Foundation
import Office

/// People, from the command line: the first administrator, a lost password.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Add a person or set a password.", subcommands: [Add.self, ResetPassword.self])

  /// Adds a person.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person; the password is read from standard input and is good for one sign-in.",
      discussion:
        """
        Example: echo 'mot mat khau dai' | sangkien person add --name 'Nguyễn Thử' --sign-in thu@vidu.vn --administrator
        """
    )

    @OptionGroup var installation: InstallationOptions
    @Option(help: "Full name.") var name: String
    @Option(help: "The name to sign in with.") var signIn: String
    @Flag(help: "Give the role of administrator.") var administrator = false

    func run() async throws {
      try await answering {
        let office = try await installation.open()
        let now = office.clock.now
        let person = try Person(id: Person.ID(at: now), name: name, signIn: signIn)
        let hash = try await office.hash(ofGiven: try password(), for: person)
        try await office.runUnattended(.addPerson(person, passwordHash: hash))
        if administrator {
          let appointment = try Appointment(
            id: Appointment.ID(at: now), person: person.id, role: .administrator, scope: .installation, from: now.day)
          try await office.runUnattended(.appoint(appointment))
        }
        try await office.close()
        print("ok: \(person.signIn)")
      }
    }
  }

  /// Sets a password anew.
  struct ResetPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset-password",
      abstract: "Set a password anew, read from standard input and good for one sign-in; ends all sessions.",
      discussion: "Example: echo 'mot mat khau khac' | sangkien person reset-password --sign-in thu@vidu.vn")

    @OptionGroup var installation: InstallationOptions
    @Option(help: "The name to sign in with.") var signIn: String

    func run() async throws {
      try await answering {
        let office = try await installation.open()
        let hash = try await office.hash(ofGiven: try password(), forSignIn: signIn)
        try await office.runUnattended(.setPassword(signIn: signIn, passwordHash: hash))
        try await office.close()
        print("ok: \(signIn)")
      }
    }
  }
}

/// The first line of standard input.
private func password() throws -> String {
  guard let line = readLine(), !line.isEmpty else { throw ValidationError("Give the password on standard input.") }
  return line
}

/// Turns refusals into plain messages.
private func answering(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let refusal as Refusal {
    throw ValidationError(refusal.sentence)
  }
}
