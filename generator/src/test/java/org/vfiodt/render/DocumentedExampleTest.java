// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.dts.Tools;

/** The texts that the series brings, read by the programs that they are for. */
class DocumentedExampleTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("vfiodt.root")).resolve("generator/src/test/resources/render");

  private static final String HEADERS =
      Stream.of(
              "stdint.h",
              "stdlib.h",
              "string.h",
              "fcntl.h",
              "unistd.h",
              "sys/eventfd.h",
              "sys/ioctl.h",
              "sys/mman.h",
              "linux/vfio.h")
          .map(header -> "#include <" + header + ">\n")
          .collect(Collectors.joining());

  @TempDir private Path folder;

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".rst")).sorted().toList();
      assertThat(texts).hasSizeGreaterThan(3);
      return texts;
    }
  }

  @Test
  void examplesCompile() throws IOException, InterruptedException {
    Tools.need("gcc");
    for (Path text : texts()) {
      Path source = Files.writeString(folder.resolve("example.c"), program(Files.readString(text)));
      run(text, "gcc", "-fsyntax-only", "-Wall", "-Wno-unused", "-Werror", source.toString());
    }
  }

  @Test
  void textsAreGoodMarkup() throws IOException, InterruptedException {
    Tools.need("rst2pseudoxml");
    for (Path text : texts()) {
      run(text, "rst2pseudoxml", "--report=1", "--halt=2", text.toString(), "/dev/null");
    }
  }

  /** The indented lines of the section, as the body of a function. */
  private static String program(String text) {
    String example = text.substring(text.indexOf("\nExample\n"));
    return HEADERS
        + "int main(void)\n{\n"
        + example.lines().filter(line -> line.startsWith("\t")).collect(Collectors.joining("\n"))
        + "\n\treturn 0;\n}\n";
  }

  private void run(Path text, String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(text + ": " + Files.readString(said)).isZero();
  }
}
