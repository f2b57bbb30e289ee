// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the folders of the cells hold the files that were proven. */
final class FilesCheck {
  private static final String RECORD = "cell.json";

  private final RunFolder folder;
  private final Findings findings;
  private final Set<String> expected = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  FilesCheck(RunFolder folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  void check(Link link) {
    String cell = "cell " + link.cell();
    Optional<String> place = CellName.of(link.cell()).map(CellName::folder);
    if (place.isEmpty() || !RunFolder.fits(place.get())) {
      findings.add(ProofCode.PATH, Quoted.of(link.cell()) + " cannot be the name of a cell");
      return;
    }
    folders.add(place.get());
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put(RECORD, link.record());
    link.files().forEach(digests::putIfAbsent);
    digests.keySet().forEach(file -> expected.add(place.get() + "/" + file));
    if (!folder.exists(place.get())) {
      findings.add(ProofCode.CELL_MISSING, "the folder of " + cell + " is missing");
      return;
    }
    digests.forEach((file, digest) -> compare(cell, place.get() + "/" + file, digest));
  }

  private void compare(String cell, String file, String digest) {
    folder
        .digest(file, cell)
        .filter(found -> !found.equals(digest))
        .ifPresent(
            found ->
                findings.add(
                    ProofCode.FILE_CHANGED, cell + ": " + file + " is not the file of the proof"));
  }

  /** Paths of all files that belong to cells. */
  Set<String> expected() {
    return expected;
  }

  /** Folders of all cells. */
  Set<String> folders() {
    return folders;
  }
}
