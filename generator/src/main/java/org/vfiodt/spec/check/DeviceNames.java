// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import java.util.regex.Pattern;
import org.vfiodt.spec.CompanionNode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.NodeLink;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.ResetMethod;
import org.vfiodt.spec.Selector;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Names of the device blocks, by the devicetree specification 2.2.1, 2.2.4 and 2.3.1. */
final class DeviceNames implements SpecCheck {
  private static final Pattern COMPATIBLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9,+._/-]*");
  private static final Pattern NODE = Pattern.compile("[A-Za-z][A-Za-z0-9,._+-]*");
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z0-9,._+?#-]+");

  @Override
  public void check(DriverSpec spec, Findings findings) {
    for (DeviceSpec device : spec.devices()) {
      Names names = new Names(findings);
      Texts texts = new Texts(findings);
      compatible(device.compatible(), names);
      device.allRules().forEach(rules -> rules(rules, names, texts));
      device.reset().ifPresent(reset -> reset(reset, texts));
      for (CompanionNode node : device.nodes()) {
        names.identifier(node.label(), SpecLimits.LABEL, "the label of a node");
        link(node.link(), names);
      }
    }
  }

  static void compatible(Located<String> compatible, Names names) {
    names.pattern(
        compatible,
        COMPATIBLE,
        SpecLimits.COMPATIBLE,
        SpecCode.COMPATIBLE,
        "a compatible string is made of letters, digits and , + . _ / -");
  }

  private static void rules(NodeRules rules, Names names, Texts texts) {
    selectors(rules.clocks(), texts);
    selectors(rules.powerDomains(), texts);
    rules.irqs().forEach(irq -> selectors(List.of(irq.which()), texts));
    rules
        .regions()
        .forEach(r -> names.identifier(r.label(), SpecLimits.LABEL, "the label of a region"));
  }

  private static void reset(ResetMethod reset, Texts texts) {
    if (reset instanceof ResetMethod.Controller controller) {
      selectors(controller.lines(), texts);
    }
  }

  private static void selectors(List<Located<Selector>> selectors, Texts texts) {
    for (Located<Selector> selector : selectors) {
      if (selector.value() instanceof Selector.Name name) {
        texts.cString(new Located<>(name.name(), selector.at()), SpecLimits.LINE);
      }
    }
  }

  private static void link(Located<NodeLink> link, Names names) {
    if (link.value() instanceof NodeLink.Child child) {
      names.pattern(
          new Located<>(child.name(), link.at()),
          NODE,
          SpecLimits.NODE_NAME,
          SpecCode.DEVICETREE_NAME,
          "the name of a node is made of letters, digits and , . _ + -");
    } else if (link.value() instanceof NodeLink.Phandle phandle) {
      names.pattern(
          new Located<>(phandle.property(), link.at()),
          PROPERTY,
          SpecLimits.NODE_NAME,
          SpecCode.DEVICETREE_NAME,
          "the name of a property is made of letters, digits and , . _ + ? # -");
    }
  }
}
