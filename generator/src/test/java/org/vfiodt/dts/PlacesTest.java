// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.source.Span;

/** Every node, property and cell knows where it was written, whatever lay in between. */
class PlacesTest {
  @Test
  void namesTheCellOfAnOffset() {
    DeviceTree tree = Fixtures.tree("/dts-v1/;\n/ {\n  reg = <0x10 (1 + 2)>, <7>;\n};\n");
    Property reg = tree.root().property("reg").orElseThrow();
    assertThat(reg.placeOf(0).orElseThrow().text()).isEqualTo("0x10");
    assertThat(reg.placeOf(7).orElseThrow().text()).isEqualTo("(1 + 2)");
    assertThat(reg.placeOf(8).orElseThrow().text()).isEqualTo("7");
    assertThat(reg.placeOf(8).orElseThrow().place()).isEqualTo("board.dts:3:26");
  }

  @Test
  void leadsFromAMacroToItsUse() {
    DeviceTree tree =
        Fixtures.tree("/dts-v1/;\n#define SIZE 0x100\n#define REG 1 SIZE\n/ { reg = <REG>; };\n");
    Span size = tree.root().property("reg").orElseThrow().placeOf(4).orElseThrow();
    assertThat(size.text()).isEqualTo("0x100");
    assertThat(size.line()).isEqualTo(2);
    Span inner = size.expandedFrom().orElseThrow();
    assertThat(inner.place()).isEqualTo("board.dts:3:15");
    assertThat(inner.expandedFrom().orElseThrow().place()).isEqualTo("board.dts:4:12");
  }

  @Test
  void keepsThePlaceOfAnArgument() {
    DeviceTree tree =
        Fixtures.tree("/dts-v1/;\n#define TWICE(x) x x\n/ { reg = <TWICE(0xab)>; };\n");
    Property reg = tree.root().property("reg").orElseThrow();
    assertThat(reg.placeOf(4).orElseThrow().place()).isEqualTo("board.dts:3:18");
    assertThat(reg.placeOf(4).orElseThrow().text()).isEqualTo("0xab");
  }

  @Test
  void leadsFromAnIncludedFileToItsInclude() {
    DeviceTree tree =
        Fixtures.compile(Fixtures.directory("accept").resolve("preprocessed.dts")).get();
    Span tail = tree.root().property("tail").orElseThrow().place().orElseThrow();
    assertThat(tail.file().name()).endsWith("preprocessed-tail.dtsi");
    assertThat(tail.file().includedFrom().orElseThrow().file().name()).endsWith("preprocessed.dts");
    Span raw =
        tree.byLabel("serial1")
            .flatMap(node -> node.property("SIZE"))
            .flatMap(Property::place)
            .orElseThrow();
    assertThat(raw.file().name()).endsWith("raw.dtsi");
    assertThat(raw.file().includedFrom().orElseThrow().place())
        .endsWith("preprocessed-tail.dtsi:4:1");
  }

  @Test
  void remembersEveryDefinitionOfAMergedNode() {
    DeviceTree tree =
        Fixtures.tree(
            "/dts-v1/;\n/ { a: node { x = <1>; }; };\n&a { x = <2>; y; };\n", "&a { x = <3>; };");
    Node node = tree.byLabel("a").orElseThrow();
    assertThat(places(node.definedAt()))
        .containsExactly("board.dts:2:8", "board.dts:3:1", "overlay.dts:1:1");
    Property x = node.property("x").orElseThrow();
    assertThat(places(x.definedAt()))
        .containsExactly("board.dts:2:15", "board.dts:3:6", "overlay.dts:1:6");
    assertThat(x.place().orElseThrow().file().name()).isEqualTo("overlay.dts");
  }

  @Test
  void findsPlacesBehindAnInsertedPath() {
    DeviceTree tree = Fixtures.tree("/dts-v1/;\n/ { p = <1>, &n, \"tail\"; n: long-name { }; };\n");
    Property p = tree.root().property("p").orElseThrow();
    assertThat(p.placeOf(4).orElseThrow().text()).isEqualTo("&n");
    assertThat(p.placeOf(14).orElseThrow().text()).isEqualTo("&n");
    assertThat(p.placeOf(15).orElseThrow().text()).isEqualTo("\"tail\"");
    assertThat(p.markers().get(p.markers().size() - 1).offset()).isEqualTo(15);
  }

  private static List<String> places(List<Span> spans) {
    return spans.stream().map(Span::place).toList();
  }
}
