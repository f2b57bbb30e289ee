// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fault of the tool itself: the user gets a sentence and a file to send, not a stack trace. */
final class BugReport {
  private BugReport() {}

  static void write(Exception failure, Console console) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    console.err().println("vfio-dt: internal error; this is a bug of the tool, not of your input");
    try {
      Path file = Files.createTempFile("vfio-dt-bug-", ".txt");
      Files.write(file, trace.toString().getBytes(StandardCharsets.UTF_8));
      console.err().println("  hint: please report it with the file " + file);
    } catch (IOException e) {
      console.err().println("  hint: please report it; its trace could not be saved");
    }
  }
}
