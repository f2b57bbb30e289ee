// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;

class ToolsTest {
  private static final String GOOD =
      """
      title = "a shell"
      program = "sh"
      version-arguments = ["-c", "echo shell version 1.2.3"]
      version-pattern = 'version ([0-9.]+)'
      debian-package = "dash"
      commands = ["build"]
      """;

  @TempDir private Path folder;

  @Test
  void readsEveryToolOfTheCheckout() {
    Outcome<List<Tool>> tools = Tools.load(DataFolder.of(Path.of("..")));

    assertThat(tools.diagnostics()).isEmpty();
    assertThat(tools.get()).extracting(Tool::name).contains("make", "qemu-system-arm");
    assertThat(tools.get()).allMatch(tool -> !tool.commands().isEmpty());
  }

  @Test
  void knowsThePackageOfAToolOrWhatItIsBuiltFrom() throws IOException {
    String built = GOOD.replace("debian-package = \"dash\"", "built-from = \"toolchain/dash\"");
    Tool tool = Tools.load(data(built), "shell").get();

    assertThat(tool.builtFrom()).contains("toolchain/dash");
    assertThat(tool.debianPackage()).isEmpty();
    assertThat(tool.startedAs("/cache/sh").program()).isEqualTo("/cache/sh");
    assertThat(Tools.load(data(built + "debian-package = \"dash\"\n"), "shell").ok()).isFalse();
  }

  @Test
  void asksAToolForItsVersion() throws IOException {
    Tool tool = Tools.load(data(GOOD), "shell").get();

    assertThat(new ToolProbe(new ProcessRunner()).version(tool)).contains("1.2.3");
  }

  @Test
  void knowsNoVersionOfAToolThatIsNotThere() throws IOException {
    Tool tool = Tools.load(data(GOOD.replace("\"sh\"", "\"no-such-shell\"")), "shell").get();

    assertThat(new ToolProbe(new ProcessRunner()).version(tool)).isEmpty();
  }

  @Test
  void knowsNoVersionOfAProgramThatAnswersOtherwise() throws IOException {
    Tool tool = Tools.load(data(GOOD.replace("shell version 1.2.3", "hello")), "shell").get();

    assertThat(new ToolProbe(new ProcessRunner()).version(tool)).isEmpty();
  }

  @Test
  void refusesAPatternWithoutAGroup() throws IOException {
    Outcome<Tool> tool = Tools.load(data(GOOD.replace("([0-9.]+)", "[0-9.]+")), "shell");

    assertThat(tool.ok()).isFalse();
    assertThat(tool.diagnostics().get(0).message()).contains("one group");
    assertThat(tool.diagnostics().get(0).at().get().line()).isEqualTo(4);
  }

  @Test
  void refusesAPatternThatIsNone() throws IOException {
    assertThat(Tools.load(data(GOOD.replace("([0-9.]+)", "([0-9")), "shell").ok()).isFalse();
  }

  @Test
  void refusesAKeyThatNothingReads() throws IOException {
    assertThat(Tools.load(data(GOOD + "debian-pakage = \"x\"\n"), "shell").diagnostics())
        .anyMatch(found -> found.hint().orElse("").contains("debian-package"));
  }

  private DataFolder data(String text) throws IOException {
    Path file = folder.resolve("toolchain/tools/shell.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return DataFolder.of(folder);
  }
}
