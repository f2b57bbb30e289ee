// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.Objects;
import org.vfiodt.source.SourceFile;

/** A piece of kernel configuration: {@code CONFIG_X=y} and {@code # CONFIG_X is not set} lines. */
public record Fragment(SourceFile file) {
  public Fragment {
    Objects.requireNonNull(file);
  }

  public static Fragment of(String name, String text) {
    return new Fragment(SourceFile.root(name, text));
  }
}
