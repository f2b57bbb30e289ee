// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;

/**
 * What was checked, before any result: so a cell, a patch or a kernel that is taken out is missed.
 *
 * @param command the line that repeats the whole
 * @param tool name and version of the program
 * @param shard which part of the cells this is; empty for the whole
 * @param subject spec or patches, board and the like
 * @param checks names of the columns, in order
 * @param kernels with their patches
 * @param cells names of all cells, in the order of the links
 * @param hash of all of this
 */
public record ProofHeader(
    String command,
    String tool,
    String shard,
    Map<String, String> subject,
    List<String> checks,
    List<ProvenKernel> kernels,
    List<String> cells,
    String hash) {
  public ProofHeader {
    Objects.requireNonNull(command);
    Objects.requireNonNull(tool);
    Objects.requireNonNull(shard);
    subject = Copies.ofMap(subject);
    checks = List.copyOf(checks);
    kernels = List.copyOf(kernels);
    cells = List.copyOf(cells);
    Objects.requireNonNull(hash);
  }

  static ProofHeader of(Matrix matrix) {
    ProofHeader header =
        new ProofHeader(
            matrix.command(),
            matrix.tool(),
            matrix.shard(),
            matrix.subject(),
            matrix.checks().stream().map(MatrixCheck::name).toList(),
            matrix.kernels().stream().map(ProvenKernel::of).toList(),
            matrix.places().map(Matrix.Place::id).toList(),
            "");
    return header.hash(Chain.header(header));
  }

  private ProofHeader hash(String value) {
    return new ProofHeader(command, tool, shard, subject, checks, kernels, cells, value);
  }
}
