// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** The cells of a patch and what the guest tested in them, each a test with a path of its own. */
record KcidbTests(FormRequest request, MatrixKernel kernel, MatrixPatch patch) {
  List<Object> json() {
    List<Object> tests = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (Cell cell : patch.cells()) {
      Map<String, Object> test = test(unique(word(cell.check()), paths));
      test.put("comment", Plain.line(cell.detail()));
      KcidbStatus.log(request, kernel, patch, cell, test);
      test.put("status", KcidbStatus.of(cell.status()));
      test.put("duration", cell.seconds());
      test.put("misc", misc(cell));
      tests.add(test);
      cell.cases().forEach(each -> tests.add(guest(cell, each, paths)));
    }
    return tests;
  }

  private Map<String, Object> guest(Cell cell, CaseReport each, Set<String> paths) {
    String path =
        word(cell.check())
            + "."
            + each.path().stream().map(KcidbTests::word).collect(Collectors.joining("."));
    Map<String, Object> test = test(unique(path, paths));
    test.put("comment", Plain.name(each));
    if (!each.diagnostics().isEmpty()) {
      test.put("log_excerpt", KcidbStatus.excerpt(each.diagnostics()));
    }
    test.put("status", KcidbStatus.ofCase(each.status()));
    return test;
  }

  private Map<String, Object> test(String path) {
    Map<String, Object> test =
        Kcidb.object(Kcidb.id(request.matrix(), kernel, patch, "test", path));
    test.put("build_id", KcidbBuild.id(request, kernel, patch));
    test.put("path", path);
    return test;
  }

  private static Map<String, Object> misc(Cell cell) {
    Map<String, Object> misc = new LinkedHashMap<>();
    misc.put("command", cell.command());
    if (cell.inherited() >= 0) {
      misc.put("inherited_from_patch", cell.inherited());
    }
    return misc;
  }

  private static String unique(String path, Set<String> paths) {
    String unique = path;
    for (int again = 2; !paths.add(unique); again++) {
      unique = path + "_" + again;
    }
    return unique;
  }

  /** A part of a path has letters, digits, the dash and the low line. */
  private static String word(String text) {
    String word = text.replaceAll("[^A-Za-z0-9_-]+", "_");
    return word.isEmpty() ? "_" : word;
  }
}
