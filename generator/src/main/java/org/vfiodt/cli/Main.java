// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The only place that leaves the Java machine. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Console console = Console.of(out, err, System.getenv());
    // an interrupt leaves the line that was written last to the shell's prompt
    Runtime.getRuntime().addShutdownHook(new Thread(console.ticker()::clear, "clear-line"));
    int exitCode = new Cli(console).run(arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
