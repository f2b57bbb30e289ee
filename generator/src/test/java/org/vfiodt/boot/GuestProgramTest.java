// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.exec.ProcessRunner;

class GuestProgramTest {
  private static final String PREFIX =
      Path.of("../tests/fake-tools/arm-linux-gnueabihf-").toAbsolutePath().normalize().toString();

  @TempDir private Path folder;
  private final List<List<String>> commands = new ArrayList<>();
  private final CommandRunner runner =
      command -> {
        commands.add(command.argv());
        return new ProcessRunner().run(command);
      };

  @BeforeEach
  void writeSources() throws IOException {
    source("init.c", "int main(void) { return 0; }\n");
    source("ktap.h", "int ktap;\n");
  }

  @Test
  void compilesOnce() throws IOException {
    Path program = compile(PREFIX).get();

    assertThat(program).isExecutable();
    assertThat(commands.get(1)).contains("-static", "init.c").doesNotContain("ktap.h");
    assertThat(compile(PREFIX).get()).isEqualTo(program);
    assertThat(commands).filteredOn(argv -> argv.contains("-static")).hasSize(1);
    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertThat(left).containsExactly(program);
    }
  }

  @Test
  void compilesAgainWhenAHeaderChanged() throws IOException {
    Path before = compile(PREFIX).get();
    source("ktap.h", "int other;\n");

    assertThat(compile(PREFIX).get()).isNotEqualTo(before);
  }

  @Test
  void quotesTheCompilersErrors() throws IOException {
    source("init.c", "#error\n");

    Outcome<Path> outcome = compile(PREFIX);

    assertThat(outcome.diagnostics().get(0).code()).isEqualTo(BootCode.GUEST);
    assertThat(outcome.diagnostics().get(0).notes().get(0).text()).contains("init.c:1:2: error");
  }

  @Test
  void namesACompilerThatIsMissing() {
    assertThat(compile("no-such-prefix-").diagnostics())
        .extracting(diagnostic -> diagnostic.code().id())
        .containsExactly("EXEC-001");
  }

  @Test
  void saysThatThereAreNoSources() {
    assertThat(
            new GuestProgram(runner, DataFolder.of(folder.resolve("empty")), folder)
                .compile(PREFIX)
                .diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(BootCode.GUEST);
  }

  @Test
  void compilesAnotherProgramThatSharesAFile() throws IOException {
    source("shared.c", "int shared(void) { return 0; }\n");
    source("init.c", "#error not this one\n");
    Path other = Files.createDirectories(folder.resolve("tests/other"));
    Files.writeString(
        other.resolve("init.c"), "int shared(void); int main(void) { return shared(); }\n");

    Outcome<Path> program =
        new GuestProgram(
                runner,
                DataFolder.of(folder),
                folder.resolve("cache"),
                "tests/other",
                List.of("shared.c"))
            .compile(PREFIX);

    assertThat(program.diagnostics()).isEmpty();
    assertThat(program.get()).isExecutable();
  }

  private Outcome<Path> compile(String prefix) {
    return new GuestProgram(runner, DataFolder.of(folder), folder.resolve("cache")).compile(prefix);
  }

  private void source(String name, String text) throws IOException {
    Path file = folder.resolve("tests/guest").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
