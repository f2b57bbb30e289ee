// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/** The structure that holds what the driver knows of one device. */
public record DeviceStruct(String module, List<Member> members) implements View {
  public DeviceStruct {
    members = List.copyOf(members);
  }

  /**
   * @param declaration without semicolon
   * @param meaning for the kernel-doc
   * @param remark behind the declaration, where checkpatch wants one: what a lock guards
   */
  public record Member(String name, String declaration, String meaning, Optional<String> remark) {
    Member(String name, String declaration, String meaning) {
      this(name, declaration, meaning, Optional.empty());
    }
  }
}
