// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * JUnit XML in the subset that Jenkins, GitLab and GitHub actions agree on ({@code
 * docs/schema/junit.xsd}): a suite and a class for each patch on each kernel, class name and name
 * unique, failure and error exclusive.
 */
public final class MatrixJUnit {
  private MatrixJUnit() {}

  public static String write(Matrix matrix) {
    List<JUnitCase> all = cases(matrix);
    int suites = (int) all.stream().map(JUnitCase::classname).distinct().count();
    Set<Integer> kept = JUnitLimits.kept(all, suites);
    Map<String, List<JUnitCase>> told =
        IntStream.range(0, all.size())
            .filter(kept::contains)
            .mapToObj(all::get)
            .collect(
                Collectors.groupingBy(
                    JUnitCase::classname, LinkedHashMap::new, Collectors.toList()));
    if (kept.size() < all.size()) {
      JUnitCase missing = leftOut(all.size() - kept.size());
      told.put(missing.classname(), List.of(missing));
    }
    int text = JUnitLimits.text(told.values().stream().flatMap(List::stream).toList());
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites>\n");
    told.forEach((name, cases) -> suite(name, cases, text, out));
    return out.append("</testsuites>\n").toString();
  }

  private static List<JUnitCase> cases(Matrix matrix) {
    JUnitCases reader = new JUnitCases(matrix);
    List<JUnitCase> all = new ArrayList<>();
    for (MatrixKernel kernel : matrix.kernels()) {
      for (MatrixPatch patch : kernel.patches()) {
        all.addAll(reader.of(kernel, patch));
      }
    }
    return all;
  }

  private static JUnitCase leftOut(int count) {
    String message =
        count + " cases are left out, those that passed first: readers take no larger file";
    return new JUnitCase("vfio-dt", "left out", 0, Status.SKIP, "", message, "", 0);
  }

  private static void suite(String name, List<JUnitCase> cases, int text, StringBuilder out) {
    double seconds = cases.stream().mapToDouble(JUnitCase::seconds).sum();
    out.append("  <testsuite name=\"").append(escape(name));
    out.append("\" tests=\"").append(cases.size());
    out.append("\" failures=\"").append(count(cases, Status.FAIL));
    out.append("\" errors=\"").append(count(cases, Status.ERROR));
    out.append("\" skipped=\"").append(count(cases, Status.SKIP));
    out.append("\" time=\"").append(seconds(seconds)).append("\">\n");
    cases.forEach(each -> testCase(each, text, out));
    out.append("  </testsuite>\n");
  }

  private static void testCase(JUnitCase each, int text, StringBuilder out) {
    out.append("    <testcase classname=\"").append(escape(each.classname()));
    out.append("\" name=\"").append(escape(each.name()));
    out.append("\" time=\"").append(seconds(each.seconds()));
    if (each.element().isEmpty()) {
      out.append("\"/>\n");
      return;
    }
    out.append("\">\n      <").append(each.element());
    if (each.status() != Status.SKIP) {
      out.append(" type=\"").append(each.type()).append('"');
    }
    out.append(" message=\"").append(escape(each.message())).append("\">");
    out.append(escape(Plain.shortened(each.text(), text)));
    out.append("</").append(each.element()).append(">\n    </testcase>\n");
  }

  private static long count(List<JUnitCase> cases, Status status) {
    return cases.stream().filter(each -> each.status() == status).count();
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private static String escape(String text) {
    return Plain.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
