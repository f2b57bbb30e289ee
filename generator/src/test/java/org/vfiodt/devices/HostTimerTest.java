// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfiodt.kernel.EarlyDrivers;

/** Timers that the kernel has for itself, as far as its sources were at hand. */
class HostTimerTest {
  private static final String BODY =
      "#address-cells = <1>; #size-cells = <1>;"
          + "t@1000 { compatible = \"acme,t2\", \"acme,t\"; reg = <0x1000 0x1000>; };"
          + "off@2000 { compatible = \"acme,t\"; reg = <0x2000 0x1000>; status = \"disabled\"; };"
          + "other@3000 { compatible = \"acme,u\"; reg = <0x3000 0x1000>; };";

  private static boolean kept(String node, LinuxRules rules) {
    Platform platform = PlatformFinder.find(Trees.tree(BODY), rules);
    return Trees.device(platform.devices(), node).has(ReasonKind.HOST_TIMER);
  }

  @Test
  void refusesTimersOfEarlyCode() {
    LinuxRules rules =
        LinuxRules.TODAY.with(new EarlyDrivers(Set.of(), Set.of(), Set.of("acme,t")));
    assertThat(kept("t@1000", rules)).isTrue();
    assertThat(kept("other@3000", rules)).isFalse();
    assertThat(kept("off@2000", rules)).as("a timer that is not there").isFalse();
  }

  @Test
  void knowsNoTimersWithoutSources() {
    assertThat(kept("t@1000", LinuxRules.TODAY)).isFalse();
  }
}
