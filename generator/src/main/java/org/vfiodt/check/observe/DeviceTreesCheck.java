// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildLogs;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.BuildTool;
import org.vfiodt.kbuild.KernelBuild;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Observation;

/**
 * Every device tree that the configuration has a place for is compiled, by the kernel's own dtc.
 */
public final class DeviceTreesCheck implements Check {
  private final Workshop workshop;

  public DeviceTreesCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
  }

  @Override
  public Look look(TreeUnderTest tree) {
    String inputs = workshop.buildKey("dtbs", tree).hex();
    return new Look.Work(inputs, folder -> make(tree, folder));
  }

  private Outcome<Observation> make(TreeUnderTest tree, Path folder) {
    return workshop.inTree(
        tree,
        path ->
            workshop
                .request(tree, path, workshop.asked(tree), List.of("dtbs"))
                .flatMap(request -> make(request.unfinished(), folder)));
  }

  private Outcome<Observation> make(BuildRequest request, Path folder) {
    BuildRemarks remarks = new BuildRemarks("dtbs.log");
    Outcome<BuildResult> result =
        new KernelBuild(workshop.services().runner()).build(request, workshop.ticks());
    try {
      remarks.keepLog(BuildLogs.of(request), folder);
      if (!result.ok()) {
        return Outcome.of(remarks.failed(result.diagnostics(), request, folder));
      }
      return Outcome.of(
          Observation.of(Status.PASS, "dtbs")
              .remarking(
                  remarks.of(
                      result.get().messages().stream()
                          .filter(message -> message.tool() == BuildTool.DTC)
                          .toList(),
                      request,
                      folder)));
    } catch (IOException e) {
      return Outcome.failed(workshop.unwritable(folder));
    }
  }
}
