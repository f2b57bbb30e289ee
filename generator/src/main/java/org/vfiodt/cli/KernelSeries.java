// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import org.vfiodt.pipeline.Generated;

/**
 * A series and the kernel that it is for.
 *
 * @param kernel tells the tree from every other one, and is fit for a file name
 */
record KernelSeries(String kernel, Generated generated) {}
