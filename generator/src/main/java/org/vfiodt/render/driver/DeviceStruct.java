// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/** The structure that holds what the driver knows of one device. */
public record DeviceStruct(String module, List<Member> members) implements View {
  public DeviceStruct {
    members = List.copyOf(members);
  }

  /**
   * @param declaration without semicolon
   * @param meaning for the kernel-doc
   */
  public record Member(String name, String declaration, String meaning) {}
}
