// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

/**
 * The stable name of one kind of diagnostic. Each package has one enum of them; {@code
 * docs/diagnostics.md} lists them all and a test fails when one is missing there.
 */
public interface DiagnosticCode {
  /** For example {@code DTS-012}: the package's prefix and a number that is never used again. */
  String id();

  /** One plain sentence for the documentation: what was wrong. */
  String meaning();

  default Severity severity() {
    return Severity.ERROR;
  }

  default Fault fault() {
    return Fault.INPUT;
  }
}
