// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

/**
 * One column of the matrix. A class of this package with a constructor of {@link Workshop} and
 * {@link org.vfiodt.check.CheckDefinition} is a check as soon as a file names it.
 */
public interface Check {
  /** What it would do with a tree; nothing is done yet that takes long. */
  Look look(TreeUnderTest tree);
}
