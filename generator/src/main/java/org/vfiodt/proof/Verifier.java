// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/**
 * Holds a run directory against its proof. Nothing but the directory is needed, and nothing is
 * written. Everything that is wrong is told, not only the first thing.
 */
public final class Verifier {
  private static final String MATRIX = RunMatrix.FILE;

  private final RunFolder folder;
  private final Findings findings;

  private Verifier(RunFolder folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  public static Outcome<Verified> verify(Path run) {
    return verify(run, Optional.empty());
  }

  /**
   * Checks a run directory.
   *
   * @param head the last hash as somebody else has it, in a cover letter for example
   */
  public static Outcome<Verified> verify(Path run, Optional<String> head) {
    try {
      Findings findings = new Findings();
      if (Files.isDirectory(run)) {
        return new Verifier(new RunFolder(run.toRealPath(), findings), findings).check(head);
      }
    } catch (IOException e) {
      return Outcome.failed(Diagnostic.of(ProofCode.BROKEN, run + " cannot be read"));
    }
    return Outcome.failed(
        Diagnostic.of(ProofCode.NO_PROOF, run + " is no directory")
            .hint("name the run directory of a finished check"));
  }

  private Outcome<Verified> check(Optional<String> head) {
    Optional<byte[]> text = top(Proofs.FILE);
    Optional<byte[]> matrixText = top(MATRIX);
    Optional<String> json = text.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    Optional<Proof> proof = json.flatMap(Proofs::read);
    if (json.isPresent() && proof.isEmpty()) {
      findings.add(
          Diagnostic.of(ProofCode.UNREADABLE, Proofs.FILE + " is cut off, or is no proof")
              .hint("proofs of the form '" + Proofs.FORMAT + "' are read"));
    }
    Optional<Matrix> matrix = matrixText.flatMap(this::matrix);
    if (proof.isEmpty()) {
      return Outcome.failed(findings.all());
    }
    head.filter(wanted -> !wanted.equals(proof.get().head()))
        .ifPresent(wanted -> findings.add(other(proof.get())));
    ChainCheck.check(proof.get(), json.get(), findings);
    matrix.ifPresent(found -> MatrixCheck.check(proof.get(), found, matrixText.get(), findings));
    int[] counts = disk(proof.get());
    List<Diagnostic> all = findings.all();
    if (all.stream().anyMatch(Diagnostic::isError)) {
      return Outcome.failed(all);
    }
    Proof good = proof.get();
    return Outcome.of(
        new Verified(
            good.head(),
            good.header().kernels().size(),
            good.links().size(),
            counts[0],
            counts[1],
            matrix.map(Matrix::sentence).orElse("")),
        all);
  }

  private Optional<byte[]> top(String name) {
    if (!folder.exists(name)) {
      findings.add(
          Diagnostic.of(ProofCode.NO_PROOF, folder.root() + " has no " + name)
              .hint("name the run directory of a finished check"));
      return Optional.empty();
    }
    return folder.bytes(name, Limits.JSON, "the run");
  }

  private Optional<Matrix> matrix(byte[] text) {
    Outcome<Matrix> matrix = MatrixJson.read(MATRIX, new String(text, StandardCharsets.UTF_8));
    if (!matrix.ok()) {
      findings.add(ProofCode.UNREADABLE, MATRIX + " is cut off, or is no matrix");
    }
    return matrix.value();
  }

  private static Diagnostic other(Proof proof) {
    return Diagnostic.of(
            ProofCode.HEAD, "the proof of this run is " + proof.head() + ", not the one asked for")
        .hint("the run was made anew, or all of it was changed and the hashes made to fit");
  }

  private int[] disk(Proof proof) {
    MailsCheck mails = new MailsCheck(folder, findings);
    proof.header().kernels().forEach(mails::check);
    FilesCheck files = new FilesCheck(folder, findings);
    proof.links().forEach(files::check);
    Set<String> known = new HashSet<>(files.expected());
    known.addAll(mails.expected());
    new StrayCheck(folder, known, files.folders(), findings).check();
    return new int[] {mails.expected().size(), files.expected().size()};
  }
}
