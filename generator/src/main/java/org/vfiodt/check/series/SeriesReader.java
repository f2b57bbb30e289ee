// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.Services;

/** Brings patches and kernels together: one series for each kernel. */
public final class SeriesReader {
  private final Services services;
  private final String tool;

  /**
   * @param tool name and version of this program, below each mail
   */
  public SeriesReader(Services services, String tool) {
    this.services = services;
    this.tool = tool;
  }

  /** The series on each kernel, in order. */
  public Outcome<List<SeriesUnderTest>> read(PatchSource source, List<String> kernels) {
    return Outcome.all(kernels.stream().map(kernel -> read(source, kernel)).toList())
        .map(SeriesReader::distinct);
  }

  private Outcome<SeriesUnderTest> read(PatchSource source, String kernel) {
    return new KernelStage(services).obtain(kernel).flatMap(input -> read(source, input));
  }

  private Outcome<SeriesUnderTest> read(PatchSource source, KernelInput kernel) {
    return source instanceof PatchSource.OfSpec spec
        ? new SpecSeries(services, tool).on(kernel, spec)
        : new MailSeries(services).on(kernel, (PatchSource.OfMails) source);
  }

  /** Two kernels of one version are told apart by a number. */
  private static List<SeriesUnderTest> distinct(List<SeriesUnderTest> all) {
    Map<String, Integer> seen = new HashMap<>();
    List<SeriesUnderTest> named = new ArrayList<>();
    for (SeriesUnderTest series : all) {
      int count = seen.merge(series.id(), 1, Integer::sum);
      named.add(count == 1 ? series : series.named(series.id() + "-" + count));
    }
    return named;
  }
}
