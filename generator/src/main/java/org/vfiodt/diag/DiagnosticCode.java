// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

/**
 * The stable name of one kind of diagnostic. Each package has one enum of them; {@code
 * docs/diagnostics.md} lists them all and a test fails when one is missing there.
 */
public interface DiagnosticCode {
  CodeText text();

  default String id() {
    return text().id();
  }

  default Severity severity() {
    return text().severity();
  }

  default Fault fault() {
    return text().fault();
  }
}
