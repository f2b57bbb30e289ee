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
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.fdt.DtbReader;

/** {@code dts overlay} and the options of {@code dts compile} for overlays. */
class DtsOverlayTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeSources() throws IOException {
    write("base.dts", "/dts-v1/; / { port: port { }; };");
    write("change.dts", "/dts-v1/; /plugin/; &port { added: added { self = <&added>; }; };");
    write("again.dts", "/dts-v1/; /plugin/; &added { again; };");
    write("wrong.dts", "/dts-v1/; /plugin/; &prot { };");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(path(name), text);
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private int run(String... words) {
    err.reset();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Cli(new Console(out, errors, Map.of(), false)).run(words);
  }

  private int compile(String source, String target, String... options) {
    String[] words = new String[5 + options.length];
    words[0] = "dts";
    words[1] = "compile";
    words[2] = path(source).toString();
    words[3] = "-o";
    words[4] = path(target).toString();
    System.arraycopy(options, 0, words, 5, options.length);
    return run(words);
  }

  private DeviceTree tree(String name) throws IOException {
    return DtbReader.read(Files.readAllBytes(path(name))).get();
  }

  @Test
  void addsTablesWhenAsked() throws IOException {
    assertThat(compile("base.dts", "plain.dtb")).isZero();
    assertThat(tree("plain.dtb").root().children()).extracting("name").containsExactly("port");
    assertThat(compile("base.dts", "full.dtb", "-@", "-A", "-L")).isZero();
    assertThat(tree("full.dtb").root().children())
        .extracting("name")
        .containsExactly("port", "aliases", "__symbols__");
    assertThat(compile("base.dts", "same.dtb", "--symbols", "--auto-alias", "--local-fixups"))
        .isZero();
    assertThat(path("same.dtb")).hasSameBinaryContentAs(path("full.dtb"));
  }

  @Test
  void appliesSourcesAndBlobsAlike() throws IOException {
    assertThat(compile("base.dts", "base.dtb", "-@")).isZero();
    assertThat(compile("change.dts", "change.dtbo", "-@")).isZero();
    String blobs = path("blobs.dtb").toString();
    String sources = path("sources.dtb").toString();
    assertThat(
            run(
                "dts",
                "overlay",
                path("base.dtb").toString(),
                path("change.dtbo").toString(),
                path("again.dts").toString(),
                "-o",
                blobs))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(
            run(
                "dts",
                "overlay",
                "-@",
                path("base.dts").toString(),
                path("change.dts").toString(),
                path("again.dts").toString(),
                "-o",
                sources))
        .isZero();
    assertThat(tree("sources.dtb").find("/port/added").orElseThrow().property("again")).isPresent();
    assertThat(tree("blobs.dtb").nodes().toString())
        .isEqualTo(tree("sources.dtb").nodes().toString());
  }

  @Test
  void writesNothingWhenAnOverlayDoesNotFit() {
    String target = path("none.dtb").toString();
    assertThat(
            run(
                "dts",
                "overlay",
                path("base.dts").toString(),
                path("wrong.dts").toString(),
                "-o",
                target))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("DTS-062", "'prot'", "did you mean 'port'?");
    assertThat(path("none.dtb")).doesNotExist();
  }

  @Test
  void refusesWhatIsNeitherSourceNorBlob() throws IOException {
    write("text.dtb", "hello");
    String base = path("text.dtb").toString();
    String target = path("none.dtb").toString();
    assertThat(run("dts", "overlay", base, path("change.dts").toString(), "-o", target))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("text.dtb");
    assertThat(run("dts", "overlay", path("missing.dtb").toString(), base, "-o", target))
        .isEqualTo(1);
    assertThat(path("none.dtb")).doesNotExist();
    assertThat(run("dts", "overlay", base)).isEqualTo(2);
  }
}
