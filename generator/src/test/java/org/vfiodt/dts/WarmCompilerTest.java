// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/** What a compiler remembers of other boards changes neither a byte nor a message. */
class WarmCompilerTest {
  private final DtsCompiler warm = new DtsCompiler();
  private final CachingFileReader reader = new CachingFileReader();

  @Test
  void saysTheSameOfEverySource() {
    List<Path> sources =
        Stream.of("accept", "reject", "warned", "mistakes")
            .flatMap(folder -> Fixtures.files(folder, ".dts").stream())
            .toList();
    for (int round = 0; round < 2; round++) {
      for (Path source : sources) {
        SourceText text = Fixtures.read(source);
        String cold = answer(new DtsCompiler(), DtsRequest.of(text, new CachingFileReader()));
        assertThat(answer(warm, DtsRequest.of(text, reader))).as(source.toString()).isEqualTo(cold);
      }
    }
  }

  @Test
  void saysTheSameFromSeveralThreads() {
    List<Path> sources = Fixtures.files("reject", ".dts");
    List<String> alone = sources.stream().map(this::answer).toList();
    List<String> together = sources.parallelStream().map(this::answer).toList();
    assertThat(together).isEqualTo(alone);
  }

  private String answer(Path source) {
    return answer(warm, DtsRequest.of(Fixtures.read(source), reader));
  }

  @Test
  void namesTheIncludesAndMacrosOfTheBoardAtHand(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("soc.dtsi"),
        "/ { node@1 { reg = <BASE>; x = <&nobody>; }; };\n#warning shared\n");
    String first = board(directory, "first.dts", "#define BASE 1\n");
    String second = board(directory, "second.dts", "\n\n#define BASE 0x100000000\n");
    assertThat(first)
        .contains("included from " + directory.resolve("first.dts") + ":3:1")
        .contains("no node has the label 'nobody'");
    assertThat(second)
        .contains("included from " + directory.resolve("second.dts") + ":5:1")
        .doesNotContain("first.dts")
        .contains("0x100000000 does not fit");
  }

  private String board(Path directory, String name, String defines) {
    String text = "/dts-v1/;\n" + defines + "#include \"soc.dtsi\"\n";
    SourceText source = new SourceText(directory.resolve(name).toString(), text);
    String told = answer(warm, DtsRequest.of(source, reader));
    assertThat(told)
        .isEqualTo(answer(new DtsCompiler(), DtsRequest.of(source, new CachingFileReader())));
    return told;
  }

  private static String answer(DtsCompiler compiler, DtsRequest request) {
    Outcome<DeviceTree> outcome = compiler.tree(request.withChecks(CheckLevels.standard()));
    StringBuilder answer =
        new StringBuilder(new DiagnosticPrinter(false).print(outcome.diagnostics()));
    outcome
        .value()
        .ifPresent(
            tree -> {
              for (byte b : DtbWriter.write(tree)) {
                answer.append(b).append(' ');
              }
              for (Node node : tree.nodes()) {
                answer.append(node.definedAt());
                node.properties().forEach(property -> answer.append(property.definedAt()));
              }
            });
    return answer.toString();
  }
}
