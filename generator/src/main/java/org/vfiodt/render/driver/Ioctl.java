// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * Dispatch of the device's ioctls.
 *
 * @param answered commands with the function that answers each
 * @param refused commands of the API that the driver does not offer yet
 */
public record Ioctl(String module, VfioApi api, List<Command> answered, List<String> refused)
    implements View {
  public Ioctl {
    answered = List.copyOf(answered);
    refused = List.copyOf(refused);
  }

  /**
   * A command and its function.
   *
   * @param argued whether the function takes the user's pointer behind the device
   */
  public record Command(String name, String function, boolean argued) {
    Command(String name, String function) {
      this(name, function, true);
    }
  }
}
