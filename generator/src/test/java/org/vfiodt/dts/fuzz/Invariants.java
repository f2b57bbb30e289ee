// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import java.util.Arrays;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.check.CheckLevel;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.CheckSwitch;
import org.vfiodt.dts.check.Checks;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.source.SourceText;

/** What must hold for every input. */
final class Invariants {
  static final CheckLevels EVERY_CHECK =
      Checks.names().stream()
          .filter(name -> !name.equals("always_fail"))
          .map(name -> CheckSwitch.parse(CheckLevel.WARNING, name).orElseThrow())
          .reduce(CheckLevels.standard(), CheckLevels::with, (first, second) -> second);

  private Invariants() {}

  /** A value or an error, never both and never neither; and diagnostics that can be printed. */
  static void told(Outcome<?> outcome) {
    boolean error = outcome.diagnostics().stream().anyMatch(Diagnostic::isError);
    hold(outcome.ok() != error, "a result without an error, or an error without a result");
    String text = new DiagnosticPrinter(true).print(outcome.diagnostics());
    hold(text.isEmpty() == outcome.diagnostics().isEmpty(), "every diagnostic is printed");
    outcome.diagnostics().forEach(Invariants::told);
  }

  static void told(Diagnostic diagnostic) {
    hold(!diagnostic.message().isBlank(), "a diagnostic says something");
    diagnostic.at().ifPresent(at -> hold(at.line() >= 1 && at.column() >= 1, "a place"));
  }

  /** A tree printed as source is compiled to the same blob, unless it has names no source has. */
  static void printed(DeviceTree tree, byte[] blob) {
    Outcome<DeviceTree> prepared = Decompiler.prepare(tree);
    told(prepared);
    if (prepared.ok()) {
      SourceText text = new SourceText("printed.dts", DtsPrinter.print(prepared.get()));
      Outcome<DeviceTree> again =
          DtsCompiler.compile(
              DtsRequest.of(text, new FuzzFiles(new byte[0])).withBootCpu(tree.bootCpu()));
      hold(again.ok(), () -> "our source is wrong: " + again.diagnostics() + "\n" + text.text());
      same(blob, DtbWriter.write(again.get()), "a tree printed and compiled");
    }
  }

  /** The blob of a tree is read back to the same blob. */
  static byte[] written(DeviceTree tree) {
    byte[] blob = DtbWriter.write(tree);
    Outcome<DeviceTree> again = DtbReader.read(blob);
    hold(again.ok(), () -> "our blob is not readable: " + again.diagnostics());
    same(blob, DtbWriter.write(again.get()), "a blob read and written");
    return blob;
  }

  static void same(byte[] first, byte[] second, String what) {
    int at = Arrays.mismatch(first, second);
    hold(at < 0, () -> what + " differs at byte " + at);
  }

  static void hold(boolean holds, String what) {
    hold(holds, () -> what);
  }

  static void hold(boolean holds, java.util.function.Supplier<String> what) {
    if (!holds) {
      throw new AssertionError(what.get());
    }
  }
}
