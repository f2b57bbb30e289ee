// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.Map;
import java.util.Objects;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/**
 * One cell in the chain.
 *
 * @param cell its name, {@code KERNEL/PATCH/CHECK}
 * @param source digest of the kernel's tree
 * @param number of the patch
 * @param mail SHA-256 of the patch's mail
 * @param patchId of the patch
 * @param tree digest of the patched files
 * @param inputs digest of all that the result depends on
 * @param configuration digest of the kernel's configuration
 * @param toolchain compiler or emulator
 * @param artefacts digest by name of what was made
 * @param status the verdict
 * @param detail the verdict in a line
 * @param inherited number of the patch whose result it is; -1 for its own
 * @param files digest by path of what lies in the cell's folder
 * @param record SHA-256 of the cell's {@code cell.json}
 * @param hash of all of this and of the hash before it
 */
public record Link(
    String cell,
    String source,
    int number,
    String mail,
    String patchId,
    String tree,
    String inputs,
    String configuration,
    String toolchain,
    Map<String, String> artefacts,
    String status,
    String detail,
    int inherited,
    Map<String, String> files,
    String record,
    String hash) {
  public Link {
    Objects.requireNonNull(cell);
    Objects.requireNonNull(source);
    Objects.requireNonNull(mail);
    Objects.requireNonNull(patchId);
    Objects.requireNonNull(tree);
    Objects.requireNonNull(inputs);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(toolchain);
    artefacts = Copies.ofMap(artefacts);
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    files = Copies.ofMap(files);
    Objects.requireNonNull(record);
    Objects.requireNonNull(hash);
  }

  static Link of(String previous, Matrix.Place place) {
    Cell cell = place.cell();
    String record = Sha256.of(MatrixJson.write(cell));
    Link open =
        new Link(
            place.id(),
            place.kernel().source(),
            place.patch().number(),
            place.patch().digest(),
            place.patch().patchId(),
            place.patch().tree(),
            cell.evidence().inputs(),
            cell.evidence().configuration(),
            cell.evidence().toolchain(),
            cell.evidence().artefacts(),
            cell.status().name(),
            cell.detail(),
            cell.inherited(),
            cell.evidence().files(),
            record,
            "");
    return open.hash(Chain.link(previous, open));
  }

  Link hash(String value) {
    return new Link(
        cell,
        source,
        number,
        mail,
        patchId,
        tree,
        inputs,
        configuration,
        toolchain,
        artefacts,
        status,
        detail,
        inherited,
        files,
        record,
        value);
  }
}
