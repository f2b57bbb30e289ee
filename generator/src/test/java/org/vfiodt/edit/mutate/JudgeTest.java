// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfiodt.edit.Action;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.Locator;
import org.vfiodt.edit.LocatorKind;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** A judge who finds nothing wrong is worth nothing. */
class JudgeTest {
  private static final Span HERE = SourceFile.root("x.toml", "[[edit]]\n").span(0, 8);
  private static final String BEFORE =
      """
      static int one(void)
      {
      \treturn 1;
      }

      /* The second */
      static int two(void)
      {
      \tcall();
      \treturn 2;
      }
      """;

  private static Site site(Action action, LocatorKind kind, String at, String text, String after) {
    Locator place = new Locator(kind, at, HERE);
    Edit edit = new Edit("a.c", List.of(), place, action, text, Optional.empty(), false, HERE);
    return new Site("x", BEFORE, after, edit, List.of());
  }

  private static Site insert() {
    String text = "int x;\n\n";
    return site(
        Action.INSERT_BEFORE,
        LocatorKind.FUNCTION,
        "two",
        text,
        BEFORE.replace("/* The second", text + "/* The second"));
  }

  private static Site replace() {
    return site(
        Action.REPLACE,
        LocatorKind.STATEMENT,
        "call();",
        "\tnone();\n",
        BEFORE.replace("call", "none"));
  }

  private static Patchwork added(Site site, String beside, String fresh) {
    return Patchwork.spliced(site, List.of(Splice.insert(BEFORE.indexOf(beside), fresh)));
  }

  @Test
  void carriesAnInsertToWhereItsPlaceWent() {
    int start = BEFORE.indexOf("/* The");
    Patchwork moved = Patchwork.moved(BEFORE, new Stretch(start, BEFORE.length()), 0);
    assertThat(moved.changed()).startsWith("/* The second").endsWith("return 1;\n}\n\n");
    assertThat(moved.expected(insert().landing(), true)).startsWith("int x;\n\n/* The second");
  }

  @Test
  void demandsThatAnInsertStaysBesideItsPlace() {
    Patchwork change = added(insert(), "/* The", "int y;\n\n");
    Change beside = Change.of(change, insert(), Mutation.Demand.BESIDE);
    Change either = Change.of(change, insert(), Mutation.Demand.EITHER_SIDE);
    String apart = BEFORE.replace("/* The", "int x;\n\nint y;\n\n/* The");
    String close = BEFORE.replace("/* The", "int y;\n\nint x;\n\n/* The");
    assertThat(Judge.judge(insert(), beside, close)).isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(insert(), beside, apart)).isEqualTo(Verdict.WRONG);
    assertThat(Judge.judge(insert(), either, apart)).isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(insert(), either, "int x;\n\n" + change.changed()))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void seesWhatIsLostOrLeft() {
    Patchwork change = added(replace(), "\tcall", "\tmore();\n");
    Change beside = Change.of(change, replace(), Mutation.Demand.BESIDE);
    String right = BEFORE.replace("call();", "more();\n\tnone();");
    assertThat(Judge.judge(replace(), beside, right)).isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(replace(), beside, right.replace("\tmore();\n", "")))
        .isEqualTo(Verdict.WRONG);
    assertThat(Judge.judge(replace(), beside, change.changed())).isEqualTo(Verdict.WRONG);
  }

  @Test
  void takesAnythingButARefusalForWrongWhereThePlaceIsGone() {
    Change gone = new PlaceRenamed().change(replace(), new Random(1)).orElseThrow();
    assertThat(gone.changed()).contains("call_mutant();");
    assertThat(Judge.judge(replace(), gone)).isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(replace(), gone, gone.changed())).isEqualTo(Verdict.WRONG);
  }

  @Test
  void callsAFailureLoudWhereThePlaceIsThere() {
    Patchwork change = added(replace(), "static int one", "/* call(); */\n");
    Patchwork second = added(replace(), "\treturn 1", "\tcall();\n");
    assertThat(Judge.judge(replace(), Change.of(change, replace(), Mutation.Demand.BESIDE)))
        .isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(replace(), Change.of(second, replace(), Mutation.Demand.BESIDE)))
        .isEqualTo(Verdict.LOUD);
  }

  @Test
  void changesTheSameFileTheSameWayForTheSameSeed() {
    for (Mutation mutation : Mutations.ALL) {
      assertThat(mutation.change(replace(), new Random(7)))
          .isEqualTo(mutation.change(replace(), new Random(7)));
    }
  }
}
