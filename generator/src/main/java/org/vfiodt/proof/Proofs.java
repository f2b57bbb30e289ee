// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.JsonReader;
import org.vfiodt.report.JsonText;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/** A matrix to its proof. */
public final class Proofs {
  /** Name of the file in a run directory. */
  public static final String FILE = "proof.json";

  static final String FORMAT = "vfio-dt proof 1";

  private Proofs() {}

  /**
   * The proof of a matrix whose run directory holds {@code matrix.json} and every {@code cell.json}
   * as {@link MatrixJson} writes them.
   */
  public static Proof of(Matrix matrix) {
    ProofHeader header = ProofHeader.of(matrix);
    List<Link> links = new ArrayList<>();
    String[] last = {header.hash()};
    matrix
        .places()
        .forEach(
            place -> {
              Link link = Link.of(last[0], place);
              links.add(link);
              last[0] = link.hash();
            });
    String digest = Sha256.of(MatrixJson.write(matrix));
    return new Proof(FORMAT, Chain.head(last[0], digest), header, links, digest);
  }

  public static String write(Matrix matrix) {
    return write(of(matrix));
  }

  static String write(Proof proof) {
    return JsonText.write(proof);
  }

  static Optional<Proof> read(String json) {
    return JsonReader.read(json, Proof.class).filter(proof -> proof.format().equals(FORMAT));
  }
}
