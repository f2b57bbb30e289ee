// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which file, table and word decides an option. */
class SettingsTest {
  @TempDir Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  @Command(
      name = "tool",
      subcommands = {Bake.class, Group.class})
  static final class Tool {
    @Option(names = "--data")
    String data;
  }

  @Command(name = "bake")
  static final class Bake {
    @Option(names = "--heat")
    int heat;

    @Option(names = {"-s", "--spice"})
    List<String> spices;

    @Option(names = "--open")
    boolean open;

    @Option(names = "--cache")
    Path cache;

    @Option(names = "--quiet")
    boolean quiet;

    @Option(names = "--verbose")
    boolean verbose;

    @Parameters(arity = "0..1")
    String what;
  }

  @Command(name = "group", subcommands = Bake.class)
  static final class Group {}

  private void own(String text) throws IOException {
    Path file = folder.resolve("home/.config/vfio-dt/config.toml");
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    environment.put("HOME", folder.resolve("home").toString());
  }

  private void project(String text) throws IOException {
    Files.write(folder.resolve("vfio-dt.toml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome<Settings> read() {
    return Settings.read(environment, folder, new CommandLine(new Tool()).getCommandSpec());
  }

  private List<String> invoked(String... words) {
    Outcome<Settings> settings = read();
    assertThat(settings.diagnostics()).isEmpty();
    return Invocation.of(new CommandLine(new Tool()), List.of(words), settings.get(), environment)
        .arguments();
  }

  private String said() {
    return new DiagnosticPrinter(false).print(read().diagnostics());
  }

  @Test
  void putsOptionsBehindTheirCommand() throws IOException {
    own("heat = 200\nspice = [\"salt\", \"a b\"]\n[bake]\nopen = true\n");
    assertThat(invoked("--data", "x", "bake", "bread"))
        .containsExactly(
            "--data", "x", "bake", "--heat=200", "--open", "--spice=salt", "--spice=a b", "bread");
    assertThat(invoked("group", "bake")).doesNotContain("--open").contains("--heat=200");
    assertThat(invoked()).isEmpty();
  }

  @Test
  void letsTheCommandLineWin() throws IOException {
    own("heat = 200\nspice = \"salt\"\nverbose = true\n");
    assertThat(invoked("bake", "-s", "pepper", "--heat=1", "--quiet"))
        .containsExactly("bake", "-s", "pepper", "--heat=1", "--quiet");
  }

  @Test
  void letsTheNearerFileAndTheNearerTableWin() throws IOException {
    own("heat = 1\n[group]\nheat = 2\n[group.bake]\nheat = 3\n");
    assertThat(invoked("group", "bake")).contains("--heat=3");
    assertThat(invoked("bake")).contains("--heat=1");
    project("heat = 4\n");
    assertThat(invoked("group", "bake")).contains("--heat=4");
  }

  @Test
  void takesPathsFromTheFolderOfTheFileAndFromHome() throws IOException {
    own("cache = \"kept\"\n");
    Path home = folder.resolve("home");
    assertThat(invoked("bake")).contains("--cache=" + home.resolve(".config/vfio-dt/kept"));
    own("cache = \"~/kept\"\n");
    assertThat(invoked("bake")).contains("--cache=" + home.resolve("kept"));
    environment.put("VFIO_DT_CACHE", "/elsewhere");
    assertThat(invoked("bake")).containsExactly("bake");
  }

  @Test
  void looksWhereTheDesktopSaysFilesAre() throws IOException {
    own("heat = 1\n");
    environment.put("XDG_CONFIG_HOME", folder.resolve("xdg").toString());
    assertThat(invoked("bake")).containsExactly("bake");
    Files.createDirectories(folder.resolve("xdg/vfio-dt"));
    Files.writeString(folder.resolve("xdg/vfio-dt/config.toml"), "heat = 2\n");
    assertThat(invoked("bake")).contains("--heat=2");
  }

  @Test
  void showsTheLineOfEveryMistake() throws IOException {
    project(
        """
        haet = 1
        data = "x"
        cache = "/"
        [bake]
        heat = true
        open = "yes"
        spice = [1]
        [backe]
        """);
    assertThat(said())
        .contains("vfio-dt.toml:1:1: error: no command has an option 'haet' [CONFIG-002]")
        .contains("  hint: did you mean 'heat'?", "1 | haet = 1", "^")
        .contains(
            "vfio-dt.toml:2:1: error: --data can only be given on the command line [CONFIG-004]")
        .contains("vfio-dt.toml:3:1: error: 'cache' reaches beyond a project")
        .contains(
            "vfio-dt.toml:5:1: error: key 'heat' must be a string or a whole number [DATA-004]")
        .contains("vfio-dt.toml:6:1: error: key 'open' must be true or false [DATA-004]")
        .contains("vfio-dt.toml:7:1: error: key 'spice' must be an array of strings [DATA-004]")
        .contains("there is no command 'backe' [CONFIG-003]", "did you mean 'bake'?");
  }

  @Test
  void readsNothingThatIsNoToml() throws IOException {
    project("heat = = 1\n");
    assertThat(said()).contains("vfio-dt.toml:1:8: error: ", "[DATA-002]");
    Files.delete(folder.resolve("vfio-dt.toml"));
    Files.createDirectory(folder.resolve("vfio-dt.toml"));
    assertThat(said()).contains("[CONFIG-001]", "--no-config");
  }
}
