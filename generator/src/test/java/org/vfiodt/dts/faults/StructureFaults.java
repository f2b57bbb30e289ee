// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Statements that are sound by themselves and stand in the wrong place, or twice. */
final class StructureFaults {
  private static final Pattern LABEL = Pattern.compile("^\\s+(\\w+):(?= [\\w@,-]+ \\{)");
  private static final Pattern NODE = Pattern.compile("^\\s+(?=[\\w@,-]+ \\{$)");
  private static final Pattern REFERENCE = Pattern.compile("(?<=[< ]&)\\w+(?=[ >])");
  private static final Pattern DELETION = Pattern.compile("^/delete-node/ &(\\w+);");

  private StructureFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        new FaultKind("label given twice", StructureFaults::labelTwice),
        new FaultKind("property given twice", StructureFaults::propertyTwice),
        new FaultKind("property behind a child node", StructureFaults::propertyBehind),
        new FaultKind("property outside all nodes", StructureFaults::propertyOutside),
        new FaultKind("reference to a deleted node", StructureFaults::deletedReference));
  }

  /** A label that an earlier node of the same file has. */
  private static List<Fault> labelTwice(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      List<String> earlier = new ArrayList<>();
      for (int i = 0; i < lines.count(); i++) {
        for (MatchResult node : lines.find(i, NODE)) {
          if (!earlier.isEmpty()) {
            String label = earlier.get(i % earlier.size());
            int at = node.end();
            faults.add(lines.replace("label given twice", i, at, at, label + ": "));
          }
        }
        lines.find(i, LABEL).forEach(label -> earlier.add(label.group(1)));
      }
    }
    return faults;
  }

  /** A second property of a name, directly behind a sibling of the first. */
  private static List<Fault> propertyTwice(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i + 1 < lines.count(); i++) {
        if (isStatement(lines, i) && isStatement(lines, i + 1)) {
          faults.add(lines.inserted("property given twice", i + 2, lines.raw(i)));
        }
      }
    }
    return faults;
  }

  private static List<Fault> propertyBehind(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (lines.code(i).matches("\\s+\\};")) {
          String line = lines.indent(i) + "maker,revision = <2>;";
          faults.add(lines.inserted("property behind a child node", i + 1, line));
        }
      }
    }
    return faults;
  }

  private static List<Fault> propertyOutside(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (lines.code(i).matches("\\};\\s*")) {
          String line = "maker,revision = <2>;";
          faults.add(lines.inserted("property outside all nodes", i + 1, line));
        }
      }
    }
    return faults;
  }

  private static List<Fault> deletedReference(Board board) {
    Set<String> deleted = new TreeSet<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        lines.find(i, DELETION).forEach(deletion -> deleted.add(deletion.group(1)));
      }
    }
    List<Fault> faults = new ArrayList<>();
    for (String label : deleted) {
      for (Lines lines : board.files()) {
        for (int i = 0; i < lines.count(); i++) {
          if (isStatement(lines, i)) {
            for (MatchResult match : lines.find(i, REFERENCE)) {
              faults.add(
                  lines.replace(
                      "reference to a deleted node", i, match.start(), match.end(), label));
            }
          }
        }
      }
    }
    return faults;
  }

  private static boolean isStatement(Lines lines, int index) {
    return SignFaults.isProperty(lines, index) && lines.code(index).endsWith(";");
  }
}
