// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.Trees;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.render.RenderCode;

class BoardPageTest {
  private static final DataFolder DATA = DataFolder.of(Path.of(".."));

  private static final String BOARD =
      "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
          + " model = \"</title><script>alert(1)</script>\";"
          + " gic: gic@1000 { compatible = \"arm,gic-400\"; reg = <0x1000 0x1000>;"
          + " interrupt-controller; #interrupt-cells = <3>; };\n"
          + " mmu: mmu@2000 { compatible = \"arm,smmu-v3\"; reg = <0x2000 0x1000>;"
          + " #iommu-cells = <1>; };\n"
          + " soc { compatible = \"simple-bus\"; #address-cells = <1>; #size-cells = <1>; ranges;\n"
          + " a@8000 { compatible = \"\\\" onmouseover=\\\"x\"; reg = <0x8000 0x20>;"
          + " reg-names = \"<b>\"; interrupts = <0 3 4>; interrupt-names = \"'<i>&\"; };\n"
          + " b@9000 { compatible = \"b\"; reg = <0x9000 0x1000>; iommus = <&mmu 7>; };\n"
          + " c@a000 { compatible = \"c\"; reg = <0xa000 0x1000>; iommus = <&mmu 7>; };\n"
          + "};\n";

  private static String page(Platform platform, String input) {
    return BoardPage.of(platform, input, Optional.empty(), DATA).get();
  }

  private static List<String> all(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<body"), page.lastIndexOf("<script>"));
  }

  @Test
  void escapesWhatStrangersWrote() {
    String page = page(Trees.platform(BOARD), "<img src=x>.dts");
    assertThat(all("(<script)", page)).hasSize(1);
    assertThat(page)
        .contains("&lt;/title&gt;&lt;script&gt;alert(1)", "&lt;img src=x&gt;.dts")
        .contains("&lt;b&gt;", "&#39;&lt;i&gt;&amp;", "&quot; onmouseover=&quot;x")
        .doesNotContain("<img", "<b>", "<i>");
  }

  @Test
  void leadsOnlyToWhatIsThere() {
    String page = page(Trees.platform(BOARD), "board.dts");
    List<String> ids = all(" id=\"([^\"]*)\"", page);
    assertThat(ids).doesNotHaveDuplicates().contains("d0", "devices", "addresses", "s0");
    assertThat(all("href=\"#([^\"]*)\"", page)).hasSizeGreaterThan(30).isSubsetOf(ids);
    assertThat(all("data-device=\"([^\"]*)\"", page)).isNotEmpty().isSubsetOf(ids);
    assertThat(all("(href=\"[^#][^\"]*\")", page)).isEmpty();
    assertThat(all("\\s((?:src|style|on[a-z]+)=\")", body(page))).isEmpty();
  }

  @Test
  void namesTheReasonsAndTheLinesThatCauseThem() {
    String page = page(Trees.platform(BOARD), "board.dts");
    assertThat(page)
        .contains("data-kind=\"sub-page no-iommu\"")
        .contains("data-iommu=\"none\"", "data-iommu=\"0\"")
        .containsPattern(
            "stream-shared</span>\\s+<a class=\"place\" href=\"#s0-7\">" + "test.dts:7</a>")
        .containsPattern("<li id=\"s0-7\">.*b@9000");
  }

  @Test
  void allowsItsOwnStyleAndScriptAndNothingElse() throws GeneralSecurityException {
    String page = page(Trees.platform(BOARD), "board.dts");
    String policy = all("Content-Security-Policy\" content=\"([^\"]*)\"", page).get(0);
    assertThat(policy.replace("&#39;", "'"))
        .isEqualTo(
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                + digest(between(page, "<style>", "</style>"))
                + "; script-src "
                + digest(between(page, "<script>", "</script>")));
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private static String digest(String text) throws GeneralSecurityException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
  }

  @Test
  void saysTheSameTwice() {
    assertThat(page(Trees.platform(BOARD), "x")).isEqualTo(page(Trees.platform(BOARD), "x"));
  }

  @Test
  void leadsToNoSourceOfABlob() {
    byte[] blob = DtbWriter.write(Trees.tree(BOARD));
    Platform platform =
        PlatformFinder.find(DtbReader.read("board.dtb", blob).get(), LinuxRules.TODAY);
    String page = page(platform, "board.dtb");
    assertThat(page).doesNotContain("class=\"place\"", "id=\"sources\"").contains("id=\"d0\"");
  }

  @Test
  void showsATreeWithoutDevices() {
    String page = page(Trees.platform(""), "empty.dts");
    assertThat(page).contains("Devices of a board", "of 0 devices").doesNotContain("<svg");
  }

  @Test
  void staysBoundedWithTenThousandDevices() {
    String name = "n".repeat(31);
    String nodes =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    String.format(
                        java.util.Locale.ROOT,
                        "%s@%x { compatible = \"%s\"; reg = <0x%x 0x800>; interrupts = <0 %d 4>; };\n",
                        name,
                        0x10000 + i * 0x800,
                        "c".repeat(200),
                        0x10000 + i * 0x800,
                        i % 900))
            .collect(Collectors.joining());
    String page = page(Trees.platform(BOARD + nodes), "large.dts");
    assertThat(page.length()).isLessThan(16_000_000);
    assertThat(page).containsPattern("\\d further devices are left out");
    assertThat(all("(<details class=\"row device)", page)).hasSizeBetween(500, 2_000);
  }

  @Test
  void saysWhichTemplateIsMissing(@TempDir Path empty) throws IOException {
    assertThat(
            BoardPage.of(Trees.platform(""), "x", Optional.empty(), DataFolder.of(empty))
                .diagnostics())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo(RenderCode.TEMPLATE_MISSING);
              assertThat(told.message()).contains("templates/page/base.css");
            });
  }
}
