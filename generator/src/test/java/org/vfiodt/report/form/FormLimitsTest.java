// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** However large a matrix is and whatever is in it, what is written stays within the limits. */
class FormLimitsTest {
  private static final List<Status> STATUSES = List.of(Status.values());

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void staysWithinWhatReadersTake(long seed) throws Exception {
    Matrix matrix = huge(new Random(seed));
    String junit = MatrixJUnit.write(matrix);
    Counter counter = new Counter();
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader(junit)), counter);
    assertThat(counter.nodes).isBetween(200_000, JUnitLimits.NODES);
    assertThat(counter.failures).isEqualTo(failures(matrix));
    assertThat(junit).contains("cases are left out");
    assertThat(counter.names).hasSize(counter.cases);
    assertThat(GithubSummary.write(matrix).getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(900_000, 1 << 20);
    assertThat(GithubSummary.write(matrix)).endsWith("parts are left out: GitHub takes 1 MiB.\n");
    List<String> annotations = GithubAnnotations.write(matrix).lines().toList();
    assertThat(annotations).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
    assertThat(annotations).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
    assertThat(annotations).hasSize(21).last().asString().contains("are not shown here");
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6, 7, 8})
  void tablesFitTheTerminal(long seed) {
    Matrix matrix = withColumns(new Random(seed), 25);
    FormRequest request =
        new FormRequest(
            matrix,
            SampleMatrix.RUN,
            DataFolder.of(Path.of("..")),
            false,
            Optional.empty(),
            Optional.empty());
    String text = MatrixText.write(request);
    String tables = text.split("(?m)^(FAIL|ERROR) ", 2)[0];
    assertThat(tables.lines()).allMatch(line -> line.length() <= KernelTable.WIDTH);
    matrix.checks().forEach(check -> assertThat(tables).contains(check.title()));
  }

  private static long failures(Matrix matrix) {
    long cases =
        matrix
            .places()
            .flatMap(place -> place.cell().cases().stream())
            .filter(each -> each.status() == Status.FAIL)
            .count();
    return matrix.count(Status.FAIL) + cases;
  }

  /** Six kernels, thirty patches, 800 cases in a boot, and texts of many kilobytes. */
  private static Matrix huge(Random random) {
    List<CaseReport> cases =
        IntStream.range(0, 800)
            .mapToObj(
                i ->
                    new CaseReport(
                        List.of("suite " + i % 7, "case " + i),
                        i % 211 == 0 ? Status.FAIL : i % 2 == 0 ? Status.PASS : Status.SKIP,
                        List.of()))
            .toList();
    List<MatrixCheck> checks =
        List.of(new MatrixCheck("build", "build", ""), new MatrixCheck("boot", "boot", ""));
    return matrix(
        checks,
        6,
        30,
        check ->
            cell(
                check,
                STATUSES.get(random.nextInt(4)),
                noise(random, 4000),
                check.equals("boot") ? cases : List.of()));
  }

  private static Matrix withColumns(Random random, int columns) {
    List<MatrixCheck> checks =
        IntStream.range(0, columns)
            .mapToObj(i -> new MatrixCheck("c" + i, "column" + i, ""))
            .toList();
    return matrix(
        checks,
        2,
        3,
        check -> cell(check, STATUSES.get(random.nextInt(4)), noise(random, 300), List.of()));
  }

  private static Matrix matrix(
      List<MatrixCheck> checks, int kernels, int patches, Function<String, Cell> cells) {
    List<MatrixKernel> all = new ArrayList<>();
    for (int kernel = 0; kernel < kernels; kernel++) {
      List<MatrixPatch> rows = new ArrayList<>();
      for (int patch = 0; patch <= patches; patch++) {
        List<Cell> row = checks.stream().map(check -> cells.apply(check.name())).toList();
        rows.add(
            new MatrixPatch(
                patch, patch == 0 ? "base" : "a: long subject ".repeat(9), "", "", "", "", row));
      }
      all.add(new MatrixKernel("6." + kernel, "k", "Linux 6." + kernel, "", rows));
    }
    return new Matrix("check", "vfio-dt", "", Map.of(), checks, all);
  }

  private static Cell cell(String check, Status status, String text, List<CaseReport> cases) {
    Finding.Kind kind = status == Status.FAIL ? Finding.Kind.GUILTY : Finding.Kind.NEW_WARNING;
    Finding finding = new Finding(kind, "a.c", 3, text, "a.log", 1, List.of(text, text), 1);
    return new Cell(
        check,
        status,
        text,
        -1,
        1,
        List.of("again"),
        List.of(finding),
        cases,
        List.of(),
        List.of(text),
        Evidence.NONE);
  }

  /** Anything, with what has a meaning somewhere more often than not. */
  private static String noise(Random random, int length) {
    StringBuilder text = new StringBuilder();
    String marks = "<>&\"'|`#@:%,;\n\r\t\u001b\u0000\u0085\u2028\u202e\ud800\udc00\uffff";
    for (int i = 0; i < length; i++) {
      boolean mark = random.nextInt(3) == 0;
      text.append(
          mark ? marks.charAt(random.nextInt(marks.length())) : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static final class Counter extends DefaultHandler {
    private int nodes;
    private int failures;
    private int cases;
    private final Set<String> names = new HashSet<>();
    private boolean text;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      nodes += 1 + attributes.getLength();
      failures += name.equals("failure") ? 1 : 0;
      if (name.equals("testcase")) {
        cases++;
        names.add(attributes.getValue("classname") + " " + attributes.getValue("name"));
      }
      text = false;
    }

    @Override
    public void endElement(String uri, String local, String name) {
      text = false;
    }

    /** Parsers hand over one text in several pieces. */
    @Override
    public void characters(char[] characters, int start, int length) {
      nodes += text ? 0 : 1;
      text = true;
    }
  }
}
