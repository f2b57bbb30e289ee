// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Map;
import org.vfiodt.edit.scan.CCalls;
import org.vfiodt.edit.scan.CConditionals;
import org.vfiodt.edit.scan.CDefines;
import org.vfiodt.edit.scan.CFunctions;
import org.vfiodt.edit.scan.CIncludes;
import org.vfiodt.edit.scan.CInitializers;
import org.vfiodt.edit.scan.CStatements;
import org.vfiodt.edit.scan.CStructs;
import org.vfiodt.edit.scan.CTokenRuns;
import org.vfiodt.edit.scan.DtsNodes;
import org.vfiodt.edit.scan.Finder;
import org.vfiodt.edit.scan.KconfigConditions;
import org.vfiodt.edit.scan.KconfigEntries;
import org.vfiodt.edit.scan.KconfigSources;
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
          Map.entry(LocatorKind.ASSIGNMENT, new MakefileAssignments()),
          Map.entry(LocatorKind.LINE, new Lines()));

  private Finders() {}

  /** The finder of a locator; {@code tokens} is read as what the edit's other locators are. */
  static Finder of(LocatorKind kind, Edit edit) {
    return kind == LocatorKind.TOKENS ? tokens(edit) : BY_KIND.get(kind);
  }

  /** C tokens, or plain words when the edit is about a Kconfig file or Makefile. */
  static Finder tokens(Edit edit) {
    boolean words = edit.in().stream().anyMatch(Finders::notCode) || notCode(edit.at());
    return words ? new WordRuns() : new CTokenRuns();
  }

  private static boolean notCode(Locator locator) {
    Language language = locator.kind().language();
    return language == Language.KCONFIG || language == Language.MAKE;
  }
}
