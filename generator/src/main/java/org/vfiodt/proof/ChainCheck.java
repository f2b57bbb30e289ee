// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a proof follows from itself: each hash from what it covers, each cell where it was. */
final class ChainCheck {
  private final Proof proof;
  private final Findings findings;

  private ChainCheck(Proof proof, Findings findings) {
    this.proof = proof;
    this.findings = findings;
  }

  static void check(Proof proof, String text, Findings findings) {
    ChainCheck check = new ChainCheck(proof, findings);
    check.hashes();
    check.cells();
    check.whole();
    if (!Proofs.write(proof).equals(text)) {
      findings.add(ProofCode.CHAIN, Proofs.FILE + " is not written as this program writes it");
    }
  }

  private void hashes() {
    if (!Chain.header(proof.header()).equals(proof.header().hash())) {
      findings.add(ProofCode.CHAIN, "the head of the chain is not what its hash was made of");
    }
    List<Link> links = proof.links();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (!Chain.link(proof.before(i), link).equals(link.hash())) {
        findings.add(
            ProofCode.CHAIN,
            "the chain breaks at "
                + link.cell()
                + ": this cell was changed, or what stood before it was changed or taken out");
      }
    }
    if (!Chain.head(proof.before(links.size()), proof.matrix()).equals(proof.head())) {
      findings.add(
          ProofCode.CHAIN,
          "the last hash does not follow: cells at the end, or the digest of the matrix, were"
              + " changed or taken out");
    }
  }

  /** The head names all cells, in order. */
  private void cells() {
    Map<String, Integer> linked = new HashMap<>();
    proof.links().forEach(link -> linked.merge(link.cell(), 1, Integer::sum));
    Set<String> named = new HashSet<>(proof.header().cells());
    for (String cell : proof.header().cells()) {
      if (!linked.containsKey(cell)) {
        findings.add(ProofCode.CELL_MISSING, "the cell " + cell + " was taken out of the chain");
      }
    }
    linked.forEach(
        (cell, times) -> {
          if (!named.contains(cell)) {
            findings.add(ProofCode.CELL_ADDED, "the cell " + cell + " was put into the chain");
          } else if (times > 1) {
            findings.add(ProofCode.CELL_ADDED, "the cell " + cell + " stands in the chain twice");
          }
        });
    if (!findings.any()
        && !proof.links().stream().map(Link::cell).toList().equals(proof.header().cells())) {
      findings.add(ProofCode.CHAIN, "the cells of the chain are not in their order");
    }
  }

  /** Without shards every patch has a cell for every check, whoever made the hashes. */
  private void whole() {
    ProofHeader header = proof.header();
    Set<String> named = new HashSet<>(header.cells());
    for (ProvenKernel kernel : header.kernels()) {
      for (int number = 0; number < kernel.patches().size(); number++) {
        if (header.shard().isEmpty() && kernel.patches().get(number).number() != number) {
          findings.add(
              ProofCode.HEADER, "patch " + number + " of " + kernel.id() + " is not in its place");
        }
        for (String check : header.checks()) {
          String cell = kernel.id() + "/" + kernel.patches().get(number).number() + "/" + check;
          if (header.shard().isEmpty() && !named.contains(cell)) {
            findings.add(ProofCode.CELL_MISSING, "there is no cell " + cell);
          }
        }
      }
    }
  }
}
