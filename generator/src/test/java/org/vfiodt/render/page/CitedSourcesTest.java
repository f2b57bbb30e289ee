// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

class CitedSourcesTest {
  private static final SourceFile BOARD =
      SourceFile.root("boards/board.dts", "/dts-v1/;\n#include \"soc.dtsi\"\n/ { };\n");
  private static final SourceFile SOC =
      SourceFile.included(
          new SourceText(
              "boards/soc.dtsi",
              IntStream.rangeClosed(1, 1000)
                  .mapToObj(line -> "line " + line + "\n")
                  .collect(Collectors.joining())),
          line(BOARD, 2));

  private static Span line(SourceFile file, int line) {
    return file.span(file.source().start(line), file.source().end(line));
  }

  private static SourceListing listing(CitedSources sources, int index) {
    return sources.view().files().get(index);
  }

  @Test
  void showsAWholeFileAndLeadsToItsLines() {
    CitedSources sources = CitedSources.of(List.of(line(SOC, 500)), 1_000_000);
    PlaceLink link = sources.link(line(SOC, 500));
    assertThat(link.text()).isEqualTo("soc.dtsi:500");
    assertThat(link.place()).isEqualTo("boards/soc.dtsi:500:1");
    assertThat(link.target()).contains("s0-500");
    SourceListing soc = listing(sources, 0);
    assertThat(soc.whole()).isTrue();
    assertThat(soc.blocks())
        .singleElement()
        .satisfies(all -> assertThat(all.lines()).hasSize(1000));
    assertThat(soc.blocks().get(0).lines().get(499).id()).contains("s0-500");
    assertThat(soc.blocks().get(0).lines().get(498).id()).isEmpty();
  }

  @Test
  void showsTheLineThatIncludesAFile() {
    CitedSources sources = CitedSources.of(List.of(line(SOC, 1)), 1_000_000);
    assertThat(listing(sources, 0).includers())
        .singleElement()
        .satisfies(link -> assertThat(link.target()).contains("s1-2"));
    assertThat(listing(sources, 1).name()).isEqualTo("boards/board.dts");
  }

  @Test
  void showsWhatIsAroundTheLinesOfALongFile() {
    List<Span> places = List.of(line(SOC, 2), line(SOC, 500), line(SOC, 505), line(SOC, 1000));
    SourceListing soc = listing(CitedSources.of(places, 5_000), 0);
    assertThat(soc.whole()).isFalse();
    assertThat(soc.hidden()).isZero();
    assertThat(soc.blocks()).extracting(SourceBlock::first).containsExactly(1, 492, 992);
    assertThat(soc.blocks()).extracting(block -> block.lines().size()).containsExactly(10, 22, 9);
    assertThat(soc.blocks().get(1).lines().get(8).text()).isEqualTo("line 500");
  }

  @Test
  void saysHowManyLinesHaveNoRoom() {
    List<Span> places = List.of(line(SOC, 100), line(SOC, 500));
    CitedSources sources = CitedSources.of(places, 1_000);
    assertThat(listing(sources, 0).hidden()).isEqualTo(1);
    assertThat(sources.link(line(SOC, 100)).target()).isPresent();
    assertThat(sources.link(line(SOC, 500)).target()).isEmpty();
    assertThat(CitedSources.of(places, 0).link(line(SOC, 100)).target()).isEmpty();
  }

  @Test
  void shortensLinesThatNeverEnd() {
    SourceFile file = SourceFile.root("one.dts", "<".repeat(1_000_000));
    CitedSources sources = CitedSources.of(List.of(line(file, 1)), 10_000);
    assertThat(listing(sources, 0).blocks().get(0).lines().get(0).text()).hasSize(400);
  }
}
