// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.Feature.AMBA;
import static org.vfiodt.spec.Feature.AUTOMASK;
import static org.vfiodt.spec.Feature.MASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.render.driver.DeviceStruct.Member;
import org.vfiodt.spec.IrqType;

/** Signals interrupts to user space; what later features add to that is in the views as well. */
final class InterruptSignals implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    boolean level = parts.has(AUTOMASK);
    boolean masks = parts.has(MASK);
    parts.includes.addAll(
        List.of(
            "linux/err.h",
            "linux/eventfd.h",
            "linux/interrupt.h",
            "linux/irq.h",
            "linux/mutex.h",
            "linux/slab.h"));
    parts.constants.add(new InterruptStruct(module, level, masks));
    parts.members.add(
        new Member("irqs", "struct " + module + "_irq *irqs", "the interrupts, in their order"));
    parts.members.add(
        new Member(
            "irqs_lock",
            "struct mutex irqs_lock",
            "lets one request change @irqs at a time",
            Optional.of("guards irqs")));
    addFunctions(parts, level, masks);
    parts.setup.add(new Setup(module + "_alloc_irqs", true, Optional.of(module + "_free_irqs")));
    parts.setup.add(new Setup(module + "_find_irqs", true));
    parts.opening.add(
        new Setup(module + "_request_irqs", false, Optional.of(module + "_release_irqs")));
    parts.commands.add(new Ioctl.Command("VFIO_DEVICE_SET_IRQS", module + "_set_irqs"));
  }

  private static void addFunctions(DriverParts parts, boolean level, boolean masks) {
    String module = parts.module();
    IrqApi api = IrqApi.of(parts.plan.facts());
    boolean untypedLevel = parts.plan.abilities().untyped() != IrqType.EDGE;
    InterruptRules rules = InterruptRules.of(parts);
    String handler = level ? "irq->handler" : module + "_edge_handler";
    rules.addTo(parts);
    parts.functions.add(
        new InterruptTypes(
            module, api, untypedLevel, rules.named(), rules.nodes(), rules.tables(parts.rules)));
    parts.functions.add(new InterruptHandlers(module, api, level));
    parts.functions.add(
        new InterruptLines(module, parts.has(AMBA), Nodes.in(parts), level, levelFlags(masks)));
    parts.functions.add(new InterruptRequests(module, api, handler, level, masks));
    parts.functions.add(new InterruptActions(module, level, masks));
    parts.functions.add(new InterruptSet(module));
  }

  private static List<String> levelFlags(boolean masks) {
    List<String> flags = new ArrayList<>();
    if (masks) {
      flags.add("VFIO_IRQ_INFO_MASKABLE");
    }
    flags.add("VFIO_IRQ_INFO_AUTOMASKED");
    return flags;
  }
}
