// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.InterruptController;
import org.vfiodt.devices.IommuGroup;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.resource.UseIndex;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/** All judges of one tree. */
public final class Judges {
  private final List<Judge> judges;

  private Judges(List<Judge> judges) {
    this.judges = List.copyOf(judges);
  }

  /**
   * What the judges look things up in.
   *
   * @param interrupts of every available node
   * @param groups by member
   * @param clients what others use of a device
   * @param console the node that {@code stdout-path} names
   */
  public record Surroundings(
      TreeIndex tree,
      LinuxRules rules,
      List<Evidence> devices,
      Map<Node, List<Interrupt>> interrupts,
      Map<Node, IommuGroup> groups,
      UseIndex uses,
      Map<Node, List<ResourceUse>> clients,
      List<InterruptController> controllers,
      List<Node> iommus,
      Optional<Node> console) {}

  public static Judges of(Surroundings all) {
    return new Judges(
        List.of(
            new PresenceJudge(all.console()),
            new RegisterJudge(new Pages(all.tree(), all.devices())),
            new InterruptJudge(all.tree(), all.interrupts()),
            new IommuJudge(all.tree(), all.groups()),
            new CoherencyJudge(all.tree(), all.rules()),
            new TimerJudge(all.rules()),
            new ResourceJudge(all.tree(), all.uses()),
            new ProviderJudge(all.clients(), all.controllers(), all.iommus())));
  }

  /** The reasons of a device, in the order of their kinds. */
  public List<Reason> judge(Evidence device) {
    Reasons reasons = new Reasons(device.node());
    judges.forEach(judge -> judge.judge(device, reasons));
    return reasons.sorted();
  }
}
