// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * Something that the kernel says otherwise than we do.
 *
 * @param subject the device, as sysfs names it
 * @param ours what the device tree comes to
 * @param kernel what the kernel says
 * @param at our line; empty for what only the kernel has and where the tree came from a blob
 */
public record Difference(
    Aspect aspect, String subject, String ours, String kernel, Optional<Span> at) {
  public Difference {
    Objects.requireNonNull(aspect);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(ours);
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(at);
  }

  /** Without a final stop. */
  public String sentence() {
    return subject + ": we say " + ours + ", the kernel " + kernel;
  }
}
