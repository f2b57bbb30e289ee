// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vfiodt.check.CheckCode;
import org.vfiodt.check.series.PatchSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.source.SourceFile;

/** What a user gives to be checked: a spec, or mails in files and folders. */
final class PatchSources {
  private static final String MAILS = ".*\\.(patch|mbox|eml)";
  private static final long LARGEST = 64L << 20;

  private final Services services;
  private final Console console;

  PatchSources(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  Outcome<PatchSource> read(Path input) {
    if (input.toString().endsWith(".vfio")) {
      return SpecFiles.read(input).map(spec -> new PatchSource.OfSpec(spec, options()));
    }
    try {
      return Files.isDirectory(input) ? folder(input) : mailbox(input);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + input)
              .hint("give a driver spec (.vfio), a folder of mails, or a mailbox"));
    }
  }

  private SeriesOptions options() {
    return new SeriesOptions(
        Author.orNobody(services, console), false, OptionalInt.empty(), List.of());
  }

  private static Outcome<PatchSource> folder(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> mails =
          entries
              .filter(file -> file.getFileName().toString().matches(MAILS))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (mails.isEmpty()) {
        return Outcome.failed(
            Diagnostic.of(CheckCode.NO_PATCHES, folder + " holds no mail")
                .hint("mails are files that end in .patch, .mbox or .eml"));
      }
      return mails(folder, mails);
    }
  }

  private static Outcome<PatchSource> mailbox(Path file) throws IOException {
    return mails(file, List.of(file));
  }

  private static Outcome<PatchSource> mails(Path place, List<Path> files) throws IOException {
    long size = 0;
    List<SourceFile> mailboxes = new ArrayList<>();
    for (Path file : files) {
      size += Files.size(file);
      if (size > LARGEST) {
        return Outcome.failed(
            Diagnostic.of(
                CheckCode.NO_PATCHES, place + " holds more than " + (LARGEST >> 20) + " MiB"));
      }
      mailboxes.add(
          SourceFile.root(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
    }
    return Outcome.of(new PatchSource.OfMails(place.toAbsolutePath(), mailboxes));
  }
}
