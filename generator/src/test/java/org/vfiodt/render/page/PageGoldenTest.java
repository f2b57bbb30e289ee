// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;

/**
 * Every {@code .dts} in {@code page} gives exactly the page beside it, but for style, script and
 * policy. {@code -Dgolden.update=true} writes the pages anew and fails once.
 */
class PageGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/page");

  static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> path.toString().endsWith(".dts")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void showsWhatItDidBefore(Path source) throws IOException {
    Path golden = Path.of(source.toString().replaceAll("dts$", "html"));
    FileReader reader = new CachingFileReader();
    DtsRequest request = DtsRequest.of(reader.text(source).orElseThrow(), reader);
    Platform platform = PlatformFinder.find(DtsCompiler.compile(request).get(), LinuxRules.TODAY);
    String page =
        BoardPage.of(
                platform, source.toString(), Optional.of("6.1.0"), DataFolder.of(Path.of("..")))
            .get()
            .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
            .replaceAll("(Content-Security-Policy\" content=\")[^\"]*", "$1");
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(golden, page, StandardCharsets.UTF_8);
    }
    assertThat(page).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    assertThat(System.getProperty("golden.update")).as("was rewritten").isNotEqualTo("true");
  }
}
