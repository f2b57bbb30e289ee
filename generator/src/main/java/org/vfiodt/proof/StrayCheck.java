// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what lies among the cells and belongs to none. */
final class StrayCheck {
  private static final Pattern CELL = Pattern.compile("kernels/[^/]+/[0-9]{2,}/[^/]+");

  private final Path root;
  private final Set<String> files;
  private final Set<String> cells;
  private final Findings findings;
  private int entries;

  StrayCheck(RunFolder folder, Set<String> files, Set<String> cells, Findings findings) {
    this.root = folder.root();
    this.files = files;
    this.cells = cells;
    this.findings = findings;
  }

  void check() {
    Path kernels = root.resolve("kernels");
    if (!Files.exists(kernels)) {
      return;
    }
    try {
      Files.walkFileTree(
          kernels, EnumSet.noneOf(java.nio.file.FileVisitOption.class), Limits.DEPTH, visitor());
    } catch (IOException e) {
      findings.add(ProofCode.BROKEN, "the folders of the cells cannot be listed");
    }
  }

  private FileVisitor<Path> visitor() {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        String name = name(path);
        if (CELL.matcher(name).matches() && !cells.contains(name)) {
          findings.add(ProofCode.CELL_ADDED, name + " is the folder of no cell of the proof");
          return FileVisitResult.SKIP_SUBTREE;
        }
        return next();
      }

      @Override
      public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        String name = name(path);
        if (attributes.isSymbolicLink()) {
          findings.add(ProofCode.PATH, name + " is a link, and none is followed");
        } else if (attributes.isDirectory()) {
          findings.add(ProofCode.SIZE, name + " is deeper than is looked");
        } else if (!files.contains(name)) {
          findings.add(ProofCode.FILE_ADDED, name + " belongs to no cell of the proof");
        }
        return next();
      }
    };
  }

  private FileVisitResult next() {
    entries++;
    if (entries <= Limits.ENTRIES) {
      return FileVisitResult.CONTINUE;
    }
    findings.add(ProofCode.SIZE, "there are more than " + Limits.ENTRIES + " files and folders");
    return FileVisitResult.TERMINATE;
  }

  private String name(Path path) {
    return root.relativize(path).toString();
  }
}
