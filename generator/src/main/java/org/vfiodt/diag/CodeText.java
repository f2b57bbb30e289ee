// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.util.Objects;

/**
 * What is known of a diagnostic code before it is given.
 *
 * @param id the package's prefix and a number that is never used again, such as {@code DTS-012}
 * @param meaning one plain sentence for the documentation: what was wrong
 */
public record CodeText(String id, String meaning, Severity severity, Fault fault) {
  public CodeText {
    Objects.requireNonNull(id);
    Objects.requireNonNull(meaning);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(fault);
  }

  /** An error in what the user gave or had tested. */
  public static CodeText error(String id, String meaning) {
    return error(id, meaning, Fault.INPUT);
  }

  public static CodeText error(String id, String meaning, Fault fault) {
    return new CodeText(id, meaning, Severity.ERROR, fault);
  }

  /** Something about the input that is worth saying, and may be no error. */
  public static CodeText of(String id, String meaning, Severity severity) {
    return new CodeText(id, meaning, severity, Fault.INPUT);
  }
}
