// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/** What a character of a file is part of. */
enum Role {
  CODE,
  COMMENT,
  STRING,
  /** A preprocessor line, or a continued line or definition of a Makefile. */
  DIRECTIVE,
  /** Help text of Kconfig. */
  HELP
}
