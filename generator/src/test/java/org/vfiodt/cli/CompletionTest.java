// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, asked by a real bash; it complains that nobody pressed the key. */
class CompletionTest {
  @TempDir Path folder;
  private Path script;

  @BeforeEach
  void writeScript() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(new Cli(new Console(results, nowhere, Map.of(), false)).run("completion")).isZero();
    script = Files.write(folder.resolve("completion"), out.toByteArray());
  }

  /** What bash offers for the last of the words. */
  private List<String> offered(String... words) throws Exception {
    String ask =
        """
        source "$0" || exit 9
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        function=$(complete -p vfio-dt | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        "$function" vfio-dt "${COMP_WORDS[COMP_CWORD]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> argv = new ArrayList<>(List.of("bash", "-c", ask, script.toString(), "vfio-dt"));
    argv.addAll(List.of(words));
    Process bash =
        new ProcessBuilder(argv)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said.lines().map(String::strip).toList();
  }

  @Test
  void offersCommands() throws Exception {
    assertThat(offered("")).contains("build", "config", "devices", "dts", "test");
    assertThat(offered("te")).containsExactly("test");
    assertThat(offered("dts", "")).contains("check", "compile", "decompile", "overlay");
  }

  @Test
  void offersOptionsOfTheCommand() throws Exception {
    assertThat(offered("test", "spec.vfio", "--k")).containsExactly("--kernel", "--kconfig");
    assertThat(offered("dts", "check", "--")).contains("--list", "--quiet", "--verbose");
  }

  @Test
  void offersBoardsAndFiles() throws Exception {
    assertThat(offered("build", "--board", "")).contains("arndale", "smdkc210");
    Files.writeString(folder.resolve("mine.vfio"), "");
    assertThat(offered("build", "--runs", "mi")).contains("mine.vfio");
  }
}
