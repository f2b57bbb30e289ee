// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.render.RenderCode;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

class MatrixPageTest {
  private static final DataFolder DATA = DataFolder.of(Path.of(".."));
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]*)\"");

  private static Matrix read(String name) throws IOException {
    Path file = Path.of("src/test/resources/report/matrix", name + ".json");
    return MatrixJson.read(name, Files.readString(file)).get();
  }

  private static String page(Matrix matrix) {
    return MatrixPage.write(DATA, matrix).get();
  }

  private static int size(String page) {
    return page.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"series", "hostile", "shard"})
  void leadsEverywhereAndNowhereElse(String name) throws IOException {
    String page = page(read(name));
    List<String> ids = all(ID, page);
    assertThat(ids).doesNotHaveDuplicates().containsAll(all(LINK, page));
    assertThat(page).doesNotContain("http:", "https:", " src=", "@import", "url(");
    assertThat(page(read(name))).isEqualTo(page);
  }

  @Test
  void hasAPlaceForEveryCellUnderItsName() throws IOException {
    Matrix matrix = read("series");
    List<String> names = matrix.places().map(Matrix.Place::id).toList();
    assertThat(all(Pattern.compile("<td[^>]*><a href=\"#([^\"]*)\""), page(matrix)))
        .isEqualTo(names);
    assertThat(all(ID, page(matrix))).containsAll(names);
  }

  @Test
  void tellsAFaultOnceWhereItBegan() throws IOException {
    String page = page(read("series"));
    String problems =
        page.substring(page.indexOf("<section id=\"problems\""), page.indexOf("<form"));
    assertThat(problems)
        .containsOnlyOnce("<code>6.1.192/2/build</code>")
        .containsOnlyOnce("too many arguments to function")
        .contains(">6.1.192/2-3/config</a>", ">6.1.192/3/build</a>");
  }

  @Test
  void marksTheLineThatDecided() throws IOException {
    assertThat(page(read("series")))
        .contains(
            "<li class=\"marked\"><span class=\"hidden\">This line: </span>"
                + "<mark>not ok 8 signals the eventfd</mark>");
  }

  @Test
  void saysWhoseResultACellHas() throws IOException {
    String page = page(read("series"));
    assertThat(page).contains("<small>= patch 2</small>");
    assertThat(page).contains("Same bits as <a href=\"#3.10.4/2/boot\">3.10.4/2/boot</a>");
  }

  @Test
  void letsNothingOfAStrangerRunOrHide() throws IOException {
    String page = page(read("hostile"));
    String text = page.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    assertThat(text).doesNotContain("<script", "alert(1)</");
    assertThat(text).doesNotContain("\u001b", "\0", "\u202e", "\u2028", "\r");
    assertThat(text).contains("[=1+1] ${2+2} [#stop] &lt;mark&gt;");
    assertThat(size(page)).isLessThan(100_000);
  }

  @Test
  void hasNoTimesWhereThereAreNone() throws IOException {
    Matrix matrix = read("series");
    String page = page(Matrices.each(matrix, Cell::withoutTimes));
    String text = page.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    assertThat(text).doesNotContain("id=\"times\"", "class=\"time", "<svg");
    Matrix slower = Matrices.each(matrix, MatrixPageTest::slower);
    assertThat(page(Matrices.each(slower, Cell::withoutTimes))).isEqualTo(page);
    assertThat(page(slower)).isNotEqualTo(page(matrix));
  }

  private static Cell slower(Cell cell) {
    return new Cell(
        cell.check(),
        cell.status(),
        cell.detail(),
        cell.inherited(),
        cell.seconds() * 2,
        cell.command(),
        cell.findings(),
        cell.cases(),
        cell.timeline(),
        cell.messages(),
        cell.evidence());
  }

  @Test
  void keepsALongSeriesUnderTwoMegabytes() {
    Matrix matrix = Matrices.realistic(3, 30);
    String page = page(matrix);
    assertThat(size(page)).isBetween(1_000_000, MatrixPage.LARGEST);
    assertThat(all(Pattern.compile("(<div class=\"code\")"), page)).hasSizeGreaterThan(150);
    assertThat(page).contains("All of it is in kernels/6.0.100/");
    assertThat(page).doesNotContain(" finding (decided)");
    assertThat(all(Pattern.compile("class=\"finding (guilty)\""), page))
        .hasSize((int) matrix.count(Status.FAIL));
  }

  @Test
  void leavesOutMoreOfWhatIsMonstrous() {
    String page = page(Matrices.monstrous(3, 30));
    assertThat(size(page)).isLessThanOrEqualTo(MatrixPage.LARGEST);
    assertThat(page).contains("findings (decided)", "cases (fail)", "steps of the boot");
  }

  @Test
  void showsNothingOfNothing() {
    Matrix empty = new Matrix("", "", "", Map.of(), List.of(), List.of());
    assertThat(page(empty)).contains("Nothing was checked", "0 cells");
  }

  @Test
  void saysWhichFileIsMissing(@TempDir Path folder) {
    assertThat(MatrixPage.write(DataFolder.of(folder), Matrices.realistic(1, 1)).diagnostics())
        .singleElement()
        .satisfies(told -> assertThat(told.code()).isEqualTo(RenderCode.TEMPLATE_MISSING));
  }
}
