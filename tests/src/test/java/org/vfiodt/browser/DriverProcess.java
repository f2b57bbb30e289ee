// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * The process that starts browsers. Tests without it are skipped aloud; with {@code
 * VFIO_DT_TOOLS=required}, as in {@code ci/ci.sh}, they fail.
 */
final class DriverProcess implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final long PATIENCE_SECONDS = 10;

  private final Process process;
  private final int port;

  private DriverProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean installed() {
    return List.of("chromium", "chromedriver").stream()
        .allMatch(
            program ->
                Optional.ofNullable(System.getenv("PATH")).stream()
                    .flatMap(path -> List.of(path.split(":")).stream())
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
  }

  static void need() {
    boolean required = "required".equals(System.getenv("VFIO_DT_TOOLS"));
    String missing = "chromium or chromedriver is not installed, so no page was looked at";
    assertThat(installed() || !required).as(missing).isTrue();
    Assumptions.assumeTrue(installed(), missing);
  }

  /**
   * @param home where browsers keep what they remember
   */
  static DriverProcess start(Path home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("chromedriver", "--port=0");
    builder.environment().put("HOME", home.toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Matcher matcher = STARTED.matcher(line);
      if (matcher.find()) {
        return new DriverProcess(process, Integer.parseInt(matcher.group(1)));
      }
    }
    throw new IOException("chromedriver ended without a port");
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
