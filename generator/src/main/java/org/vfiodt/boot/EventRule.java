// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A sentence by which a kernel tells about its health.
 *
 * @param name name of its file in {@code toolchain/console}
 * @param title what it means, for people
 * @param pattern found anywhere in a line without time stamp
 * @param fatal whether a boot with it can never pass
 * @param last whether the kernel does nothing more after it
 */
record EventRule(String name, String title, Pattern pattern, boolean fatal, boolean last) {
  EventRule {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(pattern);
  }
}
