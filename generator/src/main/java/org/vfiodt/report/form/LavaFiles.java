// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.Optional;
import java.util.function.Predicate;
import org.vfiodt.report.matrix.Matrix;

/**
 * What a boot needs, as far as the cell of a boot left it: names relative to the run directory.
 *
 * @param kernel the image
 * @param tree device tree blob that the emulator was given
 * @param initramfs archive, may be compressed
 */
record LavaFiles(String kernel, String tree, String initramfs) {
  /** Nothing for a cell that does not have all three. */
  static Optional<LavaFiles> of(Matrix.Place place) {
    Optional<String> kernel = find(place, name -> name.matches("(.*/)?([a-z]*Image|vmlinuz)"));
    Optional<String> tree = find(place, name -> name.endsWith(".dtb"));
    Optional<String> initramfs =
        find(place, name -> name.matches("(.*/)?[^/]+\\.cpio(\\.(gz|xz|bz2))?"));
    if (kernel.isEmpty() || tree.isEmpty() || initramfs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new LavaFiles(kernel.get(), tree.get(), initramfs.get()));
  }

  /** The tree of this name where the cell has it: that of the board itself. */
  LavaFiles withTree(Matrix.Place place, String name) {
    return new LavaFiles(kernel, find(place, name::equals).orElse(tree), initramfs);
  }

  /** How a file is packed, in LAVA's words. */
  static Optional<String> compression(String file) {
    return Optional.of(file.substring(file.lastIndexOf('.') + 1))
        .filter(ending -> ending.matches("gz|xz|bz2"));
  }

  private static Optional<String> find(Matrix.Place place, Predicate<String> wanted) {
    return place.cell().evidence().files().keySet().stream()
        .filter(wanted)
        .findFirst()
        .map(name -> place.folder() + "/" + name);
  }
}
