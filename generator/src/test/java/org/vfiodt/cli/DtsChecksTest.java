// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks on the command line: which are run, what they weigh, and what forcing does. */
class DtsChecksTest {
  private static final String WARNING = "/dts-v1/;\n/ { node@1 { }; };\n";
  private static final String ERROR = "/dts-v1/;\n/ { a = <&gone>; };\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String source;
  private String blob;

  @BeforeEach
  void namesFiles() {
    source = folder.resolve("a.dts").toString();
    blob = folder.resolve("a.dtb").toString();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream rest = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Cli(new Console(results, rest, Map.of(), false)).run(arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void write(String text) throws IOException {
    Files.writeString(Path.of(source), text);
  }

  @Test
  void tellsWarningsAndSucceeds() throws IOException {
    write(WARNING);
    assertThat(run("dts", "check", source)).isZero();
    assertThat(err()).contains("a.dts:2:5: warning: /node@1: ", "[unit_address_vs_reg]");
    assertThat(run("dts", "compile", source, "-o", blob)).isZero();
    assertThat(err()).contains("[unit_address_vs_reg]");
    assertThat(Path.of(blob)).exists();
  }

  @Test
  void switchesWarningsOffAndToErrors() throws IOException {
    write(WARNING);
    assertThat(run("dts", "check", source, "-Wno-unit_address_vs_reg")).isZero();
    assertThat(err()).isEmpty();
    assertThat(run("dts", "check", source, "-E", "unit_address_vs_reg")).isEqualTo(1);
    assertThat(err()).contains("error: /node@1");
    String[] both = {"-Eunit_address_vs_reg", "-Wno-unit_address_vs_reg"};
    assertThat(run("dts", "compile", source, "-o", blob, both[0], both[1])).isEqualTo(1);
    assertThat(Path.of(blob)).doesNotExist();
  }

  @Test
  void appliesSwitchesInTheirOrder() throws IOException {
    write(WARNING);
    String on = "-Wunit_address_vs_reg";
    String off = "-Wno-unit_address_vs_reg";
    run("dts", "check", source, on, off);
    assertThat(err()).isEmpty();
    run("dts", "check", source, off, "-Walways_fail", "-Wno-always_fail", on);
    assertThat(err()).contains("[unit_address_vs_reg]").doesNotContain("[always_fail]");
  }

  @Test
  void writesABlobWithErrorsOnlyByForce() throws IOException {
    write(ERROR);
    assertThat(run("dts", "compile", source, "-o", blob)).isEqualTo(1);
    assertThat(err()).contains("error: /: no node has the label 'gone' [phandle_references]");
    assertThat(Path.of(blob)).doesNotExist();
    assertThat(run("dts", "compile", "-f", source, "-o", blob)).isZero();
    assertThat(err()).contains("warning: ", "[phandle_references]", "the output was forced");
    assertThat(Path.of(blob)).exists();
  }

  @Test
  void checksBlobs() throws IOException {
    write(WARNING);
    run("dts", "compile", source, "-o", blob);
    assertThat(run("dts", "check", blob)).isZero();
    assertThat(err()).startsWith("warning: /node@1: ");
    assertThat(run("dts", "check", blob, "-E", "unit_address_vs_reg")).isEqualTo(1);
  }

  @Test
  void takesAnUnknownCheckForWrongUsage() {
    assertThat(run("dts", "check", "-W", "no-reg_fromat", source)).isEqualTo(2);
    assertThat(err()).contains("there is no check 'reg_fromat'; did you mean 'reg_format'?");
    assertThat(run("dts", "compile", "-E", "nonsense", source)).isEqualTo(2);
    assertThat(err()).contains("there is no check 'nonsense'; 'dts check --list' names all");
    assertThat(run("dts", "check", source, "-W")).isEqualTo(2);
    assertThat(err()).contains("[no-]CHECK");
  }

  @Test
  void listsChecksWithTheirLevels() {
    assertThat(run("dts", "check", "--list", "-E", "reg_format")).isZero();
    assertThat(out())
        .containsPattern("(?m)^reg_format +error +\\S")
        .containsPattern("(?m)^ranges_format +warning +\\S")
        .containsPattern("(?m)^always_fail +off +\\S");
    assertThat(run("dts", "check", "--list", "--json")).isZero();
    assertThat(out()).contains("\"name\" : \"reg_format\"", "\"addr_size_cells\"");
  }

  @Test
  void needsSomethingToCheck() {
    assertThat(run("dts", "check")).isEqualTo(2);
    assertThat(run("dts", "check", "--json", source)).isEqualTo(2);
  }
}
