// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.KernelTarget;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.SeriesSpec;
import org.vfiodt.spec.SpecCode;

/** What a kernel leaves out is in the series, and nothing that is left rests on it. */
final class KernelFeatures implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    SeriesSpec series = spec.series();
    for (KernelTarget kernel : series.kernels()) {
      List<PatchSpec> left = series.patchesFor(kernel);
      for (Located<Feature> out : kernel.without()) {
        leftOut(series, kernel, left, out, findings);
      }
      if (left.isEmpty() && !series.patches().isEmpty()) {
        findings.add(kernel.name().at(), SpecCode.NO_EFFECT, "no patch is left for this kernel");
      }
      for (Located<String> required : kernel.requires()) {
        series.requires().stream()
            .filter(other -> other.is(required.value()))
            .forEach(
                other ->
                    findings.add(
                        Diagnostic.at(
                                required.at(),
                                SpecCode.NO_EFFECT,
                                "the whole series requires '" + required.value() + "' already")
                            .note(other.at(), "here")));
      }
    }
  }

  private static void leftOut(
      SeriesSpec series,
      KernelTarget kernel,
      List<PatchSpec> left,
      Located<Feature> out,
      Findings findings) {
    String word = out.value().word();
    if (series.patches().stream().noneMatch(patch -> patch.feature().is(out.value()))) {
      findings.add(out.at(), SpecCode.NO_EFFECT, "no patch of the series adds '" + word + "'");
      return;
    }
    left.stream()
        .filter(patch -> patch.feature().value().prerequisites().contains(out.value()))
        .forEach(
            patch ->
                findings.add(
                    Diagnostic.at(
                            out.at(),
                            SpecCode.PREREQUISITE,
                            "without '"
                                + word
                                + "' the patch '"
                                + patch.feature().value().word()
                                + "' does not build on "
                                + kernel.name().value())
                        .note(patch.feature().at(), "the patch")
                        .hint("leave '" + patch.feature().value().word() + "' out as well")));
  }
}
