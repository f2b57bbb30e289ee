// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.AtlasBoard;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;

class AtlasPageTest {
  private static final String ONE =
      "model = \"<One>\"; #address-cells = <1>; #size-cells = <1>;"
          + " a@1000 { compatible = \"a\"; reg = <0x1000 0x1000>; };"
          + " b { compatible = \"b\"; };"
          + " c@3000 { compatible = \"c\"; reg = <0x3000 0x1000>; status = \"disabled\"; };";

  private static final AtlasBoard BROKEN =
      AtlasBoard.unread(
          "arch/arm64/boot/dts/acme/<broken>.dts",
          List.of(Diagnostic.of(DtsCode.BLOB_LIMIT, "1 < 2")));

  private static AtlasBoard board(String source) {
    return AtlasBoard.of(source, Trees.platform(ONE));
  }

  private static String page(AtlasBoard... boards) {
    return page(new Atlas("6.1.0", "3.10.4", List.of(boards), 2));
  }

  private static String page(Atlas atlas) {
    return AtlasPage.of(atlas, DataFolder.of(Path.of(".."))).get();
  }

  @Test
  void countsTheDevicesOfEveryBoardAndOfAll() {
    String page =
        page(board("arch/arm/boot/dts/one.dts"), board("arch/arm64/boot/dts/acme/two.dts"));
    assertThat(page)
        .contains("Linux 6.1.0", "read as Linux 3.10.4 reads them", "2 overlays left out")
        .contains("<td>arm/one.dts<span>&lt;One&gt;</span></td><td>3</td>")
        .contains("<td>arm64/acme/two.dts<span>")
        .contains("<td>All shown</td><td>6</td><td>0</td><td>0</td><td>2</td><td>4</td>")
        .contains("data-verdict=\"not-isolated not-assignable\" data-folder=\"arm64/acme\"")
        .contains("<option value=\"arm\">arm (1)</option>")
        .contains("<dt>no-iommu</dt><dd>4</dd>");
  }

  @Test
  void saysWhyABoardHasNoNumbers() {
    String page = page(BROKEN);
    assertThat(page)
        .contains("1 board with errors", "arm64/acme/&lt;broken&gt;.dts", "1 &lt; 2")
        .doesNotContain("<broken>");
  }

  @Test
  void staysSmallWithAllBoardsOfAKernel() {
    List<AtlasBoard> boards =
        IntStream.range(0, 2300)
            .mapToObj(i -> "arch/arm64/boot/dts/some-vendor/some-board-with-a-name-" + i + ".dts")
            .map(
                source ->
                    new AtlasBoard(
                        source,
                        Optional.of("A board with a name of some length"),
                        board(source).tally(),
                        0,
                        List.of()))
            .toList();
    assertThat(page(new Atlas("6.1", "6.1", boards, 0)).length()).isLessThan(2_000_000);
  }
}
