// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.command.Checkout;
import org.vfiodt.command.World;
import org.vfiodt.data.DataFolder;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.html.MatrixPage;

/** The page of a finished check, as a user reads and clicks it. */
class MatrixPageTest extends PageTest {
  private static final Path FOLDER =
      Checkout.top().resolve("generator/src/test/resources/report/matrix");
  private static final String GUILTY = "6.1.192/2/build";
  private static final String ENTER = "\uE007";
  private static final String TAB = "\uE004";
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(each => each.open = true);";

  @Override
  void write(World world, Path page) {
    write("series", page);
    write("hostile", page.resolveSibling("hostile.html"));
  }

  private static void write(String name, Path page) {
    try {
      String json = Files.readString(FOLDER.resolve(name + ".json"));
      String text =
          MatrixPage.write(DataFolder.of(Checkout.top()), MatrixJson.read(name, json).get()).get();
      Files.writeString(page, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String hostile() {
    return page().replaceFirst("[^/]*$", "hostile.html");
  }

  /** Whether the line that decided is on the screen, in the cell with this name. */
  private boolean guiltyLineIsSeen() throws IOException {
    return browser()
        .run(
            "const line = document.getElementById('"
                + GUILTY
                + "').querySelector('.guilty mark'); const box = line.getBoundingClientRect();"
                + " return line.textContent.includes('error: too many arguments') &&"
                + " line.checkVisibility() && box.height > 0 && box.top >= 0 &&"
                + " box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth")
        .asBoolean();
  }

  @Test
  void asksForNothingAndComplainsOfNothing() throws IOException {
    open("#" + GUILTY);
    browser().run(OPEN_ALL);
    browser().open(hostile());
    browser().run(OPEN_ALL);
    assertThat(browser().requests())
        .isNotEmpty()
        .allSatisfy(url -> assertThat(url).isIn("about:blank", page(), hostile()));
    assertThat(browser().complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280})
  void neverScrollsSideways(int width) throws IOException {
    browser().resize(width, 800);
    for (String address : new String[] {page(), hostile()}) {
      browser().open(address);
      browser().run(OPEN_ALL);
      assertThat(browser().run("return document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
    }
  }

  /** The table as well must fit where it is most often read. */
  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void showsEveryCellWithoutScrollingTheTable(int width) throws IOException {
    browser().resize(width, 800);
    JsonNode cut =
        browser()
            .run(
                "return [...document.querySelectorAll('.matrix td a')].filter(each => {"
                    + " const box = each.getBoundingClientRect(); return box.width < 24 ||"
                    + " box.height < 20 || box.left < 0 || box.right > innerWidth; })"
                    + ".map(each => each.textContent)");
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"360, false", "360, true", "1280, false", "1280, true"})
  void showsTheGuiltyLineOfACellThatIsClicked(int width, boolean withoutScripts)
      throws IOException {
    browser().resize(width, 800);
    browser().forbidScripts(withoutScripts);
    try {
      open("");
      browser().click(".matrix a[href='#" + GUILTY + "']");
      assertThat(guiltyLineIsSeen()).isTrue();
      assertThat(browser().address()).endsWith("#" + GUILTY);
    } finally {
      browser().forbidScripts(false);
    }
  }

  @Test
  void leadsToACellFromOutside() throws IOException {
    open("#" + GUILTY);
    assertThat(guiltyLineIsSeen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void leadsToEveryCellWithKeysAlone(int width) throws IOException {
    browser().resize(width, 800);
    int cells = browser().run("return document.querySelectorAll('.matrix td a').length").asInt();
    assertThat(cells).isEqualTo(72);
    browser().run("document.querySelector('.matrix td a').focus()");
    for (int cell = 0; cell < cells; cell++) {
      assertThat(
              browser()
                  .run(
                      "return document.activeElement === [...document.querySelectorAll("
                          + "'.matrix td a')]["
                          + cell
                          + "]")
                  .asBoolean())
          .as("cell " + cell)
          .isTrue();
      for (int steps = 0; steps < 20; steps++) {
        browser().press(TAB);
        boolean arrived =
            browser().run("return !!document.activeElement.closest('.matrix td')").asBoolean();
        if (arrived) {
          break;
        }
      }
    }
    browser().run("document.querySelector(\".matrix a[href='#" + GUILTY + "']\").focus()");
    browser().press(ENTER);
    assertThat(guiltyLineIsSeen()).isTrue();
  }

  @Test
  void saysEverythingWithoutColours() throws IOException {
    JsonNode silent =
        browser()
            .run(
                "const said = { pass: '\u2713 pass', fail: '\u2715 fail', error: '\u25b2 error',"
                    + " skip: '\u25cb skip' }; return Object.keys(said).flatMap(word =>"
                    + " [...document.querySelectorAll('.matrix td.' + word)].filter(cell =>"
                    + " !cell.innerText.includes(said[word])).map(cell => cell.innerHTML))");
    assertThat(silent).isEmpty();
    open("#" + GUILTY);
    browser().show("", "forced-colors", "active");
    JsonNode shapes =
        browser()
            .run(
                "const marked = document.querySelector('.marked'); const fail ="
                    + " document.querySelector('.matrix .fail a'); return [getComputedStyle(marked,"
                    + " '::before').content, getComputedStyle(marked).outlineStyle,"
                    + " getComputedStyle(fail).outlineStyle, marked.textContent]");
    assertThat(shapes.get(0).asText()).contains("\u25b6");
    assertThat(shapes.get(1).asText()).isEqualTo("solid");
    assertThat(shapes.get(2).asText()).isEqualTo("solid");
    assertThat(shapes.get(3).asText()).startsWith("This line: ");
  }

  /** As the guidelines for accessible content (WCAG 2, level AA) measure it. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void isReadableInEitherScheme(String scheme) throws IOException {
    browser().prefer(scheme);
    open("#" + GUILTY);
    browser().run(OPEN_ALL);
    JsonNode pale =
        browser()
            .run(
                "const rgb = text => text.match(/[\\d.]+/g).map(Number);"
                    + " const light = ([r, g, b]) => { const part = c => (c /= 255) <= 0.03928 ?"
                    + " c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; return 0.2126 * part(r) + 0.7152"
                    + " * part(g) + 0.0722 * part(b); };"
                    + " const behind = each => { for (; each; each = each.parentElement) { const"
                    + " colour = rgb(getComputedStyle(each).backgroundColor); if (colour[3] !== 0)"
                    + " return colour; } };"
                    + " const pale = new Set(); for (const each of"
                    + " document.body.querySelectorAll('*')) { const own ="
                    + " [...each.childNodes].some(node => node.nodeType === 3 &&"
                    + " node.data.trim()); if (!own || !each.checkVisibility() ||"
                    + " each.closest('script')) continue; const [a, b] ="
                    + " [light(rgb(getComputedStyle(each).color)), light(behind(each))]; const"
                    + " ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); if (ratio < 4.5)"
                    + " pale.add(each.className + ' ' + each.textContent.trim().slice(0, 20) + ' '"
                    + " + ratio.toFixed(2)); } return [...pale]");
    assertThat(pale).isEmpty();
  }

  @Test
  void choosesCellsByStatus() throws IOException {
    browser().click(".chip.fail input");
    assertThat(browser().text("#shown")).isEqualTo("7");
    assertThat(visible()).isEqualTo(5);
    JsonNode words =
        browser()
            .run(
                "return [...new Set([...document.querySelectorAll('.cell:not([hidden])')]"
                    + ".map(each => each.className))]");
    assertThat(words.toString()).isEqualTo("[\"cell fail\"]");
    browser().click(".problems a[href='#6.1.192/1/sparse']");
    assertThat(browser().text("#shown")).isEqualTo("72");
    assertThat(browser().run("return document.activeElement.innerText").asText())
        .contains("out of memory");
  }

  @Test
  void printsWhatWentWrongUnasked() throws IOException {
    open("");
    browser().show("print", "prefers-color-scheme", "light");
    JsonNode shown =
        browser()
            .run(
                "return ['.fail .guilty mark', '.cell.pass .facts'].map(each =>"
                    + " document.querySelector(each).checkVisibility())");
    assertThat(shown.toString()).isEqualTo("[true,false]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#nonsense", "#%ZZ", "#k1", "#k1p2"})
  void bearsEveryAddress(String fragment) throws IOException {
    open(fragment);
    assertThat(browser().complaints()).isEmpty();
    assertThat(visible()).isEqualTo(8);
  }

  @Test
  void needsNoScript() throws IOException {
    browser().forbidScripts(true);
    try {
      open("");
      assertThat(visible()).isEqualTo(8);
      assertThat(browser().text(".sentence")).contains("7 failed");
      assertThat(
              browser()
                  .run("return document.querySelector('.filter').checkVisibility()")
                  .asBoolean())
          .isFalse();
    } finally {
      browser().forbidScripts(false);
    }
  }
}
