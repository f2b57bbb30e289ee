// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.command.Folder;
import org.vfiodt.command.World;

/** The page of {@code devices --all TREE --html FILE}, as a user reads and clicks it. */
class AtlasPageTest extends PageTest {
  private static final String FIRST =
      "document.querySelector('tbody tr').cells[0].firstChild.textContent";
  private static final String TOTAL = "document.querySelector('.total').cells[1].textContent";

  @Override
  void write(World world, Path page) {
    Path boards = world.kernel().resolve("arch/arm/boot/dts");
    Folder.delete(boards.resolve("fake-board.dts"));
    for (int count = 1; count <= 3; count++) {
      StringBuilder text = new StringBuilder("/dts-v1/;\n/ {\n\t#address-cells = <1>;\n");
      text.append("\t#size-cells = <1>;\n\tmodel = \"Number ").append(count).append("\";\n");
      for (int device = 0; device < count; device++) {
        String at = Integer.toHexString(0x1000 * (device + 1));
        text.append("\td@").append(at).append(" { compatible = \"d\"; ");
        text.append("reg = <0x").append(at).append(" 0x1000>; };\n");
      }
      text.append("\tnone { compatible = \"none\"; };\n};\n");
      Folder.write(boards.resolve("board" + count + ".dts"), text.toString());
    }
    world
        .run("devices", "--all", world.kernel().toString(), "--html", page.toString())
        .endsWith(0)
        .prints("board3.dts");
  }

  @Test
  void filtersAndAddsUpWhatIsShown() throws IOException {
    assertThat(visible()).isEqualTo(3);
    assertThat(text(TOTAL)).isEqualTo("9");
    browser().type("input[name=q]", "board2");
    assertThat(visible()).isEqualTo(1);
    assertThat(text(TOTAL)).isEqualTo("3");
    assertThat(browser().address()).endsWith("#q=board2");
    browser().click("button[type=reset]");
    assertThat(text(TOTAL)).isEqualTo("9");
    assertThat(browser().complaints()).isEmpty();
    assertThat(browser().requests()).isEmpty();
  }

  @Test
  void sortsByAColumnAndKeepsThatInTheAddress() throws IOException {
    browser().click("th:nth-child(2) .sort");
    assertThat(text(FIRST)).isEqualTo("arm/board3.dts");
    assertThat(browser().address()).endsWith("#sort=-1");
    browser().click(".chip.not-isolated input");
    String address = browser().address();
    assertThat(address).endsWith("#verdict=not-isolated&sort=-1");
    browser().open(address);
    assertThat(text(FIRST)).isEqualTo("arm/board3.dts");
    browser().click("th:nth-child(2) .sort");
    assertThat(text(FIRST)).isEqualTo("arm/board1.dts");
    assertThat(text("document.querySelector('th:nth-child(2)').getAttribute('aria-sort')"))
        .isEqualTo("ascending");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#sort=99 3", "#sort=x 3", "#folder=arm 3", "#folder=arm64 0"})
  void readsTheAddress(String pair) throws IOException {
    open(pair.replaceAll(" .*", ""));
    assertThat(visible()).isEqualTo(Integer.parseInt(pair.replaceAll(".* ", "")));
    assertThat(browser().complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1400})
  void neverScrollsSideways(int width) throws IOException {
    browser().resize(width, 800);
    assertThat(browser().run("return document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }
}
