// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import java.util.Arrays;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;

/** What must hold for every input. */
final class Invariants {
  private Invariants() {}

  /** A value or an error, never both and never neither; and diagnostics that can be printed. */
  static void told(Outcome<?> outcome) {
    boolean error = outcome.diagnostics().stream().anyMatch(Diagnostic::isError);
    hold(outcome.ok() != error, "a result without an error, or an error without a result");
    String text = new DiagnosticPrinter(true).print(outcome.diagnostics());
    hold(text.isEmpty() == outcome.diagnostics().isEmpty(), "every diagnostic is printed");
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      hold(!diagnostic.message().isBlank(), "a diagnostic says something");
      diagnostic.at().ifPresent(at -> hold(at.line() >= 1 && at.column() >= 1, "a place"));
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
