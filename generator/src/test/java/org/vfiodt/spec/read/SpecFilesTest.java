// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.KernelTarget;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.SeriesSpec;

/** The specs that come with the tool. */
class SpecFilesTest {
  static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(SpecFixture.SPECS)) {
      return files.filter(file -> file.toString().endsWith(".vfio")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void areClean(Path spec) {
    Outcome<DriverSpec> outcome = SpecFixture.parse(SpecFixture.read(spec));
    assertThat(SpecFixture.describe(outcome.diagnostics())).isEmpty();
    SpecFixture.assertRoundTrip(outcome.value().orElseThrow());
  }

  @Test
  void rfcIsTheSeriesOfTheRfc() {
    String text = SpecFixture.read(SpecFixture.SPECS.resolve("rfc.vfio"));
    DriverSpec spec = SpecFixture.parse(text).value().orElseThrow();
    SeriesSpec series = spec.series();
    assertThat(spec.driver().module().value()).isEqualTo("vfio_dt");
    assertThat(spec.driver().config().value()).isEqualTo("VFIO_DT");
    assertThat(spec.driver().compatibles()).extracting(Located::value).containsExactly("vfio-dt");
    assertThat(series.title().value()).isEqualTo("WIP VFIO for device tree devices on Arndale");
    assertThat(series.tag().orElseThrow().value()).isEqualTo("RFC");
    assertThat(series.version().value()).isEqualTo(1);
    assertThat(series.kernels())
        .extracting(KernelTarget::name)
        .extracting(Located::value)
        .containsExactly("3.10.1", "debian:5.10", "debian:6.1", "debian:6.12", "debian:7.x");
    assertThat(series.patches())
        .extracting(PatchSpec::feature)
        .extracting(Located::value)
        .containsExactly(Feature.BINDING, Feature.TYPE1, Feature.SKELETON, Feature.INFO);
    assertThat(series.patches())
        .flatExtracting(patch -> patch.subject().stream().map(Located::value).toList())
        .containsExactly(
            "VFIO_IOMMU_TYPE1 workaround to build for platform devices",
            "Initial skeleton of VFIO support for Device Tree based devices",
            "Return info for device and its memory regions and interrupts");
  }
}
