// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.command.Checkout;
import org.vfiodt.command.World;

/** The page of {@code devices IN --html FILE}, as a user reads and clicks it. */
class BoardPageTest extends PageTest {
  private static final Path BOARD =
      Checkout.top().resolve("generator/src/test/resources/page/board.dts");

  @Override
  void write(World world, Path page) {
    world
        .run("devices", BOARD.toString(), "--html", page.toString())
        .endsWith(0)
        .prints("10400000.serial");
  }

  @Test
  void asksForNothingAndComplainsOfNothing() throws IOException {
    open("");
    browser().click("#d4 summary");
    assertThat(browser().requests())
        .isNotEmpty()
        .allSatisfy(url -> assertThat(url).isIn("about:blank", page()));
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void cannotAskForAnything() throws IOException {
    browser().run("new Image().src = 'http://127.0.0.1:9/x.png';");
    browser().run("document.body.setAttribute('style', 'color: red');");
    assertThat(browser().complaints())
        .hasSize(2)
        .allSatisfy(told -> assertThat(told).contains("Content Security Policy"));
  }

  @Test
  void filtersAndKeepsTheFilterInTheAddress() throws IOException {
    assertThat(visible()).isEqualTo(10);
    browser().click(".chip.not-assignable input");
    assertThat(visible()).isEqualTo(5);
    assertThat(browser().text("#shown")).isEqualTo("5");
    browser().type("input[name=q]", "acme,clocks");
    assertThat(visible()).isEqualTo(1);
    assertThat(browser().text(".chip.not-assignable output")).isEqualTo("1");
    assertThat(browser().text(".chip.grouped output")).isEqualTo("0");
    String address = browser().address();
    assertThat(address).endsWith("#verdict=not-assignable&q=acme%2Cclocks");
    browser().open(address);
    assertThat(visible()).isEqualTo(1);
    browser().click("button[type=reset]");
    assertThat(visible()).isEqualTo(10);
    assertThat(browser().address()).endsWith("#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#kind=stream-shared 2",
        "#iommu=none 7",
        "#iommu=0 3",
        "#bus=amba 0",
        "#q=CAMERA+group 2",
        "#kind=stream-shared&verdict=assignable 0",
        "#nonsense=%ZZ 10",
        "#%ZZ 10"
      })
  void readsTheFilterFromTheAddress(String pair) throws IOException {
    open(pair.replaceAll(" .*", ""));
    assertThat(visible()).isEqualTo(Integer.parseInt(pair.replaceAll(".* ", "")));
    assertThat(browser().run("return document.querySelector('.empty').hidden").asBoolean())
        .isEqualTo(visible() > 0);
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void fadesInPicturesWhatTheFilterHides() throws IOException {
    open("#kind=stream-shared");
    JsonNode bright =
        browser()
            .run(
                "return [...new Set([...document.querySelectorAll('svg [data-device]:not(.dim)')]"
                    + ".map(each => each.dataset.device))].sort()");
    assertThat(bright.toString()).isEqualTo("[\"d7\",\"d8\"]");
  }

  @Test
  void leadsFromAReasonToTheSourceLineAndBack() throws IOException {
    open("#q=encoder&kind=stream-shared");
    browser().click("#d8 summary");
    browser().click("#d8 .reasons a.place[href='#s0-77']");
    JsonNode line =
        browser()
            .run(
                "const line = document.querySelector('li.here'); const box ="
                    + " line.getBoundingClientRect(); return [line.textContent, box.height > 0 &&"
                    + " box.top >= 0 && box.bottom <= innerHeight]");
    assertThat(line.get(0).asText()).contains("iommus = <&iommu 0x20>;");
    assertThat(line.get(1).asBoolean()).isTrue();
    assertThat(browser().address()).endsWith("q=encoder&kind=stream-shared&at=s0-77");
    browser().back();
    assertThat(browser().address()).endsWith("#q=encoder&kind=stream-shared");
    assertThat(visible()).isEqualTo(2);
  }

  @Test
  void leadsFromAPictureToTheDeviceAlthoughAFilterHidesIt() throws IOException {
    open("#verdict=grouped");
    browser().click("#iommus [data-device=d6]");
    assertThat(browser().run("return document.querySelector('.here').id").asText()).isEqualTo("d6");
    assertThat(browser().run("return document.getElementById('d6').open").asBoolean()).isTrue();
    assertThat(visible()).isEqualTo(10);
  }

  @Test
  void canBeUsedWithKeysAlone() throws IOException {
    browser().run("document.querySelector('#d5 summary').focus()");
    browser().type("#d5 summary", "\uE007");
    assertThat(browser().run("return document.getElementById('d5').open").asBoolean()).isTrue();
    JsonNode unreachable =
        browser()
            .run(
                "return [...document.querySelectorAll('a, summary, input, select, button')]"
                    + ".filter(each => each.tabIndex < 0).length");
    assertThat(unreachable.asInt()).isZero();
  }

  /** With the fonts that are there, which need not be as wide as the layout thinks. */
  @Test
  void drawsPicturesWhoseTextsStandApart() throws IOException {
    JsonNode faults =
        browser()
            .run(
                "const faults = []; for (const svg of document.querySelectorAll('.picture svg')) {"
                    + " const frame = svg.getBoundingClientRect();"
                    + " if (frame.width < 50 || frame.height < 20) faults.push('tiny');"
                    + " const texts = [...svg.querySelectorAll('text')].filter(each =>"
                    + " each.textContent.trim()).map(each => [each.textContent,"
                    + " each.getBoundingClientRect()]);"
                    + " texts.forEach(([text, box], i) => {"
                    + " if (box.width < 1 || box.right > frame.right || box.bottom > frame.bottom ||"
                    + " box.left < frame.left) faults.push(text + ' is outside');"
                    + " for (const [other, its] of texts.slice(0, i)) { if (box.left < its.right - 1 &&"
                    + " its.left < box.right - 1 && box.top < its.bottom - 4 && its.top < box.bottom -"
                    + " 4) faults.push(text + ' lies on ' + other); } }); } return faults");
    assertThat(faults).isEmpty();
    assertThat(browser().run("return document.querySelectorAll('.picture svg').length").asInt())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1400})
  void neverScrollsSideways(int width) throws IOException {
    browser().resize(width, 800);
    browser().run("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertThat(browser().run("return document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(ImageIO.read(new ByteArrayInputStream(browser().screenshot())).getWidth())
        .isEqualTo(width);
  }

  @Test
  void isDarkWhereTheUserLikesThat() throws IOException {
    String paper = "return getComputedStyle(document.body).backgroundColor";
    String light = browser().run(paper).asText();
    browser().prefer("dark");
    assertThat(browser().run(paper).asText()).isNotEqualTo(light);
  }

  @Test
  void showsEverythingWithoutScripts() throws IOException {
    browser().forbidScripts(true);
    try {
      open("#s0-77");
      assertThat(visible()).isEqualTo(10);
      assertThat(browser().text(".counts")).contains("5 not assignable");
      assertThat(
              browser()
                  .run("return document.querySelector('.filter').checkVisibility()")
                  .asBoolean())
          .isFalse();
      assertThat(browser().run("return document.getElementById('s0').open").asBoolean()).isTrue();
    } finally {
      browser().forbidScripts(false);
    }
  }
}
