// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.List;

/** Everything that a recipient needs to take devices over. */
public record Handover(List<HandoverFile> files) {
  public Handover {
    files = List.copyOf(files);
  }
}
