// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.mailbox.TextPatch;
import org.vfiodt.source.SourceFile;

class DropOneTest {
  private static final String LONG = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n";
  private static final Map<String, String> BASE = Map.of("a", LONG, "b", "one\ntwo\n");
  private static final Function<String, Optional<String>> TREE =
      path -> Optional.ofNullable(BASE.get(path));

  @Test
  void aPatchNeedsTheOneWhoseLinesItChanges() {
    String first = LONG.replace("2\n", "2\ntwo\n".substring(0, 2) + "x\n");
    DropOne result =
        DropOne.ofRevisions(
                TREE,
                List.of(
                    revision("one", edit("b", "one\ntwo\n", "one\nhalf\ntwo\n")),
                    revision("two", edit("a", LONG, first)),
                    revision("three", edit("b", "one\nhalf\ntwo\n", "one\nquarter\ntwo\n"))))
            .get();
    assertThat(result.text()).isEqualTo("1 needs none\n2 needs none\n3 needs 1\n");
    assertThat(result.leftOut().get(1).whole()).isTrue();
    assertThat(result.leftOut().get(1).files())
        .containsExactly(Map.entry("b", Optional.of("one\nquarter\ntwo\n")));
    assertThat(result.leftOut().get(0).misfits()).containsExactly(3);
    assertThat(result.leftOut().get(0).files()).containsOnlyKeys("a");
  }

  @Test
  void whatIsNeededThroughAnotherPatchIsNotToldTwice() {
    DropOne result =
        DropOne.ofRevisions(
                TREE,
                List.of(
                    revision("makes", new FileChange("n", Optional.empty(), Optional.of("1\n"))),
                    revision("extends", edit("n", "1\n", "1\n2\n")),
                    revision("extends again", edit("n", "1\n2\n", "1\n2\n3\n"))))
            .get();
    assertThat(result.text()).isEqualTo("1 needs none\n2 needs 1\n3 needs 2\n");
    assertThat(result.needs().get(2).all()).containsExactly(1, 2);
  }

  @Test
  void aPatchMayNeedTwoThatNeedNothingOfEachOther() {
    String top = LONG.replace("1\n2\n", "1\ntop\n2\n");
    DropOne result =
        DropOne.ofRevisions(
                TREE,
                List.of(
                    revision("a", edit("a", LONG, "top\n" + LONG)),
                    revision("b", edit("b", "one\ntwo\n", "one\n")),
                    revision(
                        "both",
                        edit("a", "top\n" + LONG, "tip\n" + LONG),
                        edit("b", "one\n", "uno\n"))))
            .get();
    assertThat(top).isNotEqualTo(LONG);
    assertThat(result.text()).isEqualTo("1 needs none\n2 needs none\n3 needs 1, 2\n");
  }

  @Test
  void moveOfLinesIsNoNeed() {
    DropOne result =
        DropOne.ofRevisions(
                TREE,
                List.of(
                    revision("above", edit("a", LONG, LONG.replace("2\n3\n", "2\nx\nx\n3\n"))),
                    revision(
                        "below",
                        edit(
                            "a",
                            LONG.replace("2\n3\n", "2\nx\nx\n3\n"),
                            LONG.replace("2\n3\n", "2\nx\nx\n3\n").replace("14\n", "")))))
            .get();
    assertThat(result.text()).isEqualTo("1 needs none\n2 needs none\n");
    assertThat(result.leftOut().get(0).files())
        .containsExactly(Map.entry("a", Optional.of(LONG.replace("14\n", ""))));
  }

  @Test
  void takesTheContextOfMailsAsItWasSent() {
    String mails =
        mail(1, "@@ -1,2 +1,3 @@\n one\n+half\n two\n") + mail(2, "@@ -1 +1,2 @@\n one\n+third\n");
    List<TextPatch> patches = TextPatch.read(List.of(SourceFile.root("x", mails))).get();
    assertThat(patches).extracting(TextPatch::subject).containsExactly("x1", "x2");
    assertThat(DropOne.of(TREE, patches).diagnostics()).isNotEmpty();
    String fitting =
        mail(1, "@@ -1,2 +1,3 @@\n one\n+half\n two\n")
            + mail(2, "@@ -1,3 +1,4 @@\n one\n+third\n half\n two\n");
    List<TextPatch> others = TextPatch.read(List.of(SourceFile.root("x", fitting))).get();
    assertThat(DropOne.of(TREE, others).get().text()).isEqualTo("1 needs none\n2 needs 1\n");
  }

  private static String mail(int number, String hunk) {
    return "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\n"
        + "From: A <a@b.example>\nSubject: [PATCH "
        + number
        + "/2] x"
        + number
        + "\n\n---\ndiff --git a/b b/b\n--- a/b\n+++ b/b\n"
        + hunk
        + "\n";
  }

  private static Revision revision(String subject, FileChange... changes) {
    return new Revision(subject, "", List.of(changes));
  }

  private static FileChange edit(String path, String before, String after) {
    return new FileChange(path, Optional.of(before), Optional.of(after));
  }
}
