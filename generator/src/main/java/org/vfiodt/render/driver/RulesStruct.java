// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/** The structure that holds what the driver knows of one kind of device. */
public record RulesStruct(String module, List<DeviceStruct.Member> members) implements View {
  public RulesStruct {
    members = List.copyOf(members);
  }
}
