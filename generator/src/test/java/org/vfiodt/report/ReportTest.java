// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
  private static final RunReport REPORT =
      new RunReport(
          "vfio-dt test rfc.vfio --kernel 6.1",
          Map.of("kernel", "6.1.192"),
          Status.FAIL,
          "1 of 2 test cases failed",
          List.of(
              new StageReport("build", Status.PASS, 1.25, false, "zImage", List.of()),
              new StageReport("boot", Status.FAIL, 3, false, "a <test> failed", List.of("x & y"))),
          List.of(
              new CaseReport(List.of("12850000.mdma", "opens the group"), Status.PASS, List.of()),
              new CaseReport(
                  List.of("12850000.mdma", "counts regions"),
                  Status.FAIL,
                  List.of("wanted 1, got \u001b[31m2\u0000"))),
          List.of(
              new ConsoleReport(ConsoleReport.Kind.GUILTY, 31, "not ok 2 counts regions"),
              new ConsoleReport(ConsoleReport.Kind.NEW_WARNING, 12, "WARNING: <new> \u001b"),
              new ConsoleReport(ConsoleReport.Kind.KNOWN_WARNING, 9, "WARNING: old")),
          Map.of("zImage", "04-build/zImage"));

  @Test
  void readsItsOwnJsonBack() {
    assertThat(JsonReport.read("report.json", JsonReport.write(REPORT)).get()).isEqualTo(REPORT);
  }

  @Test
  void readsReportsThatPointAtNoLine() {
    String old = JsonReport.write(REPORT).replaceFirst("(?s)  \"console\" : \\[.*?\\],\n", "");

    assertThat(old).doesNotContain("console");
    assertThat(JsonReport.read("report.json", old).get().console()).isEmpty();
  }

  @Test
  void pointsAtTheLinesThatMatter() {
    String decided = "decided, console line 31: not ok 2 counts regions\n";

    assertThat(TextReport.write(REPORT))
        .contains("  " + decided, "  known warning, console line 9: WARNING: old\n");
    assertThat(KtapReport.write(REPORT)).contains("# " + decided);
    assertThat(JUnitReport.write(REPORT))
        .contains("vfio-dt.warnings", "line 9: WARNING: old", "message=\"new warning\"");
  }

  @Test
  void refusesJsonThatIsNoReport() {
    assertThat(JsonReport.read("x", "{\"a\": 1}").diagnostics())
        .extracting(d -> d.code().id())
        .containsExactly("REPORT-001");
  }

  @Test
  void writesWellFormedXmlWhateverTheConsoleHeld() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(JUnitReport.write(REPORT))));
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(6);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(3);
    assertThat(
            document
                .getElementsByTagName("testsuite")
                .item(1)
                .getAttributes()
                .getNamedItem("tests"))
        .extracting(Object::toString)
        .isEqualTo("tests=\"2\"");
  }

  @Test
  void nestsTheCasesInKtap() {
    assertThat(KtapReport.write(REPORT))
        .isEqualTo(
            """
            KTAP version 1
            1..3
            # decided, console line 31: not ok 2 counts regions
            # new warning, console line 12: WARNING: <new> \u001b
            # known warning, console line 9: WARNING: old
            ok 1 build
            # x & y
            not ok 2 boot
              KTAP version 1
              1..1
                KTAP version 1
                1..2
                ok 1 opens the group
                # wanted 1, got \u001b[31m2\u0000
                not ok 2 counts regions
              not ok 1 12850000.mdma
            not ok 3 guest
            """);
  }

  @Test
  void saysTheVerdictLast() {
    assertThat(TextReport.write(REPORT)).endsWith("FAIL  1 of 2 test cases failed\n");
  }
}
