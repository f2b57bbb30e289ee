// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.Objects;

/** Where our text comes from: the recipe itself or a template. */
public sealed interface Content {
  /** Text as the recipe gives it, not yet interpolated. */
  record Text(String text) implements Content {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  /** Name of a template, such as {@code vfio_dt/skeleton}. */
  record View(String name) implements Content {
    public View {
      Objects.requireNonNull(name);
    }
  }
}
