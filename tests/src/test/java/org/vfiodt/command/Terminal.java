// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.vfiodt.cli.Console;

/** Listens to what a command says while it runs. */
final class Terminal implements AutoCloseable {
  private final PipedInputStream heard = new PipedInputStream(1 << 16);
  private final PrintStream err;

  Terminal() {
    try {
      err = new PrintStream(new PipedOutputStream(heard), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Console console(Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Console(nowhere, err, environment, false);
  }

  /** Waits until standard error holds a text. */
  void await(String text) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    while (!said.toString(StandardCharsets.UTF_8).contains(text)) {
      int next = heard.read();
      assertThat(next).as("said only: " + said.toString(StandardCharsets.UTF_8)).isNotNegative();
      said.write(next);
    }
  }

  @Override
  public void close() throws IOException {
    heard.close();
  }
}
