// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Map;
import java.util.stream.Stream;
import org.vfiodt.edit.scan.CCalls;
import org.vfiodt.edit.scan.CConditionals;
import org.vfiodt.edit.scan.CDefines;
import org.vfiodt.edit.scan.CFunctions;
import org.vfiodt.edit.scan.CIncludes;
import org.vfiodt.edit.scan.CInitializers;
import org.vfiodt.edit.scan.CLines;
import org.vfiodt.edit.scan.CStatements;
import org.vfiodt.edit.scan.CStructs;
import org.vfiodt.edit.scan.CTokenRuns;
import org.vfiodt.edit.scan.DtsNodes;
import org.vfiodt.edit.scan.Finder;
import org.vfiodt.edit.scan.KconfigConditions;
import org.vfiodt.edit.scan.KconfigEntries;
import org.vfiodt.edit.scan.KconfigLines;
import org.vfiodt.edit.scan.KconfigSources;
import org.vfiodt.edit.scan.KconfigWords;
import org.vfiodt.edit.scan.Lines;
import org.vfiodt.edit.scan.MakefileAssignments;
import org.vfiodt.edit.scan.WordRuns;

/** Which finder serves which locator. */
final class Finders {
  private static final Map<LocatorKind, Finder> BY_KIND =
      Map.ofEntries(
          Map.entry(LocatorKind.FUNCTION, new CFunctions()),
          Map.entry(LocatorKind.STRUCT, new CStructs()),
          Map.entry(LocatorKind.INITIALIZER, new CInitializers()),
          Map.entry(LocatorKind.CONDITIONAL, new CConditionals()),
          Map.entry(LocatorKind.DEFINE, new CDefines()),
          Map.entry(LocatorKind.ENTRY, new KconfigEntries()),
          Map.entry(LocatorKind.IF, new KconfigConditions()),
          Map.entry(LocatorKind.NODE, new DtsNodes()),
          Map.entry(LocatorKind.INCLUDE, new CIncludes()),
          Map.entry(LocatorKind.STATEMENT, new CStatements()),
          Map.entry(LocatorKind.CALL, new CCalls()),
          Map.entry(LocatorKind.SOURCE, new KconfigSources()),
          Map.entry(LocatorKind.ASSIGNMENT, new MakefileAssignments()));

  private Finders() {}

  /** The finder of a locator; {@code tokens} and {@code line} depend on what the file is. */
  static Finder of(LocatorKind kind, Edit edit) {
    return switch (kind) {
      case TOKENS -> tokens(edit);
      case LINE -> lines(edit);
      default -> BY_KIND.get(kind);
    };
  }

  /** Tokens of C, or plain words in a file that has none. */
  static Finder tokens(Edit edit) {
    return switch (language(edit)) {
      case KCONFIG -> new KconfigWords();
      case MAKE -> new WordRuns();
      case C, DTS, ANY -> new CTokenRuns();
    };
  }

  private static Finder lines(Edit edit) {
    return switch (language(edit)) {
      case C, DTS -> new CLines();
      case KCONFIG -> new KconfigLines();
      case MAKE, ANY -> new Lines();
    };
  }

  /** What the other locators of the edit are for, or else what the name of the file says. */
  private static Language language(Edit edit) {
    return Stream.concat(edit.in().stream(), Stream.of(edit.at()))
        .map(locator -> locator.kind().language())
        .filter(language -> language != Language.ANY)
        .findFirst()
        .orElseGet(() -> Language.of(edit.file()));
  }
}
