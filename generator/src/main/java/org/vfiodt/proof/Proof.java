// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.List;
import java.util.Objects;

/**
 * {@code proof.json}.
 *
 * @param format {@value Proofs#FORMAT}
 * @param head the last hash; who knows it knows all that went before
 * @param header what was checked
 * @param links one for each cell, in their order
 * @param matrix SHA-256 of {@code matrix.json}
 */
public record Proof(
    String format, String head, ProofHeader header, List<Link> links, String matrix) {
  public Proof {
    Objects.requireNonNull(format);
    Objects.requireNonNull(head);
    Objects.requireNonNull(header);
    links = List.copyOf(links);
    Objects.requireNonNull(matrix);
  }

  /** The hash before a link; that of the header before the first one. */
  String before(int link) {
    return link == 0 ? header.hash() : links.get(link - 1).hash();
  }
}
