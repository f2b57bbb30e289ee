// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.Optional;
import org.vfiodt.dts.check.TreeNode;

/**
 * One entry of a list of phandles with arguments.
 *
 * @param offset byte of the phandle in the value
 * @param arguments cells behind the phandle
 * @param target empty for a hole: 0, or 0xffffffff where an overlay does not know yet
 */
record Specifier(int offset, int arguments, Optional<TreeNode> target) {}
