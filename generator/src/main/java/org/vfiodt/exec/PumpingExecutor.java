// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.PumpStreamHandler;

/** Runs one given process: closes its input and pumps its output. */
final class PumpingExecutor extends DefaultExecutor {
  /** How long a child that outlived its parent may hold the output open. */
  private static final Duration STRAGGLERS = Duration.ofSeconds(1);

  private final Process process;

  @SuppressWarnings("deprecation") // the builder cannot make a subclass
  PumpingExecutor(Process process, OutputStream output) {
    this.process = process;
    PumpStreamHandler pump = new PumpStreamHandler(output);
    pump.setStopTimeout(STRAGGLERS);
    setStreamHandler(pump);
    setExitValues(null);
  }

  @Override
  protected Process launch(CommandLine command, Map<String, String> environment, Path directory)
      throws IOException {
    return process;
  }
}
