// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

/** The tools whose messages a build log holds. */
public enum BuildTool {
  COMPILER,
  ASSEMBLER,
  LINKER,
  SPARSE,
  DTC,
  KCONFIG,
  MODPOST,
  MAKE,
  SHELL
}
