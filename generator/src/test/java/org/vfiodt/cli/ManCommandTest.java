// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manual pages, as the programs that show them see them. */
class ManCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void writePages() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, Map.of(), false);
    assertThat(new Cli(console).run("man", "-o", folder.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("vfio-dt.1", "vfio-dt-dts-compile.1");
  }

  @Test
  void saysWhatTheHelpSays() throws IOException {
    String page = Files.readString(folder.resolve("vfio-dt-test.1"));
    assertThat(page)
        .startsWith(".\\\" SPDX-License-Identifier: Apache-2.0\n")
        .contains(".TH \"VFIO\\-DT\\-TEST\" \"1\"", ".SH SYNOPSIS\n\\fBvfio\\-dt test\\fR")
        .contains("\\fB\\-\\-kernel\\fR \\fIK\\fR", "\\fB130\\fR\nThe user interrupted it.")
        .contains("VFIO_DT_CACHE", "vfio\\-dt.toml", "\\fBvfio\\-dt\\fR(1)");
    assertThat(Files.readString(folder.resolve("vfio-dt.1")))
        .contains("\\fBvfio\\-dt\\-dts\\fR(1)");
  }

  @Test
  void hasNothingThatMandocWouldChange() throws Exception {
    assertThat(warnings("mandoc", "-T", "lint", "-W", "all")).isEmpty();
  }

  @Test
  void hasNothingThatGroffWarnsOf() throws Exception {
    assertThat(warnings("groff", "-man", "-ww", "-z", "-Tutf8")).isEmpty();
  }

  /** What a program says about all pages. Pages that are not installed cannot be found. */
  private List<String> warnings(String... program) throws Exception {
    boolean there =
        Stream.of("/usr/bin", "/bin").anyMatch(bin -> Files.exists(Path.of(bin, program[0])));
    assumeTrue(there, program[0] + " is not installed");
    List<String> argv = new ArrayList<>(List.of(program));
    try (Stream<Path> pages = Files.list(folder)) {
      pages.sorted().forEach(page -> argv.add(page.toString()));
    }
    assertThat(argv).hasSizeGreaterThan(20);
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().filter(line -> !line.contains("referenced manual not found")).toList();
  }
}
