// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.source.SourceText;

/** Trees that would cost the square of their size, or give it as findings, do not. */
class ManyFindingsTest {
  private static final int MANY = 20_000;

  private static List<Diagnostic> check(String body) {
    SourceText source = new SourceText("many.dts", "/dts-v1/;\n/ {\n" + body + "};\n");
    return DtsCompiler.compile(
            DtsRequest.of(source, new CachingFileReader()).withChecks(DtcNames.levels()))
        .diagnostics();
  }

  private static String many(IntFunction<String> part) {
    return IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining());
  }

  private static long count(List<Diagnostic> found, String check) {
    return found.stream().filter(each -> each.code().id().equals(check)).count();
  }

  @Test
  void tellsOnlyTheFirstOfManyPairs() {
    List<Diagnostic> found =
        check(
            "#address-cells = <1>; #size-cells = <0>;\n"
                + many(i -> "n" + i + "@1 { reg = <1>; };\n"));
    assertThat(count(found, "unique_unit_address")).isEqualTo(20_000);
  }

  @Test
  void tellsOneOfEachCheckBehindMany() {
    List<Diagnostic> found =
        check("chosen { bootargs = <1>; };\n" + many(i -> "n" + i + "@1 { };\n"));
    assertThat(count(found, "unit_address_vs_reg")).isEqualTo(20_000);
    assertThat(count(found, "chosen_node_bootargs")).isEqualTo(1);
  }

  @Test
  void looksUpManyPropertiesAndChildren() {
    String body =
        many(i -> "p" + i + " = <1>;\n")
            + many(i -> "g" + i + "-gpios = <0>;\n")
            + "aliases {\n"
            + many(i -> "a" + i + " = \"/c" + i + "\";\n")
            + "};\n"
            + many(i -> "c" + i + " { };\n");
    assertThat(check(body)).isEmpty();
  }

  @Test
  void looksThroughLongListsOfPhandles() {
    String body = "clocks = <" + many(i -> "&clk ") + ">;\nclk: clk { #clock-cells = <0>; };\n";
    assertThat(check(body)).isEmpty();
  }

  @Test
  void seeksNearMissesOnlyForTheFirstMissingLabels() {
    List<Diagnostic> found =
        check(
            "a = <"
                + many(i -> "&m" + i + " ")
                + ">;\n"
                + many(i -> "l" + i + ": c" + i + " { };\n"));
    assertThat(count(found, "phandle_references")).isEqualTo(20_001);
    assertThat(found.stream().filter(each -> each.hint().isPresent()).count()).isEqualTo(50);
  }
}
