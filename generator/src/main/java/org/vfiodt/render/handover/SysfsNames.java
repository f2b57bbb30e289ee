// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.handover.HandoverCode;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Names of devices for scripts and files that go by sysfs. */
public final class SysfsNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9,._+:@-]*");

  private SysfsNames() {}

  /** The names in the order of the devices, safe between quotes; an error for each that is not. */
  public static Outcome<List<String>> of(Selection selection) {
    List<String> names = new ArrayList<>();
    List<Diagnostic> errors = new ArrayList<>();
    for (Device device : selection.devices()) {
      String name = device.sysfsName().orElse("");
      if (NAME.matcher(name).matches()) {
        names.add(name);
      } else {
        errors.add(unknown(device));
      }
    }
    return Outcome.of(names, errors);
  }

  private static Diagnostic unknown(Device device) {
    String path = CommentText.of(device.node().path());
    String message =
        device.sysfsName().isPresent()
            ? "the name of " + path + " in sysfs has characters that no name there has"
            : "only the running kernel knows the name of " + path + " in sysfs";
    return Diagnostic.at(device.node().place(), HandoverCode.NAME, message)
        .hint("leave it out, or name the other devices with --device");
  }
}
