// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import java.util.regex.Pattern;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.KernelTarget;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.SeriesSpec;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Tag, version, kernels and required series. */
final class SeriesNames implements SpecCheck {
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./_-]*");
  private static final Pattern SERIES = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** A path would tie the spec to one machine; the command line takes those. */
  private static final Pattern KERNEL =
      Pattern.compile("(debian:)?[0-9]+(\\.[0-9]+){1,2}(-rc[0-9]+)?|debian:[0-9]+\\.x");

  @Override
  public void check(DriverSpec spec, Findings findings) {
    SeriesSpec series = spec.series();
    Names names = new Names(findings);
    series
        .tag()
        .ifPresent(
            tag ->
                names.pattern(
                    tag,
                    TAG,
                    SpecLimits.NAME,
                    SpecCode.SERIES_TAG,
                    "a tag is a word or two without brackets, such as RFC"));
    if (series.version().value() == 0) {
      findings.add(
          series.version().at(),
          SpecCode.SERIES_VERSION,
          "a series cannot have version 0",
          "the first posting is version 1");
    }
    requires(series.requires(), names);
    for (KernelTarget kernel : series.kernels()) {
      names.pattern(
          kernel.name(),
          KERNEL,
          SpecLimits.NAME,
          SpecCode.KERNEL_NAME,
          "a kernel is named by its release, such as 3.10.1, or as debian:6.1");
      requires(kernel.requires(), names);
    }
  }

  private static void requires(List<Located<String>> requires, Names names) {
    for (Located<String> name : requires) {
      names.pattern(
          name,
          SERIES,
          SpecLimits.NAME,
          SpecCode.SERIES_NAME,
          "the name of a series is made of lower case letters, digits and dashes");
    }
  }
}
