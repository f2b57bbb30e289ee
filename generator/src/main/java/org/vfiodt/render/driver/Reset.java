// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.driver.DeviceStruct.Member;
import org.vfiodt.spec.ResetPolicy;

/** Resets a device on demand and between two owners; the ways to do so come with other features. */
final class Reset implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    String module = parts.module();
    boolean required = parts.plan.abilities().reset() == ResetPolicy.REQUIRED;
    parts.includes.addAll(List.of("linux/device.h", "linux/mutex.h"));
    parts.members.add(
        new Member(
            "reset",
            "int (*reset)(struct " + module + "_device *vdev)",
            "resets the device; NULL when no way is known"));
    parts.members.add(
        new Member(
            "reset_lock",
            "struct mutex reset_lock",
            "lets one reset end before the next begins",
            Optional.of("one reset at a time")));
    parts.functions.add(new DeviceReset(module, required));
    parts.setup.add(new Setup(module + "_init_reset", false));
    if (required) {
      parts.checks.add(new Setup(module + "_check_reset", true));
    }
    parts.opening.add(
        OpeningStage.RESET, new Setup(module + "_reset", true, Optional.of(module + "_stop")));
    parts.commands.add(new Ioctl.Command("VFIO_DEVICE_RESET", module + "_reset_on_demand", false));
  }
}
