// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.Emitter;

/** A board in {@code handover/hypervisor}; its second line has the options of the command. */
record HypervisorFixture(Path source) {
  private static final Path FOLDER = Path.of("src/test/resources/handover/hypervisor");
  static final Renderer RENDERER = Renderer.of(DataFolder.of(Path.of("..")));

  static List<HypervisorFixture> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(path -> path.toString().endsWith(".dts"))
          .sorted()
          .map(HypervisorFixture::new)
          .toList();
    }
  }

  static HypervisorFixture named(String name) {
    return new HypervisorFixture(FOLDER.resolve(name + ".dts"));
  }

  Platform platform() {
    FileReader reader = new CachingFileReader();
    return PlatformFinder.find(
        DtsCompiler.compile(DtsRequest.of(reader.text(source).orElseThrow(), reader)).get(),
        LinuxRules.TODAY);
  }

  Outcome<Selection> selection() {
    List<String> words = List.of(lines().get(1).substring(2).strip().split(" +"));
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equals("--device")) {
        names.add(words.get(i + 1));
      }
    }
    return Selection.of(platform(), names, words.contains("--force"));
  }

  Outcome<Handover> emitted(Emitter emitter) {
    return selection().flatMap(selection -> emitter.emit(selection, RENDERER));
  }

  Path twin(String recipient) {
    return Path.of(source.toString().replaceAll("dts$", recipient));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(source, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return source.getFileName().toString();
  }
}
