// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Outcome;

class DeviceTreeTest {
  private static final String BOARD =
      """
      /dts-v1/;
      /memreserve/ 0x1000 0x20;
      / {
        #address-cells = <1>;
        compatible = "maker,board", "maker,soc";
        soc {
          uart0: serial@10 { reg = <0x10 0xffffffff>; clocks = <&clk 3>; };
        };
        clk: clock { };
      };
      """;

  private final DeviceTree tree = Fixtures.tree(BOARD);

  @Test
  void findsNodesByPathLabelAndPhandle() {
    Node serial = tree.find("/soc/serial@10").orElseThrow();
    assertThat(tree.byLabel("uart0")).contains(serial);
    assertThat(tree.find("/soc/serial")).isEmpty();
    long phandle = serial.property("clocks").orElseThrow().cell(0);
    assertThat(tree.byPhandle(phandle)).contains(tree.find("/clock").orElseThrow());
    assertThat(tree.byPhandle(0)).isEmpty();
    assertThat(tree.byPhandle(0xffffffffL)).isEmpty();
  }

  @Test
  void knowsParents() {
    Node serial = tree.find("/soc/serial@10").orElseThrow();
    Node soc = tree.parentOf(serial).orElseThrow();
    assertThat(soc.path()).isEqualTo("/soc");
    assertThat(tree.parentOf(soc)).contains(tree.root());
    assertThat(tree.parentOf(tree.root())).isEmpty();
  }

  @Test
  void listsParentsBeforeChildren() {
    assertThat(tree.nodes())
        .extracting(Node::path)
        .containsExactly("/", "/soc", "/soc/serial@10", "/clock");
  }

  @Test
  void readsTypedValues() {
    Node serial = tree.find("/soc/serial@10").orElseThrow();
    assertThat(serial.unitAddress()).contains("10");
    assertThat(serial.baseName()).isEqualTo("serial");
    Property reg = serial.property("reg").orElseThrow();
    assertThat(reg.cells()).contains(List.of(0x10L, 0xffffffffL));
    assertThat(reg.strings()).isEmpty();
    assertThat(tree.root().compatible()).containsExactly("maker,board", "maker,soc");
    assertThat(tree.root().property("compatible").orElseThrow().string()).isEmpty();
    assertThat(tree.reservations()).singleElement().matches(entry -> entry.address() == 0x1000);
  }

  @Test
  void readsNoCellsFromAnOddLength() {
    DeviceTree odd = Fixtures.tree("/dts-v1/;\n/ { p = [00 01 02]; };");
    assertThat(odd.root().property("p").orElseThrow().cells()).isEmpty();
  }

  @Test
  void appliesALaterSourceToTheBoard() {
    DeviceTree changed =
        Fixtures.tree(
            BOARD,
            "&uart0 { status = \"disabled\"; };\n&{/soc} { added; /delete-node/ serial@10; };\n",
            "/ { model = \"mine\"; };");
    assertThat(changed.find("/soc/serial@10")).isEmpty();
    assertThat(changed.find("/soc").orElseThrow().property("added")).isPresent();
    assertThat(changed.root().property("model").orElseThrow().string()).contains("mine");
  }

  @Test
  void tellsFaultsOfALaterSourceThere() {
    Outcome<DeviceTree> outcome = Fixtures.compile(BOARD, "\n&uart7 { };");
    assertThat(outcome.diagnostics())
        .singleElement()
        .matches(finding -> finding.code() == DtsCode.REFERENCE_MISSING)
        .matches(finding -> finding.at().orElseThrow().place().equals("overlay.dts:2:1"));
  }
}
