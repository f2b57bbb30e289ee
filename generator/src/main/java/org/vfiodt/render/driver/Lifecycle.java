// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/**
 * What happens when a device comes into the hands of the core, is opened and goes away.
 *
 * @param setup in order
 * @param last the function of the last step where that one fails by an error code
 */
public record Lifecycle(String module, VfioApi api, List<Setup> setup, Optional<String> last)
    implements View {
  public Lifecycle {
    setup = List.copyOf(setup);
  }

  static Lifecycle of(String module, VfioApi api, List<Setup> setup) {
    int before = setup.size() - 1;
    if (before < 0 || !setup.get(before).fails()) {
      return new Lifecycle(module, api, setup, Optional.empty());
    }
    Optional<String> last = Optional.of(setup.get(before).function());
    return new Lifecycle(module, api, setup.subList(0, before), last);
  }
}
