// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.RegionQuirk;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.ResetMethod;
import org.vfiodt.spec.Selector;
import org.vfiodt.spec.SpecCode;

/** Rules of a device that change nothing: most often half of what was meant. */
final class DeviceEffects implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    for (DeviceSpec device : spec.devices()) {
      if (isEmpty(device.rules()) && device.reset().isEmpty() && device.nodes().isEmpty()) {
        noEffect(device.compatible(), "the device block has no rule", findings);
      }
      device.reset().ifPresent(reset -> reset(reset, findings));
      for (NodeRules rules : device.allRules()) {
        selectors(rules.clocks(), findings);
        selectors(rules.powerDomains(), findings);
        rules.regions().forEach(region -> region(region, findings));
      }
    }
  }

  private static boolean isEmpty(NodeRules rules) {
    return rules.clocks().isEmpty()
        && rules.powerDomains().isEmpty()
        && rules.regions().isEmpty()
        && rules.irqs().isEmpty();
  }

  private static void reset(ResetMethod reset, Findings findings) {
    if (reset instanceof ResetMethod.Controller controller) {
      selectors(controller.lines(), findings);
    } else if (reset instanceof ResetMethod.Registers registers && registers.steps().isEmpty()) {
      findings.add(reset.at(), SpecCode.NO_EFFECT, "the reset has no step");
    }
  }

  private static void selectors(List<Located<Selector>> selectors, Findings findings) {
    boolean all = selectors.stream().anyMatch(s -> s.value() instanceof Selector.All);
    selectors.stream()
        .filter(selector -> all && !(selector.value() instanceof Selector.All))
        .forEach(s -> noEffect(s, s.value().text() + " is among 'all' already", findings));
  }

  private static void region(RegionRule region, Findings findings) {
    if (!region.has(RegionQuirk.TRAPPED)) {
      return;
    }
    region.quirks().stream()
        .filter(quirk -> quirk.is(RegionQuirk.NO_MMAP))
        .forEach(quirk -> noEffect(quirk, "a trapped region is never mapped anyway", findings));
    region
        .trapped()
        .forEach(
            range ->
                findings.add(
                    range.at(), SpecCode.NO_EFFECT, "the whole region is trapped already"));
  }

  private static void noEffect(Located<?> rule, String message, Findings findings) {
    findings.add(rule.at(), SpecCode.NO_EFFECT, message);
  }
}
