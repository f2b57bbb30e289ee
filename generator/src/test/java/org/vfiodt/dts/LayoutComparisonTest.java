// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.dts.fdt.DtbLayout;
import org.vfiodt.dts.fdt.DtbWriter;

/** Every layout has the bytes that dtc writes with the same options. */
class LayoutComparisonTest {
  private static final String SOURCE =
      """
      /dts-v1/;
      /memreserve/ 0x10 0x20;
      / {
      	#address-cells = <1>;
      	compatible = "example,layout", "example,long-enough-to-align";
      	cpus { #address-cells = <1>; #size-cells = <0>; cpu@3 { reg = <3>; wide = <1 2 3>; }; };
      	user { first = <&target>; second = <&other>; };
      	target: target { };
      	other: other { linux,phandle = <7>; };
      };
      """;

  private static Arguments options(
      DtbLayout layout, long bootCpu, PhandleFormat phandles, String... options) {
    return Arguments.of(layout, bootCpu, phandles, List.of(options));
  }

  private static DtbLayout layout(int padding, int smallest, int alignment, int slots) {
    return new DtbLayout(17, padding, smallest, alignment, slots);
  }

  static Stream<Arguments> options() {
    long guess = DtsOptions.GUESS_BOOT_CPU;
    PhandleFormat epapr = PhandleFormat.EPAPR;
    List<Arguments> all = new ArrayList<>();
    for (int version : new int[] {1, 2, 3, 16, 17}) {
      DtbLayout layout = DtbLayout.PLAIN.withVersion(version);
      all.add(options(layout, guess, epapr, "-V", String.valueOf(version)));
    }
    all.add(options(layout(100, 0, 0, 0), guess, epapr, "-p", "100"));
    all.add(options(layout(0, 4096, 0, 0), guess, epapr, "-S", "4096"));
    all.add(options(layout(0, 10, 0, 0), guess, epapr, "-S", "10"));
    all.add(options(layout(0, 0, 64, 0), guess, epapr, "-a", "64"));
    all.add(options(layout(0, 0, 1, 0), guess, epapr, "-a", "1"));
    all.add(options(layout(5, 0, 16, 0), guess, epapr, "-p", "5", "-a", "16"));
    all.add(options(layout(0, 1001, 16, 0), guess, epapr, "-S", "1001", "-a", "16"));
    all.add(options(layout(0, 0, 0, 5), guess, epapr, "-R", "5"));
    all.add(options(DtbLayout.PLAIN, 0, epapr, "-b", "0"));
    all.add(options(DtbLayout.PLAIN, 9, epapr, "-b", "9"));
    all.add(options(DtbLayout.PLAIN, guess, PhandleFormat.LEGACY, "-H", "legacy"));
    all.add(options(DtbLayout.PLAIN, guess, PhandleFormat.BOTH, "-H", "both"));
    return all.stream();
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource
  void options(
      DtbLayout layout,
      long bootCpu,
      PhandleFormat phandles,
      List<String> options,
      @TempDir Path work)
      throws Exception {
    Tools.need("dtc");
    Path source = Files.writeString(work.resolve("layout.dts"), SOURCE);
    Path blob = work.resolve("layout.dtb");
    List<String> command = new ArrayList<>(List.of("dtc", "-q", "-o", blob.toString()));
    command.addAll(options);
    command.add(source.toString());
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    DtsRequest request = DtsRequest.of(Fixtures.read(source), new CachingFileReader());
    DeviceTree tree =
        DtsCompiler.compile(request.withBootCpu(bootCpu).withPhandles(phandles)).get();
    assertThat(DtbWriter.write(tree, layout)).isEqualTo(Files.readAllBytes(blob));
  }
}
