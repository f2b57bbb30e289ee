// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.ExecCode;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.pipeline.RunCode;

/** Words in, streams and exit codes out. */
class CliTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, boolean terminal, String... arguments) {
    out.reset();
    err.reset();
    Console console = new Console(stream(out), stream(err), environment, terminal);
    return new Cli(console).run(arguments);
  }

  private int run(String... arguments) {
    return run(Map.of(), false, arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(run("genrate")).isEqualTo(2);
    assertThat(err()).contains("'genrate'", "generate", "Try 'vfio-dt --help'");
    assertThat(out()).isEmpty();
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertThat(run("devices", "a.dts", "--jsno")).isEqualTo(2);
    assertThat(err()).contains("--jsno", "--json", "Try 'vfio-dt devices --help'");
  }

  @Test
  void namesAnOptionThatIsMissing() {
    assertThat(run("generate", "a.vfio")).isEqualTo(2);
    assertThat(err()).contains("--kernel");
    assertThat(run("build", "a.vfio", "--kernel", "x", "-v", "two")).isEqualTo(2);
    assertThat(err()).contains("two");
  }

  @Test
  void needsACommandInAGroup() {
    for (String group : List.of("dts", "spec", "kernel")) {
      assertThat(run(group)).as(group).isEqualTo(2);
      assertThat(err()).contains(group + " needs a command");
    }
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void givesHelpAndVersionOnStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(out()).startsWith("Usage: vfio-dt");
    assertThat(err()).isEmpty();
    assertThat(run("-V")).isZero();
    assertThat(out()).isEqualTo(Version.TEXT + "\n");
  }

  @Test
  void isOfTheVersionOfThePom() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"), StandardCharsets.UTF_8);
    String version = pom.replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
    assertThat(Version.TEXT).isEqualTo("vfio-dt " + version);
    assertThat(pom).contains("<project.build.outputTimestamp>" + Version.DAY + "T");
  }

  @Test
  void coloursOnlyOnATerminalThatWantsIt() {
    String[] bad = {"dts", "check", folder.resolve("none.dts").toString()};
    assertThat(run(Map.of("TERM", "xterm"), true, bad)).isEqualTo(1);
    assertThat(err()).contains("\u001b[");
    for (Map<String, String> plain : List.of(Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"))) {
      run(plain, true, bad);
      assertThat(err()).doesNotContain("\u001b[");
    }
    run(Map.of("NO_COLOR", ""), true, bad);
    assertThat(err()).contains("\u001b[");
    run(Map.of("TERM", "xterm"), false, bad);
    assertThat(err()).doesNotContain("\u001b[");
  }

  @Test
  void writesABlobToStandardOutputAndToAFile() throws IOException {
    Path source = Files.writeString(folder.resolve("a.dts"), "/dts-v1/;\n/ { a = <B>; };\n");
    Path blob = folder.resolve("a.dtb");
    assertThat(run("dts", "compile", source.toString(), "-D", "B=7")).isZero();
    byte[] said = out.toByteArray();
    assertThat(run("dts", "compile", source.toString(), "-D", "B=7", "-o", blob.toString()))
        .isZero();
    assertThat(Files.readAllBytes(blob)).isEqualTo(said).startsWith(0xd0, 0x0d, 0xfe, 0xed);
    assertThat(run("devices", blob.toString())).isZero();
    assertThat(out()).contains("0 devices");
  }

  @Test
  void takesTheExitCodeOfTheFirstError() {
    Diagnostic note = Diagnostic.of(KernelCode.UNSIGNED, "a note");
    Diagnostic input = Diagnostic.of(RunCode.FILE_MISSING, "input");
    Diagnostic usage = Diagnostic.of(RunCode.NO_COMMIT, "usage");
    Diagnostic disk = Diagnostic.of(RunCode.OUTPUT, "disk");
    Diagnostic stop = Diagnostic.of(ExecCode.INTERRUPTED, "stop");
    assertThat(Exit.of(Outcome.of(1))).isZero();
    assertThat(Exit.of(List.of(note))).isZero();
    assertThat(Exit.of(List.of(note, input, disk))).isEqualTo(1);
    assertThat(Exit.of(List.of(usage, input))).isEqualTo(2);
    assertThat(Exit.of(List.of(disk, input))).isEqualTo(3);
    assertThat(Exit.of(List.of(stop, disk))).isEqualTo(130);
  }

  @Test
  void drawsColumnsAsWideAsTheirWidestCell() {
    Table table = new Table("A", "BB");
    table.row("long cell", "x");
    table.note("a note");
    table.row("y", "");
    assertThat(table).hasToString("A          BB\nlong cell  x\n    a note\ny\n");
    Table wide = new Table("A", "B");
    wide.row("x".repeat(80), "b");
    wide.row("y", "b");
    assertThat(wide.toString().lines().toList().get(2)).isEqualTo("y" + " ".repeat(61) + "b");
  }
}
