// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vfiodt.report.matrix.Matrix;

/**
 * What a boot needs, as far as the cell of a boot left it, or for the kernel another cell of the
 * patch: names relative to the run directory.
 *
 * @param kernel the image
 * @param tree device tree blob that the emulator was given
 * @param initramfs archive, may be compressed
 */
record LavaFiles(String kernel, String tree, String initramfs) {
  /** Nothing where one of the three is not to be found. */
  static Optional<LavaFiles> of(Matrix.Place place) {
    Optional<String> kernel =
        Stream.concat(
                Stream.of(place),
                place.patch().cells().stream()
                    .map(cell -> new Matrix.Place(place.kernel(), place.patch(), cell)))
            .flatMap(each -> find(each, LavaFiles::isImage).stream())
            .findFirst();
    Optional<String> tree = find(place, name -> name.endsWith(".dtb"));
    Optional<String> initramfs =
        find(place, name -> name.matches("(.*/)?[^/]+\\.cpio(\\.(gz|xz|bz2))?"));
    if (kernel.isEmpty() || tree.isEmpty() || initramfs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new LavaFiles(kernel.get(), tree.get(), initramfs.get()));
  }

  private static boolean isImage(String name) {
    return name.matches("(.*/)?([a-z]*Image|vmlinuz)");
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
