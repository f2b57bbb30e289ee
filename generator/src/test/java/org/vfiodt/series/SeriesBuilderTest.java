// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.Revision;
import org.vfiodt.series.mail.MailWriter;

class SeriesBuilderTest {
  private static final Identity JANE = Identity.of("Jane Doe", "jane@example.org").get();

  @Test
  void makesTheSameBytesEachTime() {
    for (long seed = 4000; seed < 4010; seed++) {
      RandomSeries one = new RandomSeries(seed);
      RandomSeries two = new RandomSeries(seed);
      assertThat(mails(SeriesBuilder.build(one.request(new Base.Sparse()))))
          .isEqualTo(mails(SeriesBuilder.build(two.request(new Base.Sparse()))));
    }
  }

  private static SortedMap<String, String> mails(Outcome<PatchSeries> series) {
    return MailWriter.files(series.get(), "vfio-dt 0.1.0");
  }

  @Test
  void makesCommitIdsThatNeverChange() {
    PatchSeries series = build("Subject", "Body", change("f", "a\n", "b\n")).get();
    assertThat(series.patches().get(0).tree())
        .isEqualTo("02573c73b30e30f3a6e02d69f95677b44b442333");
    assertThat(series.patches().get(0).commit())
        .isEqualTo("7a0e2c971cb4763f63d0b28e0cac3a63ed746c3a");
  }

  @Test
  void namesNoBaseThatNobodyCanHave() {
    PatchSeries series = build("Subject", "", change("f", "a\n", "b\n")).get();
    assertThat(series.baseCommit()).isEmpty();
    assertThat(String.join("", mails(Outcome.of(series)).values())).doesNotContain("base-commit");
  }

  @Test
  void countsTimeFromTheFixedEpochOrSourceDateEpoch() {
    SeriesRequest request = request("Subject", "", List.of(change("f", "a\n", "b\n")));
    assertThat(SeriesBuilder.build(request).get().patches().get(0).time())
        .isEqualTo(CommitTimes.EPOCH + 1);
    SeriesRequest dated =
        new SeriesRequest(
            request.plan(),
            request.prerequisites(),
            request.revisions(),
            request.base(),
            JANE,
            false,
            CommitTimes.parse(Optional.of("1375708629")).get());
    PatchSeries series = SeriesBuilder.build(dated).get();
    assertThat(series.startTime()).isEqualTo(1375708629);
    assertThat(series.patches().get(0).time()).isEqualTo(1375708630);
    assertThat(mails(Outcome.of(series)).get("0001-Subject.patch"))
        .contains("\nDate: Mon, 5 Aug 2013 13:17:10 +0000\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "1.5", "99999999999999", "999999999999"})
  void rejectsTimesThatAreNone(String value) {
    assertThat(codes(CommitTimes.parse(Optional.of(value)))).containsExactly(SeriesCode.TIME_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "two\nlines",
        "a\rBcc: x@y.z",
        "nul\0",
        "escape \u001b[31m",
        "line\u2028separator",
        "next\u0085line",
        "half \ud800 pair",
        "[RFC] tagged",
        "Re: answer"
      })
  void rejectsSubjectsThatDoNotFitAHeader(String subject) {
    FileChange change = change("f", "a\n", "b\n");
    assertThat(codes(build(subject, "", change))).containsExactly(SeriesCode.SUBJECT_UNFIT);
    SeriesPlan plan = plan(subject, Optional.empty());
    SeriesRequest titled = request(plan, List.of(new Revision("x", "", List.of(change))));
    assertThat(codes(SeriesBuilder.build(titled))).containsExactly(SeriesCode.SUBJECT_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RFC]\nBcc: a@b.c", "", "a[b", "RFC\u0000", "é"})
  void rejectsTagsThatDoNotFitTheBrackets(String tag) {
    SeriesRequest request =
        request(
            plan("Title", Optional.of(tag)),
            List.of(new Revision("x", "", List.of(change("f", "a\n", "b\n")))));
    assertThat(codes(SeriesBuilder.build(request))).containsExactly(SeriesCode.SUBJECT_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text\n---\nmore",
        "text\n---  \nmore",
        "diff --git a/f b/f",
        "Index: f",
        "--- a/f",
        "text\nFrom someone Mon Sep 17 00:00:00 2001",
        "From: Other <o@p.q>\n\ntext",
        "Subject: other",
        "bell \u0007"
      })
  void rejectsMessagesThatWouldNotComeThrough(String message) {
    Outcome<PatchSeries> series = build("Subject", message, change("f", "a\n", "b\n"));
    assertThat(codes(series)).containsExactly(SeriesCode.MESSAGE_UNFIT);
  }

  @Test
  void keepsMessagesThatOnlyLookAlike() {
    String message = "From here on:\n----\n--- \tx\n-- a\nDate: no header down here\n\tdiff --git";
    PatchSeries series = build("Subject", message, change("f", "a\n", "b\n")).get();
    assertThat(series.patches().get(0).message()).isEqualTo(message);
  }

  @Test
  void signsOffOnlyWhenAsked() {
    FileChange change = change("f", "a\n", "b\n");
    assertThat(build("Subject", "Body", change).get().patches().get(0).message()).isEqualTo("Body");
    assertThat(signed("")).isEqualTo("Signed-off-by: Jane Doe <jane@example.org>");
    assertThat(signed("Body")).isEqualTo("Body\n\nSigned-off-by: Jane Doe <jane@example.org>");
    assertThat(signed("Body\n\nTested-by: X <x@y.z>"))
        .isEqualTo("Body\n\nTested-by: X <x@y.z>\nSigned-off-by: Jane Doe <jane@example.org>");
  }

  private static String signed(String message) {
    SeriesRequest plain = request("Subject", message, List.of(change("f", "a\n", "b\n")));
    SeriesRequest request =
        new SeriesRequest(
            plain.plan(),
            List.of(),
            plain.revisions(),
            plain.base(),
            JANE,
            true,
            OptionalLong.empty());
    return SeriesBuilder.build(request).get().patches().get(0).message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../f",
        "a/../f",
        "a//f",
        "",
        ".git/config",
        "a/.GIT/x",
        "a\nb",
        "é",
        "a\\b",
        "a/"
      })
  void rejectsPathsThatLeaveTheTree(String path) {
    assertThat(codes(build("Subject", "", change(path, "a\n", "b\n"))))
        .contains(SeriesCode.PATH_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul \0", "wide \u0100"})
  void rejectsContentThatIsNoText(String text) {
    assertThat(codes(build("Subject", "", change("f", "a\n", text))))
        .contains(SeriesCode.CONTENT_UNFIT);
  }

  @Test
  void warnsOfLineEndsThatGitStrips() {
    Outcome<PatchSeries> series = build("Subject", "", change("f", "a\n", "a\nb\r\n"));
    assertThat(series.ok()).isTrue();
    assertThat(codes(series)).containsExactly(SeriesCode.CARRIAGE_RETURN);
  }

  @Test
  void rejectsRevisionsThatDoNotFollowEachOther() {
    Revision one = new Revision("one", "", List.of(change("f", "a\n", "b\n")));
    Revision two = new Revision("two", "", List.of(change("f", "a\n", "c\n")));
    Outcome<PatchSeries> series =
        SeriesBuilder.build(request(plan("Title", Optional.empty()), List.of(one, two)));
    assertThat(codes(series)).contains(SeriesCode.CHANGE_UNFIT);
    assertThat(series.diagnostics().get(0).message())
        .isEqualTo("in 'two', f is not what the revisions before it left");
  }

  @Test
  void rejectsAFileThatIsAFolderToo() {
    Revision one = new Revision("one", "", List.of(change("f", null, "b\n")));
    Revision two = new Revision("two", "", List.of(change("f/g", null, "c\n")));
    assertThat(
            codes(SeriesBuilder.build(request(plan("Title", Optional.empty()), List.of(one, two)))))
        .contains(SeriesCode.CHANGE_UNFIT);
    assertThat(
            codes(SeriesBuilder.build(request(plan("Title", Optional.empty()), List.of(two, one)))))
        .contains(SeriesCode.CHANGE_UNFIT);
  }

  @Test
  void rejectsRevisionsAndSeriesWithoutChange() {
    assertThat(codes(build("Subject", "", change("f", "a\n", "a\n"))))
        .containsExactly(SeriesCode.NOTHING_CHANGED);
    assertThat(codes(SeriesBuilder.build(request(plan("Title", Optional.empty()), List.of()))))
        .containsExactly(SeriesCode.NOTHING_CHANGED);
  }

  private static Outcome<PatchSeries> build(String subject, String message, FileChange... changes) {
    return SeriesBuilder.build(request(subject, message, List.of(changes)));
  }

  private static SeriesRequest request(String subject, String message, List<FileChange> changes) {
    return request(
        plan("Title", Optional.empty()), List.of(new Revision(subject, message, changes)));
  }

  private static SeriesRequest request(SeriesPlan plan, List<Revision> revisions) {
    return new SeriesRequest(
        plan, List.of(), revisions, new Base.Sparse(), JANE, false, OptionalLong.empty());
  }

  private static SeriesPlan plan(String title, Optional<String> tag) {
    return new SeriesPlan("vfio-dt", title, tag, 1, "Cover", List.of(), List.of());
  }

  private static FileChange change(String path, String before, String after) {
    return new FileChange(path, Optional.ofNullable(before), Optional.ofNullable(after));
  }

  private static List<SeriesCode> codes(Outcome<?> outcome) {
    return outcome.diagnostics().stream()
        .map(Diagnostic::code)
        .map(SeriesCode.class::cast)
        .toList();
  }
}
