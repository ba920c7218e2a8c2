// A reason why Gehoord cannot start or a command cannot run, said in a sentence for the person who started it.

/**
 * A fault of the surroundings (settings, disk, database, port), never of the program: its message is a complete Dutch
 * sentence that says what is wrong and what to do. The command line prints it without a stack trace and exits with 1.
 */
export class StartFault extends Error {
  override name = 'StartFault';
}
