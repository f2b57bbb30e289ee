// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

/** The hashes of a proof. {@code docs/proof.md} says the same for those who check it themselves. */
final class Chain {
  private Chain() {}

  static String header(ProofHeader header) {
    Fields fields =
        start("header")
            .text(header.command())
            .text(header.tool())
            .text(header.shard())
            .map(header.subject())
            .texts(header.checks())
            .number(header.kernels().size());
    for (ProvenKernel kernel : header.kernels()) {
      fields.text(kernel.id()).text(kernel.source()).number(kernel.patches().size());
      for (ProvenPatch patch : kernel.patches()) {
        fields
            .number(patch.number())
            .text(patch.subject())
            .text(patch.file())
            .text(patch.mail())
            .text(patch.patchId())
            .text(patch.tree());
      }
    }
    return fields.texts(header.cells()).hash();
  }

  static String link(String previous, Link link) {
    return start("cell")
        .text(previous)
        .text(link.cell())
        .text(link.source())
        .number(link.number())
        .text(link.mail())
        .text(link.patchId())
        .text(link.tree())
        .text(link.inputs())
        .text(link.configuration())
        .text(link.toolchain())
        .map(link.artefacts())
        .text(link.status())
        .text(link.detail())
        .number(link.inherited())
        .map(link.files())
        .text(link.record())
        .hash();
  }

  static String head(String previous, String matrix) {
    return start("end").text(previous).text(matrix).hash();
  }

  private static Fields start(String kind) {
    return new Fields().text(Proofs.FORMAT).text(kind);
  }
}
