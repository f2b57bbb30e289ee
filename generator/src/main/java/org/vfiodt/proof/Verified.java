// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

/**
 * What was held against a proof, and found to be as it was.
 *
 * @param head the last hash of the chain
 * @param kernels how many
 * @param cells links of the chain
 * @param mails patches on the disk
 * @param files of cells on the disk
 * @param verdict what the cells say together
 */
public record Verified(String head, int kernels, int cells, int mails, int files, String verdict) {}
