// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.Objects;
import org.vfiodt.render.View;

/** Gives devices back to the drivers of the host. */
public record UnbindScript(ScriptHead head) implements View {
  public UnbindScript {
    Objects.requireNonNull(head);
  }
}
