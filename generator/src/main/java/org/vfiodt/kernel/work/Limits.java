// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

/**
 * How much of a tree is believed. Kernels of 2025 have 90,000 entries and 1.6 GB, the longest file
 * some 25 MB; anything far beyond is a bomb or no kernel.
 *
 * @param entries files, folders and links
 * @param bytes of all files together
 * @param fileBytes of one file
 */
public record Limits(long entries, long bytes, long fileBytes) {
  public static final Limits KERNEL = new Limits(1_000_000, 8L << 30, 512L << 20);
}
