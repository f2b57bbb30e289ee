// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import org.vfiodt.kernel.KernelTree;
import org.vfiodt.pipeline.Generated;

/** A series and the kernel that it is for. */
record KernelSeries(KernelTree tree, Generated generated) {
  String kernel() {
    return tree.identity();
  }
}
