// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Holds our blobs against those of a reference, for {@code ci/dts-corpus.sh}. Arguments: a file
 * with one board per line, the directory of our blobs, and that of the reference. Prints each
 * difference with its place in the tree and the score; exit code 1 when a blob differs.
 */
public final class BlobComparison {
  private BlobComparison() {}

  public static void main(String[] arguments) throws IOException {
    List<String> boards = Files.readAllLines(Path.of(arguments[0]));
    int matched = 0;
    for (String board : boards) {
      String name = board.replace('/', '!') + ".dtb";
      Optional<String> difference =
          difference(Path.of(arguments[1], name), Path.of(arguments[2], name));
      difference.ifPresent(found -> System.out.println("differs: " + board + ": " + found));
      matched += difference.isEmpty() ? 1 : 0;
    }
    System.out.printf("matched %d/%d%n", matched, boards.size());
    System.exit(matched == boards.size() ? 0 : 1);
  }

  private static Optional<String> difference(Path ours, Path theirs) throws IOException {
    boolean refused = Files.notExists(theirs) || Files.size(theirs) == 0;
    if (Files.notExists(ours)) {
      return Optional.of(refused ? "no reference and no blob of ours" : "no blob of ours");
    }
    if (refused) {
      return Optional.of("the reference refuses it");
    }
    byte[] left = Files.readAllBytes(ours);
    byte[] right = Files.readAllBytes(theirs);
    return Arrays.equals(left, right)
        ? Optional.empty()
        : Optional.of(TreeDifference.first(left, right));
  }
}
