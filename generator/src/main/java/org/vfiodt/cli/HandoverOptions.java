// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.HandoverFiles;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.Handovers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code --for R}: what a recipient needs to take devices over, instead of the verdicts. */
final class HandoverOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--for",
      paramLabel = "R",
      converter = RecipientWord.class,
      completionCandidates = RecipientWords.class,
      description = "Write what R needs to take devices over: ${COMPLETION-CANDIDATES}.")
  private Recipient recipient;

  @Option(
      names = "--device",
      paramLabel = "D",
      description =
          "Hand over this device, by its name in sysfs, its path or a label; may be given several"
              + " times. Without it all devices go that nothing speaks against.")
  private List<String> devices = List.of();

  @Option(
      names = "--force",
      description =
          "Hand over named devices whatever their verdict; the files say what was forced.")
  private boolean force;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the files into this folder; standard output otherwise.")
  private Path folder;

  boolean given() {
    return recipient != null;
  }

  /** Refuses combinations that mean nothing. */
  void check(boolean json, boolean page, boolean all) {
    if (recipient == null) {
      String option =
          !devices.isEmpty() ? "--device" : force ? "--force" : folder != null ? "--output" : "";
      refuse(!option.isEmpty(), option + " needs --for");
    } else {
      refuse(json, "--for and --json exclude each other");
      refuse(page, "--for and --html exclude each other");
      refuse(all, "--for and --all exclude each other");
      refuse(force && devices.isEmpty(), "--force needs --device: it forces what is named");
    }
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new ParameterException(mixee.commandLine(), message);
    }
  }

  int write(Platform platform, DataFolder data, Console console) {
    console.print(platform.findings());
    Outcome<Handover> handover =
        Selection.of(platform, recipient, devices, force)
            .flatMap(chosen -> Handovers.render(recipient, chosen, Renderer.of(data)));
    Outcome<List<Path>> written =
        folder == null
            ? handover.map(files -> List.of())
            : handover.flatMap(files -> HandoverFiles.write(folder, files));
    console.print(written.diagnostics());
    written.value().ifPresent(paths -> say(handover.get(), paths, console));
    return Exit.of(written);
  }

  private void say(Handover handover, List<Path> paths, Console console) {
    if (folder == null) {
      console
          .out()
          .print(
              handover.files().stream()
                  .map(file -> "==> " + file.name() + " <==\n" + file.text())
                  .collect(Collectors.joining("\n")));
    } else {
      paths.forEach(path -> console.out().println(path));
    }
  }

  /** Reads a recipient by its word. */
  static final class RecipientWord implements ITypeConverter<Recipient> {
    @Override
    public Recipient convert(String word) {
      Optional<Recipient> found =
          Handovers.recipients().stream().filter(each -> each.word().equals(word)).findFirst();
      return found.orElseThrow(
          () ->
              new TypeConversionException(
                  "'" + word + "' is none of " + String.join(", ", new RecipientWords())));
    }
  }

  /** The words for the help. */
  static final class RecipientWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Handovers.recipients().stream().map(Recipient::word).iterator();
    }
  }
}
