// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.render.Renderer;

/** A board below {@code handover}; its second line has the options of the command. */
public record HandoverFixture(Path source) {
  public static final Renderer RENDERER = Renderer.of(DataFolder.of(Path.of("..")));
  static final Path FOLDER = Path.of("src/test/resources/handover");

  public static List<HandoverFixture> all() {
    return in("boards");
  }

  /** The boards for hypervisors that stand below Linux. */
  public static List<HandoverFixture> forHypervisors() {
    return in("hypervisor");
  }

  private static List<HandoverFixture> in(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(path -> path.toString().endsWith(".dts"))
          .sorted()
          .map(HandoverFixture::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static HandoverFixture named(String name) {
    return Stream.concat(all().stream(), forHypervisors().stream())
        .filter(board -> board.toString().equals(name + ".dts"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> options() {
    try {
      String line = Files.readAllLines(source, StandardCharsets.UTF_8).get(1);
      return List.of(line.substring(2).strip().split(" +"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DeviceTree tree() {
    FileReader reader = new CachingFileReader();
    return DtsCompiler.compile(DtsRequest.of(reader.text(source).orElseThrow(), reader)).get();
  }

  public Platform platform() {
    return PlatformFinder.find(
        tree(), options().contains("--kernel") ? Trees.OLD : LinuxRules.TODAY);
  }

  /** The devices that the options choose. */
  public Outcome<Selection> selection(Recipient recipient) {
    List<String> options = options();
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < options.size(); i++) {
      if (options.get(i).equals("--device")) {
        names.add(options.get(i + 1));
      }
    }
    return Selection.of(platform(), recipient, names, options.contains("--force"));
  }

  public Outcome<Handover> handover(Recipient recipient) {
    return selection(recipient)
        .flatMap(selection -> Handovers.render(recipient, selection, RENDERER));
  }

  /** One of the files, by its name. */
  public HandoverFile file(Recipient recipient, String name) {
    return handover(recipient).get().files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public Path twin(Recipient recipient) {
    return Path.of(source.toString().replaceAll("dts$", "for-" + recipient.word()));
  }

  /** What is said and what is written. */
  public String text(Recipient recipient) {
    Outcome<Handover> outcome = handover(recipient);
    StringBuilder text = new StringBuilder();
    for (Diagnostic each : outcome.diagnostics()) {
      text.append(each.at().map(span -> span.line() + ": ").orElse(""));
      text.append(each.severity().label()).append(' ').append(each.code().id()).append(": ");
      text.append(each.message()).append('\n');
      each.notes().forEach(note -> text.append("    note: ").append(note.text()).append('\n'));
      each.hint().ifPresent(hint -> text.append("    hint: ").append(hint).append('\n'));
    }
    for (HandoverFile file : outcome.value().map(Handover::files).orElse(List.of())) {
      text.append("==== ").append(file.name()).append(file.executable() ? " (program)" : "");
      text.append(" ====\n").append(file.text());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return source.getFileName().toString();
  }
}
