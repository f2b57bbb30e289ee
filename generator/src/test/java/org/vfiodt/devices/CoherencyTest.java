// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind which IOMMUs newer kernels' VFIO takes a device. */
class CoherencyTest {
  private static String tree(String iommu, String device) {
    return "#address-cells = <1>; #size-cells = <1>;"
        + "m: mmu@1000 { reg = <0x1000 0x1000>; #iommu-cells = <1>; "
        + iommu
        + " };"
        + "d@2000 { compatible = \"d\"; reg = <0x2000 0x1000>; iommus = <&m 1>; "
        + device
        + " };";
  }

  private static boolean refused(String body) {
    return Trees.device("d@2000", body).has(ReasonKind.IOMMU_INCOHERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"arm,smmu-v2\"', true",
    "'\"qcom,sdm845-smmu-500\", \"arm,mmu-500\"', true",
    "'\"arm,smmu-v3\"', true",
    "'\"renesas,ipmmu-r8a7795\"', true",
    "'\"nvidia,tegra124-smmu\"', true",
    "'\"samsung,exynos-sysmmu\"', true",
    "'\"qcom,msm8916-iommu\", \"qcom,msm-iommu-v1\"', false",
    "'\"virtio,mmio\"', false"
  })
  void knowsWhichDriversPromiseCoherentDma(String compatible, boolean refused) {
    assertThat(refused(tree("compatible = " + compatible + ";", ""))).isEqualTo(refused);
  }

  @Test
  void believesWhatTheTreeSaysOfAnSmmu() {
    assertThat(refused(tree("compatible = \"arm,smmu-v2\"; dma-coherent;", ""))).isFalse();
    assertThat(refused(tree("compatible = \"arm,smmu-v3\"; dma-coherent;", ""))).isFalse();
    assertThat(refused("dma-coherent;" + tree("compatible = \"arm,smmu-v3\";", ""))).isFalse();
    assertThat(
            refused("dma-coherent;" + tree("compatible = \"arm,smmu-v3\"; dma-noncoherent;", "")))
        .isTrue();
  }

  @Test
  void takesTheWordOfTheDeviceUpToVersionTwo() {
    assertThat(refused(tree("compatible = \"arm,smmu-v2\";", "dma-coherent;"))).isFalse();
    assertThat(refused(tree("compatible = \"arm,smmu-v3\";", "dma-coherent;"))).isTrue();
    assertThat(refused(tree("compatible = \"rockchip,iommu\";", "dma-coherent;"))).isTrue();
  }

  @Test
  void asksNothingOfOlderKernels() {
    String body = tree("compatible = \"arm,smmu-v2\";", "");
    assertThat(Trees.device(Trees.oldDevices(body), "d@2000").has(ReasonKind.IOMMU_INCOHERENT))
        .isFalse();
  }

  @Test
  void seesThatADriverWasMended() {
    LinuxRules mended = new LinuxRules(EnumSet.allOf(LinuxRule.class));
    String body = tree("compatible = \"samsung,exynos-sysmmu\";", "");
    Platform platform = PlatformFinder.find(Trees.tree(body), mended);
    assertThat(Trees.device(platform.devices(), "d@2000").has(ReasonKind.IOMMU_INCOHERENT))
        .isFalse();
  }

  @Test
  void saysNothingOfADisabledIommu() {
    String body = tree("compatible = \"arm,smmu-v2\"; status = \"disabled\";", "");
    assertThat(Trees.kinds(Trees.device("d@2000", body)))
        .contains(ReasonKind.IOMMU_DISABLED)
        .doesNotContain(ReasonKind.IOMMU_INCOHERENT);
  }
}
