// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.matrix.Matrix;

/** Whether a matrix says what was proven, and where it does not. */
final class MatrixCheck {
  private final Proof proof;
  private final Proof found;
  private final Findings findings;

  private MatrixCheck(Proof proof, Proof found, Findings findings) {
    this.proof = proof;
    this.found = found;
    this.findings = findings;
  }

  static void check(Proof proof, Matrix matrix, byte[] text, Findings findings) {
    if (Sha256.of(text).equals(proof.matrix())) {
      // the same bytes; what the proof says of them is still to be held against them
      new MatrixCheck(proof, Proofs.of(matrix), findings).compare();
      return;
    }
    Findings here = new Findings();
    new MatrixCheck(proof, Proofs.of(matrix), here).compare();
    if (!here.any()) {
      here.add(ProofCode.MATRIX_CHANGED, "matrix.json is not the file that was proven");
    }
    here.all().forEach(findings::add);
  }

  private void compare() {
    header(proof.header(), found.header());
    Map<String, Link> proven = byName(proof);
    Map<String, Link> said = byName(found);
    proven.forEach(
        (cell, link) -> {
          if (!said.containsKey(cell)) {
            findings.add(ProofCode.CELL_MISSING, "the cell " + cell + " is not in matrix.json");
          } else {
            cell(link, said.get(cell));
          }
        });
    said.keySet().stream()
        .filter(cell -> !proven.containsKey(cell))
        .forEach(
            cell ->
                findings.add(
                    ProofCode.CELL_ADDED, "the cell " + cell + " of matrix.json is not proven"));
  }

  private static Map<String, Link> byName(Proof proof) {
    Map<String, Link> links = new LinkedHashMap<>();
    proof.links().forEach(link -> links.putIfAbsent(link.cell(), link));
    return links;
  }

  private void header(ProofHeader proven, ProofHeader said) {
    List<String> differences = new ArrayList<>();
    note(differences, "command", proven.command(), said.command());
    note(differences, "tool", proven.tool(), said.tool());
    note(differences, "shard", proven.shard(), said.shard());
    note(differences, "subject", proven.subject(), said.subject());
    note(differences, "checks", proven.checks(), said.checks());
    note(
        differences,
        "kernels",
        proven.kernels().stream().map(ProvenKernel::id).toList(),
        said.kernels().stream().map(ProvenKernel::id).toList());
    if (!differences.isEmpty()) {
      findings.add(ProofCode.HEADER, "matrix.json differs from the proof: " + joined(differences));
    }
    for (int i = 0; i < Math.min(proven.kernels().size(), said.kernels().size()); i++) {
      kernel(proven.kernels().get(i), said.kernels().get(i));
    }
  }

  private void kernel(ProvenKernel proven, ProvenKernel said) {
    if (!proven.source().equals(said.source())) {
      findings.add(
          ProofCode.HEADER, "kernel " + proven.id() + " is another tree than that of the proof");
    }
    if (proven.patches().size() != said.patches().size()) {
      findings.add(
          ProofCode.HEADER,
          "kernel "
              + proven.id()
              + " has "
              + said.patches().size()
              + " patches and base in matrix.json, "
              + proven.patches().size()
              + " in the proof");
    }
    for (int i = 0; i < Math.min(proven.patches().size(), said.patches().size()); i++) {
      ProvenPatch one = proven.patches().get(i);
      ProvenPatch other = said.patches().get(i);
      List<String> differences = new ArrayList<>();
      note(differences, "number", one.number(), other.number());
      note(differences, "subject", one.subject(), other.subject());
      note(differences, "file", one.file(), other.file());
      note(differences, "mail", one.mail(), other.mail());
      note(differences, "patch id", one.patchId(), other.patchId());
      note(differences, "tree", one.tree(), other.tree());
      if (!differences.isEmpty()) {
        findings.add(
            ProofCode.HEADER,
            "patch "
                + i
                + " of "
                + proven.id()
                + " is not that of the proof: "
                + joined(differences));
      }
    }
  }

  private void cell(Link proven, Link said) {
    List<String> differences = new ArrayList<>();
    note(differences, "source", proven.source(), said.source());
    note(differences, "patch", proven.number(), said.number());
    note(differences, "mail", proven.mail(), said.mail());
    note(differences, "patch id", proven.patchId(), said.patchId());
    note(differences, "tree", proven.tree(), said.tree());
    note(differences, "inputs", proven.inputs(), said.inputs());
    note(differences, "configuration", proven.configuration(), said.configuration());
    note(differences, "toolchain", proven.toolchain(), said.toolchain());
    note(differences, "artefacts", proven.artefacts(), said.artefacts());
    note(differences, "verdict", proven.status(), said.status());
    note(differences, "detail", proven.detail(), said.detail());
    note(differences, "inherited", proven.inherited(), said.inherited());
    note(differences, "files", proven.files(), said.files());
    if (differences.isEmpty() && !proven.record().equals(said.record())) {
      differences.add("what it reports besides its verdict");
    }
    if (!differences.isEmpty()) {
      findings.add(
          ProofCode.CELL_CHANGED,
          "the cell "
              + proven.cell()
              + " of matrix.json is not that of the proof: "
              + joined(differences));
    }
  }

  private static void note(List<String> differences, String name, Object proven, Object said) {
    if (!Objects.equals(proven, said)) {
      String one = Quoted.of(proven.toString());
      String other = Quoted.of(said.toString());
      differences.add(one.equals(other) ? name : name + " was " + one + ", is now " + other);
    }
  }

  private static String joined(List<String> differences) {
    return String.join("; ", differences);
  }
}
