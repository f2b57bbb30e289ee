// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.SpecCode;

/** Every patch comes behind those that it rests on, so that each step of the series builds. */
final class PatchOrder implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    List<PatchSpec> patches = spec.series().patches();
    for (int i = 0; i < patches.size(); i++) {
      PatchSpec patch = patches.get(i);
      for (Feature needed : patch.feature().value().prerequisites()) {
        Optional<PatchSpec> found =
            patches.stream().filter(other -> other.feature().is(needed)).findFirst();
        if (found.isEmpty()) {
          missing(patch, needed, findings);
        } else if (patches.indexOf(found.get()) > i) {
          late(patch, found.get(), findings);
        }
      }
    }
  }

  private static void missing(PatchSpec patch, Feature needed, Findings findings) {
    findings.add(
        patch.feature().at(),
        SpecCode.PREREQUISITE,
        "'" + word(patch) + "' needs '" + needed.word() + "', which no patch adds",
        "add 'patch " + needed.word() + ";' before it");
  }

  private static void late(PatchSpec patch, PatchSpec needed, Findings findings) {
    findings.add(
        Diagnostic.at(
                patch.feature().at(),
                SpecCode.PATCH_ORDER,
                "'" + word(patch) + "' comes before '" + word(needed) + "' that it needs")
            .note(needed.feature().at(), "'" + word(needed) + "' is here")
            .hint("move the patch behind the other one"));
  }

  private static String word(PatchSpec patch) {
    return patch.feature().value().word();
  }
}
