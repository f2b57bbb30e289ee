// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.check.DtcMessages;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.source.SourceText;

/** What can be compared with dtc about one source; each gives the difference, if there is one. */
final class Comparisons {
  private final Dtc dtc;
  private final Path tests;
  private final CachingFileReader reader = new CachingFileReader();

  Comparisons(Dtc dtc, Path tests) {
    this.dtc = dtc;
    this.tests = tests;
  }

  /** Accepted with the same bytes, accepted with {@code -f} only, or refused. */
  Optional<String> blob(Path source, String... options) {
    Dtc.Answer expected = dtc.blob(source, includes(source), options);
    DtsRequest request = request(source, options);
    Outcome<DeviceTree> ours = DtsCompiler.compile(request);
    Dtc.Verdict verdict = Dtc.Verdict.ACCEPTED;
    String told = told(ours);
    if (!ours.ok()) {
      ours = DtsCompiler.compile(request.withForce(true));
      verdict = ours.ok() ? Dtc.Verdict.FORCED : Dtc.Verdict.REFUSED;
    }
    if (verdict != expected.verdict()) {
      return Optional.of("dtc " + expected.verdict() + ", ours " + verdict + " " + told);
    }
    boolean accepted = verdict == Dtc.Verdict.ACCEPTED;
    boolean same = !accepted || Arrays.equals(DtbWriter.write(ours.get()), expected.output());
    return same ? Optional.empty() : Optional.of("accepted by both, other bytes");
  }

  /**
   * The same bytes where {@code -f} is needed. A dtc that met an error does nothing more, so it may
   * leave references open that we resolve.
   */
  Optional<String> forced(Path source) {
    Dtc.Answer expected = dtc.blob(source, includes(source));
    Outcome<DeviceTree> ours = DtsCompiler.compile(request(source).withForce(true));
    boolean same =
        expected.verdict() != Dtc.Verdict.FORCED
            || ours.ok() && Arrays.equals(DtbWriter.write(ours.get()), expected.output());
    return same ? Optional.empty() : Optional.of("other bytes");
  }

  /** The same checks find something at the same nodes of the source. */
  Optional<String> sourceChecks(Path source) {
    Dtc.Answer expected = dtc.compile(source, includes(source), "dts", "dtb");
    if (expected.verdict() == Dtc.Verdict.REFUSED) {
      return Optional.empty();
    }
    DtsRequest request = request(source).withForce(true).withChecks(CheckLevels.standard());
    return messages(expected, DtsCompiler.compile(request).diagnostics());
  }

  /** The same checks find something at the same nodes of the blob. */
  Optional<String> blobChecks(Path source) {
    Dtc.Answer made = dtc.blob(source, includes(source));
    if (made.verdict() == Dtc.Verdict.REFUSED) {
      return Optional.empty();
    }
    Path blob = dtc.keep(made.output());
    DeviceTree tree = DtbReader.read(made.output()).get();
    return messages(
        dtc.compile(blob, List.of(), "dtb", "dtb"), Checker.check(tree, CheckLevels.standard()));
  }

  /** A dtc that met an error runs no further check, so only that check is compared then. */
  private static Optional<String> messages(Dtc.Answer expected, List<Diagnostic> found) {
    List<String> told = expected.told().lines().toList();
    Optional<Check> last = DtcMessages.stoppedAt(told);
    List<String> theirs = new ArrayList<>(DtcMessages.ofDtc(told));
    List<String> ours = new ArrayList<>(DtcMessages.ofOurs(found));
    last.ifPresent(
        check -> {
          theirs.removeIf(each -> !each.startsWith(check.name() + " "));
          ours.removeIf(each -> !each.startsWith(check.name() + " "));
        });
    List<String> both = new ArrayList<>(ours);
    List<String> onlyDtc = theirs.stream().filter(each -> !both.remove(each)).toList();
    return onlyDtc.isEmpty() && both.isEmpty()
        ? Optional.empty()
        : Optional.of("only dtc tells " + onlyDtc + ", only we tell " + both);
  }

  /** The tree printed as source is the same text. */
  Optional<String> printed(Path source) {
    Dtc.Answer expected = dtc.compile(source, includes(source), "dts", "dts", "-q");
    if (expected.verdict() == Dtc.Verdict.REFUSED) {
      return Optional.empty();
    }
    Outcome<DeviceTree> tree = DtsCompiler.compile(request(source).withForce(true));
    if (!tree.ok()) {
      return Optional.of("not compiled: " + told(tree));
    }
    String theirs = new String(expected.output(), StandardCharsets.ISO_8859_1);
    String ours = DtsPrinter.print(tree.get());
    return ours.equals(theirs) ? Optional.empty() : Optional.of("other text");
  }

  /** The blob comes back when it is printed and compiled again. */
  Optional<String> decompiled(Path source) {
    Dtc.Answer made = dtc.blob(source, includes(source));
    if (made.verdict() == Dtc.Verdict.REFUSED) {
      return Optional.empty();
    }
    DeviceTree tree = DtbReader.read(made.output()).get();
    Outcome<DeviceTree> prepared = Decompiler.prepare(tree);
    if (!prepared.ok()) {
      return Optional.of("not decompiled: " + told(prepared));
    }
    SourceText text = new SourceText("decompiled.dts", DtsPrinter.print(prepared.get()));
    Outcome<DeviceTree> again =
        DtsCompiler.compile(
            DtsRequest.of(text, reader).withForce(true).withBootCpu(tree.bootCpu()));
    if (!again.ok()) {
      return Optional.of("not compiled again: " + told(again));
    }
    boolean same = Arrays.equals(DtbWriter.write(again.get()), made.output());
    return same ? Optional.empty() : Optional.of("other bytes");
  }

  private DtsRequest request(Path source, String... options) {
    List<String> chosen = List.of(options);
    Tables tables = new Tables(chosen.contains("-@"), chosen.contains("-A"), chosen.contains("-L"));
    return DtsRequest.of(text(source), reader)
        .withIncludeDirectories(includes(source))
        .withBootCpu(DtsOptions.GUESS_BOOT_CPU)
        .withTables(tables);
  }

  /** The two sources that dtc's tests compile with include directories of their own. */
  private List<Path> includes(Path source) {
    return switch (source.getFileName().toString()) {
      case "search_paths.dts" -> List.of(tests.resolve("search_dir"));
      case "search_paths_b.dts" ->
          List.of(tests.resolve("search_dir_b"), tests.resolve("search_dir"));
      default -> List.of();
    };
  }

  private static SourceText text(Path source) {
    try {
      return new SourceText(
          source.toString(), Files.readString(source, StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String told(Outcome<?> outcome) {
    return outcome.diagnostics().stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .map(error -> error.at().map(at -> at.place() + ": ").orElse("") + error.message())
        .orElse("");
  }
}
