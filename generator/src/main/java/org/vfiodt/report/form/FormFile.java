// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.Objects;

/** One file of a form; most forms have only one. */
public record FormFile(String name, String text) {
  public FormFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(text);
  }
}
