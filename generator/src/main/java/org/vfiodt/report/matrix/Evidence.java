// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the result of a cell rests on. Digests are SHA-256 in hexadecimal.
 *
 * @param inputs digest of everything that was known before the check ran
 * @param configuration digest of the kernel's final configuration; empty where none was made
 * @param toolchain the compiler or the emulator in its own words; empty where none was used
 * @param artefacts digest by name of what was made and looked at, image and device tree for
 *     example; the same wherever the cell is repeated
 * @param files digest by path, relative to the cell's folder, of what the run left: logs and
 *     consoles, which have times in them
 */
public record Evidence(
    String inputs,
    String configuration,
    String toolchain,
    Map<String, String> artefacts,
    Map<String, String> files) {
  public static final Evidence NONE = new Evidence("", "", "", Map.of(), Map.of());

  public Evidence {
    Objects.requireNonNull(inputs);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(toolchain);
    artefacts = Sorted.byName(artefacts);
    files = Sorted.byName(files);
  }

  /** The same without digests of files that differ from run to run; their names stay. */
  Evidence withoutRuns() {
    Map<String, String> names = new TreeMap<>();
    files.keySet().forEach(name -> names.put(name, ""));
    return new Evidence(inputs, configuration, toolchain, artefacts, names);
  }
}
