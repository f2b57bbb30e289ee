// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.source.SourceText;

/** What exists but is no readable file is named as what it is, and never opened. */
class FileObstaclesTest {
  @TempDir private Path work;

  private Diagnostic including(String name) {
    for (String text :
        List.of(
            "#include \"%s\"\n",
            "/include/ \"%s\"\n",
            "/dts-v1/; / { a = /incbin/(\"%s\"); };\n",
            "/dts-v1/; / { a = /incbin/(\"%s\", 0x7fffffff, 1); };\n")) {
      SourceText source =
          new SourceText(work.resolve("board.dts").toString(), text.formatted(name));
      Diagnostic told =
          DtsCompiler.compile(DtsRequest.of(source, new CachingFileReader())).diagnostics().get(0);
      assertThat(told.code()).isEqualTo(DtsCode.FILE_UNREADABLE);
      if (text.startsWith("/dts")) {
        return told;
      }
    }
    throw new IllegalStateException();
  }

  @Test
  void tellsADirectory() throws IOException {
    Files.createDirectory(work.resolve("folder"));
    assertThat(including("folder").message()).isEqualTo("the file 'folder' is a directory");
    assertThat(including("/").message()).isEqualTo("the file '/' is a directory");
  }

  @Test
  void tellsADevice() {
    assertThat(including("/dev/zero").message()).contains("is a device or a pipe");
  }

  @Test
  void tellsAPipeWithoutWaitingForIt() throws Exception {
    Tools.need("mkfifo");
    Path pipe = work.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(including("pipe").message()).contains("is a device or a pipe");
    assertThat(new CachingFileReader().within(List.of(work)).text(pipe)).isEmpty();
  }

  @Test
  void tellsLinksThatLeadNowhere() throws IOException {
    Files.createSymbolicLink(work.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(work.resolve("two"), Path.of("one"));
    Files.createSymbolicLink(work.resolve("dangling"), Path.of("none"));
    assertThat(including("one").message()).contains("leads in a circle");
    assertThat(including("dangling").message()).contains("to a file that is missing");
    assertThat(including("one").notes().get(0).text()).startsWith("found as ");
  }

  @Test
  void tellsAFileThatMayNotBeRead() throws IOException {
    Path locked = Files.writeString(work.resolve("locked"), "");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(locked), "this user may read everything");
    assertThat(including("locked").message()).contains("may not be read");
  }

  @Test
  void tellsWhereItLookedForWhatIsMissing() {
    SourceText source = new SourceText("some/board.dts", "#include \"none.h\"\n#include <no/x>\n");
    List<Diagnostic> told =
        DtsCompiler.compile(
                DtsRequest.of(source, new CachingFileReader())
                    .withIncludeDirectories(List.of(work, Path.of("rel"))))
            .diagnostics();
    String directories = work + ", rel";
    assertThat(told.get(0).notes().get(0).text())
        .isEqualTo("looked in the directory of some/board.dts, " + directories);
    assertThat(told.get(1).notes().get(0).text()).isEqualTo("looked in " + directories);
  }

  @Test
  void survivesNamesThatAreNone() {
    for (String name : List.of("a\\0b", "x".repeat(5000), "\\\\", "no/../../../..", "a//b/")) {
      SourceText source = new SourceText("board.dts", "/include/ \"" + name + "\"\n");
      assertThat(DtsCompiler.compile(DtsRequest.of(source, new CachingFileReader())).diagnostics())
          .isNotEmpty();
    }
  }
}
