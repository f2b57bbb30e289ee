// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;

/** A dtc that is asked which messages it has for a source or blob. */
final class DtcChecks {
  private final Path binary;
  private final Path work;
  private final boolean old;

  DtcChecks(Path binary, Path work) {
    this.binary = binary;
    this.work = work;
    this.old = run(List.of("--version")).orElse(List.of()).toString().contains(" 1.6");
  }

  /** Whether this is a dtc with the rules of {@link Dtc16Rules}. */
  boolean old() {
    return old;
  }

  /** Its standard error about a source, whose errors do not stop it; empty when it breaks down. */
  Optional<List<String>> source(Path source, String... switches) {
    return told("dts", source, switches);
  }

  Optional<List<String>> blob(Path blob, String... switches) {
    return told("dtb", blob, switches);
  }

  /** Where the last source became a blob. */
  Path lastBlob() {
    return work.resolve("checked.dtb");
  }

  private Optional<List<String>> told(String format, Path file, String... switches) {
    List<String> arguments = new ArrayList<>(List.of("-f", "-I", format, "-O", "dtb"));
    arguments.addAll(List.of("-i", file.toAbsolutePath().getParent().toString()));
    arguments.addAll(List.of(switches));
    Path blob = format.equals("dts") ? lastBlob() : work.resolve("unused.dtb");
    arguments.addAll(List.of("-o", blob.toString(), file.toString()));
    return run(arguments);
  }

  private Optional<List<String>> run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(arguments);
    Path told = work.resolve("told");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(told.toFile())
              .start();
      boolean ended = process.waitFor(20, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.waitFor() == 0
          ? Optional.of(Files.readAllLines(told, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whether this dtc has a check of a name. */
  boolean knows(Check check) {
    Path nothing = work.resolve("nothing.dts");
    try {
      Files.writeString(nothing, "/dts-v1/; / { };");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return source(nothing, "-W", check.name()).isPresent();
  }

  /**
   * Compares what can be: dtc runs no further check after one with errors, we do; and an old one is
   * held to the rules it had.
   */
  Comparison comparison(List<String> told, Outcome<DeviceTree> outcome) {
    List<String> theirs = DtcMessages.ofDtc(told);
    List<String> ours = DtcMessages.ofOurs(outcome.diagnostics());
    if (old && outcome.ok()) {
      ours = Dtc16Rules.apply(ours, outcome.get());
    }
    Optional<Check> last = DtcMessages.stoppedAt(told);
    if (last.isPresent()) {
      Set<String> compared = errorsUpTo(last.get());
      theirs = theirs.stream().filter(each -> compared.contains(DtcMessages.check(each))).toList();
      ours = ours.stream().filter(each -> compared.contains(DtcMessages.check(each))).toList();
    }
    return new Comparison(theirs, ours);
  }

  private static Set<String> errorsUpTo(Check last) {
    Set<String> names = new LinkedHashSet<>();
    for (Check check : Checks.all()) {
      if (check.level() == CheckLevel.ERROR && !names.contains(last.name())) {
        names.add(check.name());
      }
    }
    return names;
  }
}
