// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceText;

/** With roots, includes of every kind read only what lies in them. */
class RootsTest {
  @TempDir private Path work;
  private Path inside;

  @BeforeEach
  void files() throws IOException {
    inside = Files.createDirectories(work.resolve("inside/deep")).getParent();
    Path outside = Files.createDirectories(work.resolve("outside"));
    Files.writeString(inside.resolve("in.dtsi"), "/ { in; };\n");
    Files.writeString(inside.resolve("deep/in.bin"), "0123");
    Files.writeString(outside.resolve("out.dtsi"), "/ { out; };\n");
    Files.createSymbolicLink(inside.resolve("leads-out.dtsi"), outside.resolve("out.dtsi"));
    Files.createSymbolicLink(inside.resolve("directory-out"), outside);
    Files.createSymbolicLink(outside.resolve("leads-in.dtsi"), inside.resolve("in.dtsi"));
  }

  private Outcome<DeviceTree> compile(String text) {
    String main = work.resolve("elsewhere/board.dts").toString();
    SourceText source = new SourceText(main, "/dts-v1/;\n/ { };\n" + text);
    return DtsCompiler.compile(
        DtsRequest.of(source, new CachingFileReader())
            .withIncludeDirectories(List.of(inside))
            .withRoots(List.of(inside)));
  }

  private void refuses(String text) {
    Outcome<DeviceTree> outcome = compile(text);
    assertThat(outcome.diagnostics()).as(text).hasSize(1);
    Diagnostic told = outcome.diagnostics().get(0);
    assertThat(told.code()).as(text).isEqualTo(DtsCode.OUTSIDE_ROOTS);
    assertThat(told.message()).contains("lies outside the directories");
    assertThat(told.notes().get(0).text()).contains(real(inside).toString());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  @Test
  void readsWhatLiesInside() {
    assertThat(compile("#include <in.dtsi>\n").ok()).isTrue();
    assertThat(compile("#include \"deep/../in.dtsi\"\n").ok()).isTrue();
    assertThat(compile("/include/ \"" + inside.resolve("in.dtsi") + "\"\n").ok()).isTrue();
    assertThat(compile("#include \"../outside/leads-in.dtsi\"\n").ok()).isTrue();
    assertThat(compile("/ { a = /incbin/(\"deep/in.bin\", 1, 2); };").ok()).isTrue();
  }

  @Test
  void refusesWhatLiesOutside() {
    refuses("#include \"../outside/out.dtsi\"\n");
    refuses("#include <leads-out.dtsi>\n");
    refuses("/include/ \"leads-out.dtsi\"\n");
    refuses("/include/ \"directory-out/out.dtsi\"\n");
    refuses("#include \"" + work.resolve("outside/out.dtsi") + "\"\n");
    refuses("/ { a = /incbin/(\"" + work.resolve("outside/out.dtsi") + "\"); };");
    refuses("/ { a = /incbin/(\"/etc/passwd\"); };");
    refuses("#if !__has_include(\"../outside/out.dtsi\")\n#include \"/etc/passwd\"\n#endif\n");
  }

  @Test
  void tellsNothingAboutWhatExistsOutside() {
    refuses("#include \"/no/such/file\"\n");
    refuses("#include \"../outside/none.dtsi\"\n");
  }

  @Test
  void tellsWhatIsMissingInside() {
    SourceText source = new SourceText(inside.resolve("a.dts").toString(), "#include \"b\"\n");
    DtsRequest request = DtsRequest.of(source, new CachingFileReader()).withRoots(List.of(inside));
    assertThat(DtsCompiler.compile(request).diagnostics().get(0).code())
        .isEqualTo(DtsCode.INCLUDE_MISSING);
  }

  @Test
  void readsNothingWhenTheRootIsMissing() {
    SourceText source =
        new SourceText(inside.resolve("a.dts").toString(), "#include \"in.dtsi\"\n");
    DtsRequest request =
        DtsRequest.of(source, new CachingFileReader()).withRoots(List.of(work.resolve("none")));
    assertThat(DtsCompiler.compile(request).diagnostics().get(0).code())
        .isEqualTo(DtsCode.OUTSIDE_ROOTS);
  }

  @Test
  void confinesReadersThatKnowOnlyNames() {
    Map<Path, String> files = Map.of(Path.of("a/in.dtsi"), "", Path.of("b/out.dtsi"), "");
    FileReader memory =
        new FileReader() {
          @Override
          public Optional<SourceText> text(Path path) {
            return Optional.ofNullable(files.get(path.normalize()))
                .map(text -> new SourceText(path.toString(), text));
          }

          @Override
          public Optional<byte[]> bytes(Path path, int limit) {
            return text(path).map(found -> new byte[0]);
          }
        };
    FileReader confined = memory.within(List.of(Path.of("a")));
    assertThat(confined.text(Path.of("a/in.dtsi"))).isPresent();
    assertThat(confined.bytes(Path.of("b/../a/in.dtsi"), 1)).isPresent();
    assertThat(confined.text(Path.of("a/../b/out.dtsi"))).isEmpty();
    assertThat(confined.obstacle(Path.of("b/out.dtsi")).orElseThrow().code())
        .isEqualTo(DtsCode.OUTSIDE_ROOTS);
    assertThat(confined.obstacle(Path.of("a/none"))).isEmpty();
  }
}
