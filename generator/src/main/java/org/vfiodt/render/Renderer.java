// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;

/** Views to text, by the templates of the data folders. */
public final class Renderer {
  private Renderer(DataFolder data) {}

  public static Renderer of(DataFolder data) {
    return new Renderer(data);
  }

  /** The text of a view, laid out; the only errors are faults of a template. */
  public Outcome<String> render(View view) {
    throw new UnsupportedOperationException();
  }
}
