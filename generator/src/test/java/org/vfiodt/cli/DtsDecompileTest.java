// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dts decompile}, and commands that are given the wrong kind of file. */
class DtsDecompileTest {
  private static final String SOURCE =
      """
      /dts-v1/;
      / { soc { serial: uart@10 { reg = <0x10>; }; }; user { port = <&serial>; }; };
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path source;
  private Path blob;

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return new Cli(new Console(results, messages, Map.of(), false)).run(words);
  }

  private String out() {
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }

  @BeforeEach
  void compile() throws IOException {
    source = Files.writeString(folder.resolve("board.dts"), SOURCE);
    blob = folder.resolve("board.dtb");
    assertThat(run("dts", "compile", "-@", source, "-o", blob)).isZero();
  }

  @Test
  void printsABlobWithItsLabels() {
    assertThat(run("dts", "decompile", blob)).isZero();
    assertThat(out()).startsWith("/dts-v1/;\n").contains("\t\tserial: uart@10 {\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void compilesToTheSameBlobAgain() throws IOException {
    Path text = folder.resolve("again.dts");
    Path again = folder.resolve("again.dtb");
    assertThat(run("dts", "decompile", blob, "-o", text)).isZero();
    assertThat(out()).isEmpty();
    assertThat(run("dts", "compile", text, "-o", again)).isZero();
    assertThat(again).hasSameBinaryContentAs(blob);
  }

  @Test
  void mergesASourceAndSaysWhereThingsComeFrom() throws IOException {
    Path part = Files.writeString(folder.resolve("part.dtsi"), "&serial { reg = <0x20>; };\n");
    Path whole =
        Files.writeString(folder.resolve("whole.dts"), SOURCE + "/include/ \"part.dtsi\"\n");
    assertThat(part).exists();
    assertThat(run("dts", "decompile", "-T", whole)).isZero();
    assertThat(out())
        .contains("serial: uart@10 { /* whole.dts:2, part.dtsi:1 */\n")
        .contains("reg = <0x20>; /* part.dtsi:1, replaces whole.dts:2 */\n")
        .contains("port = <&serial>; /* whole.dts:2 */\n");
  }

  @Test
  void sorts() {
    assertThat(run("dts", "decompile", "-s", source)).isZero();
    assertThat(out().indexOf("phandle")).isLessThan(out().indexOf("reg"));
    assertThat(run("dts", "decompile", source)).isZero();
    assertThat(out().indexOf("reg")).isLessThan(out().indexOf("phandle"));
  }

  @Test
  void leavesNoFileBehindADamagedBlob() throws IOException {
    byte[] bytes = Files.readAllBytes(blob);
    Files.write(blob, Arrays.copyOf(bytes, bytes.length - 5));
    Path text = folder.resolve("text.dts");
    assertThat(run("dts", "decompile", blob, "-o", text)).isEqualTo(1);
    assertThat(err())
        .startsWith("error: board.dtb, byte 0x4: the blob should be ")
        .contains("[DTS-071]");
    assertThat(text).doesNotExist();
    Files.writeString(text, "kept");
    assertThat(run("dts", "decompile", blob, "-o", text)).isEqualTo(1);
    assertThat(text).hasContent("kept");
  }

  @Test
  void printsATreeWithErrorsOnlyByForce() throws IOException {
    Path twice = Files.writeString(folder.resolve("twice.dts"), "/dts-v1/;\n/ { a; a; };\n");
    Path forced = folder.resolve("twice.dtb");
    assertThat(run("dts", "compile", "-f", twice, "-o", forced)).isZero();
    assertThat(run("dts", "decompile", forced)).isEqualTo(1);
    assertThat(err()).contains("[duplicate_property_names]");
    assertThat(out()).isEmpty();
    assertThat(run("dts", "decompile", "-f", forced)).isZero();
    assertThat(out()).contains("\ta;\n\ta;\n");
    assertThat(err()).contains("warning: ");
  }

  @Test
  void cannotCompileABlob() {
    Path never = folder.resolve("never.dtb");
    assertThat(run("dts", "compile", blob, "-o", never)).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "error: board.dtb is a device tree blob, no device tree source [DTS-075]\n"
                + "  hint: turn it into source first: vfio-dt dts decompile\n");
    assertThat(never).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dts compile", "dts decompile", "dts check", "devices"})
  void saysWhatAFileIsThatIsNoDeviceTree(String command) throws IOException {
    Path zipped = Files.write(folder.resolve("board.dtb.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    String[] words = command.split(" ");
    Object[] arguments = Arrays.copyOf(words, words.length + 1, Object[].class);
    arguments[words.length] = zipped;
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "error: board.dtb.gz is compressed with gzip, no device tree source [DTS-075]\n"
                + "  hint: unpack it first: gunzip\n");
    arguments[words.length] = Files.write(folder.resolve("nothing"), new byte[0]);
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(err()).startsWith("error: nothing is empty, no device tree source");
    arguments[words.length] = Files.write(folder.resolve("noise"), new byte[] {1, 2, 3, 4, 0, 5});
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(err()).startsWith("error: noise is binary, of no kind that is known here");
  }

  @Test
  void writesTheLayoutThatIsAskedFor() throws IOException {
    assertThat(run("dts", "compile", source, "-S", "0x1000", "-V", "16", "-b", "2", "-o", blob))
        .isZero();
    byte[] bytes = Files.readAllBytes(blob);
    assertThat(bytes).hasSize(4096);
    assertThat(bytes[23]).isEqualTo((byte) 16);
    assertThat(bytes[31]).isEqualTo((byte) 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-V4", "-p-1", "-S99999999999", "-a3", "-Hnew", "-b0x100000000", "-R1 -Rx"})
  void refusesALayoutThatCannotBe(String option) {
    assertThat(run("dts", "compile", source, option)).isEqualTo(2);
    assertThat(err()).contains("Try 'vfio-dt dts compile --help'");
    assertThat(out()).isEmpty();
  }

  @Test
  void refusesTwoWaysToSayTheLength() {
    assertThat(run("dts", "compile", source, "-p", "8", "-S", "4096")).isEqualTo(2);
    assertThat(err()).contains("--pad and --space exclude each other");
  }
}
