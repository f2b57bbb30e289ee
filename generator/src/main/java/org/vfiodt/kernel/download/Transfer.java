// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

/**
 * A file that was brought here.
 *
 * @param bytes its length
 * @param resumed whether an earlier try had brought the beginning
 */
public record Transfer(long bytes, boolean resumed) {}
