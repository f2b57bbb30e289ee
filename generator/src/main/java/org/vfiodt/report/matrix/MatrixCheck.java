// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.Objects;

/**
 * A column of the matrix.
 *
 * @param name of the check's file, {@code checkpatch} for example
 * @param title heading of the column, a few letters
 * @param description what it looks at, one sentence
 * @param kind what its cells make or run
 */
public record MatrixCheck(String name, String title, String description, Kind kind) {
  /** What a check does with a patch, for forms that tell builds from tests. */
  public enum Kind {
    /** It looks at the patch or at what was made of it. */
    LOOK,
    /** It makes the kernel that others look at and run. */
    BUILD,
    /** It runs the kernel. */
    BOOT
  }

  public MatrixCheck {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(description);
    kind = kind == null ? Kind.LOOK : kind;
  }

  public MatrixCheck(String name, String title, String description) {
    this(name, title, description, Kind.LOOK);
  }
}
