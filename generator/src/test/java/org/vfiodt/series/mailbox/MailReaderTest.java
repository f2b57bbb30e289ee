// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.series.Text;
import org.vfiodt.source.SourceFile;

class MailReaderTest {
  private static final String DIFF =
      """
      ---
       drivers/f.c | 2 +-
       1 file changed, 1 insertion(+), 1 deletion(-)

      diff --git a/drivers/f.c b/drivers/f.c
      index 111111111111..222222222222 100644
      --- a/drivers/f.c
      +++ b/drivers/f.c
      @@ -1,3 +1,3 @@
       one
      -two
      +zwei = é
       three
      --\s
      2.39.5
      """;
  private static final String HEAD = "From: Jane Doe <jane@example.org>\nSubject: [PATCH] Say it\n";
  private static final String MAIL = HEAD + "\nWhy é.\n" + DIFF;
  private static final Map<String, String> TREE = Map.of("drivers/f.c", "one\ntwo\nthree\n");
  private static final FileChange CHANGE =
      new FileChange(
          "drivers/f.c",
          Optional.of("one\ntwo\nthree\n"),
          Optional.of(Text.utf8Bytes("one\nzwei = é\nthree\n")));

  private static Outcome<List<Prerequisite>> read(String mailbox) {
    return MailReader.read(
        SourceFile.root("in.mbox", Text.utf8Bytes(mailbox)),
        path -> Optional.ofNullable(TREE.get(path)));
  }

  private static Prerequisite one(String mailbox) {
    List<Prerequisite> read = read(mailbox).get();
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static SeriesCode code(Outcome<?> outcome) {
    assertThat(outcome.ok()).isFalse();
    return (SeriesCode) outcome.diagnostics().get(0).code();
  }

  @Test
  void readsSubjectMessageAuthorAndChange() {
    Prerequisite read = one(MAIL);
    assertThat(read.revision()).isEqualTo(new Revision("Say it", "Why é.", List.of(CHANGE)));
    assertThat(read.author().orElseThrow()).hasToString("Jane Doe <jane@example.org>");
  }

  @Test
  void readsQuotedPrintableMails() {
    String encoded =
        ("Why é.\n" + DIFF).replace("=", "=3D").replace("é", "=C3=A9").replace("-- \n", "--=20\n");
    encoded = encoded.replace("1 file changed, 1", "1 file cha=\nnged, 1");
    String head =
        HEAD
            + "Content-Type: text/plain;\n charset=\"UTF-8\"\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n";
    assertThat(one(head + encoded).revision()).isEqualTo(one(MAIL).revision());
  }

  @Test
  void readsBase64Mails() {
    byte[] bytes = Text.bytes(Text.utf8Bytes("Why é.\n" + DIFF));
    String head = HEAD + "Content-Transfer-Encoding: base64\n\n";
    String encoded = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    assertThat(one(head + encoded + "\n").revision()).isEqualTo(one(MAIL).revision());
  }

  @Test
  void readsMessagesInOtherCharacterSets() {
    String mail =
        Text.utf8Bytes(HEAD + "Content-Type: text/plain; charset=iso-8859-1\n\n")
            + "Why \u00e9.\n"
            + Text.utf8Bytes(DIFF);
    Outcome<List<Prerequisite>> read =
        MailReader.read(
            SourceFile.root("in.mbox", mail), path -> Optional.ofNullable(TREE.get(path)));
    assertThat(read.get().get(0).revision()).isEqualTo(one(MAIL).revision());
  }

  @Test
  void readsMailsWithCarriageReturns() {
    assertThat(one(MAIL.replace("\n", "\r\n")).revision()).isEqualTo(one(MAIL).revision());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane <j@example.org>|Jane <j@example.org>",
        "\"Doe, \\\"J\\\" Jane\" <j@example.org>|Doe, \"J\" Jane <j@example.org>",
        "=?UTF-8?q?Jos=C3=A9_A=2E?= =?utf-8?B?w4lw?= <j@example.org>|José A.Ép <j@example.org>",
        "=?iso-8859-1?Q?Andr=E9?= <j@example.org>|André <j@example.org>",
        "j@example.org (Jane)|Jane <j@example.org>",
        "j@example.org|j@example.org <j@example.org>"
      })
  void readsAuthors(String from, String author) {
    String mail =
        MAIL.replaceFirst("From: .*", java.util.regex.Matcher.quoteReplacement("From: " + from));
    assertThat(one(mail).author().orElseThrow()).hasToString(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PATCH v3 1/1] iommu: x|iommu: x",
        "[RFC][PATCH 01/01] iommu: x|iommu: x",
        "=?UTF-8?q?=5BPATCH=5D=20gr=C3=B6=C3=9Fer?=|größer",
        "iommu: [x] y|iommu: [x] y"
      })
  void stripsPrefixesOfSubjects(String subject, String title) {
    assertThat(one(MAIL.replace("[PATCH] Say it", subject)).revision().subject()).isEqualTo(title);
  }

  @Test
  void prefersTheAuthorInTheBody() {
    Prerequisite read = one(HEAD + "\nFrom: Real <r@example.org>\n\nWhy é.\n" + DIFF);
    assertThat(read.author().orElseThrow()).hasToString("Real <r@example.org>");
    assertThat(read.revision().message()).isEqualTo("Why é.");
  }

  @Test
  void ordersByNumberAndPassesOverLettersAndAnswers() {
    String separator = "From x@y Mon Sep 17 00:00:00 2001\n";
    String second =
        MAIL.replace("[PATCH]", "[PATCH 2/2]")
            .replace("-two", "-zwei = é")
            .replace("+zwei = é", "+deux")
            .replace("-deux", "-zwei = é");
    String cover = HEAD.replace("[PATCH]", "[PATCH 0/2]") + "\nA letter.\n";
    String answer = MAIL.replace("[PATCH]", "Re: [PATCH 1/2]");
    String html = HEAD.replace("[PATCH]", "Hello") + "Content-Type: text/html\n\n<p>\n";
    String first = MAIL.replace("[PATCH]", "[PATCH 1/2]");
    List<Prerequisite> read =
        read(String.join("\n" + separator, separator + html, second, answer, cover, first)).get();
    assertThat(read.stream().map(patch -> patch.revision().changes().get(0).after().orElseThrow()))
        .containsExactly(Text.utf8Bytes("one\nzwei = é\nthree\n"), "one\ndeux\nthree\n");
  }

  @Test
  void appliesNewDeletedRenamedAndCopiedFiles() {
    String mail =
        HEAD
            + """

            ---
            diff --git a/drivers/f.c b/drivers/g.c
            similarity index 100%
            rename from drivers/f.c
            rename to drivers/g.c
            diff --git a/drivers/g.c b/h.c
            similarity index 60%
            copy from drivers/g.c
            copy to h.c
            --- a/drivers/g.c
            +++ b/h.c
            @@ -1,3 +1,2 @@
             one
            -two
             three
            diff --git a/new b/new
            new file mode 100644
            index 000000000000..e69de29bb2d1
            """;
    assertThat(one(mail).revision().changes())
        .containsExactly(
            new FileChange("drivers/f.c", Optional.of("one\ntwo\nthree\n"), Optional.empty()),
            new FileChange("drivers/g.c", Optional.empty(), Optional.of("one\ntwo\nthree\n")),
            new FileChange("h.c", Optional.empty(), Optional.of("one\nthree\n")),
            new FileChange("new", Optional.empty(), Optional.of("")));
  }

  @Test
  void showsTheHunkThatDoesNotFitAndTheNearestPlace() {
    Outcome<List<Prerequisite>> read = read(MAIL.replace("\n three", "\n four"));
    Diagnostic fault = read.diagnostics().get(0);
    assertThat(fault.code()).isEqualTo(SeriesCode.MAIL_CONFLICT);
    assertThat(fault.message()).isEqualTo("this hunk does not fit drivers/f.c of the tree");
    assertThat(fault.at().orElseThrow().text()).isEqualTo("@@ -1,3 +1,3 @@");
    assertThat(fault.at().orElseThrow().place()).isEqualTo("in.mbox:13:1");
    assertThat(fault.notes().get(0).text())
        .isEqualTo("nearest place: drivers/f.c line 3 is 'three', not 'four'");
    assertThat(fault.notes().get(1).text()).isEqualTo("in the patch 'Say it'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", ".git/config", "x/.git/hooks/y"})
  void refusesPathsOutsideOfTheTree(String path) {
    String mail = MAIL.replace("a/drivers/f.c", "a/" + path).replace("b/drivers/f.c", "b/" + path);
    assertThat(code(read(mail))).isEqualTo(SeriesCode.PATH_UNFIT);
    String rename =
        HEAD + "\n---\ndiff --git a/f b/f\nrename from drivers/f.c\nrename to " + path + "\n";
    assertThat(code(read(rename))).isEqualTo(SeriesCode.PATH_UNFIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new file mode 120000",
        "new file mode 100755",
        "new file mode 160000",
        "old mode 100644",
        "GIT binary patch",
        "Binary files a/x and b/x differ"
      })
  void refusesWhatIsNoPlainText(String line) {
    String mail = MAIL.replace("index 111111111111", line + "\nindex 111111111111");
    assertThat(code(read(mail))).isEqualTo(SeriesCode.MAIL_UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/html",
        "Content-Type: multipart/mixed; boundary=x",
        "Content-Type: text/plain; charset=utf-8; format=flowed",
        "Content-Transfer-Encoding: uuencode"
      })
  void refusesPatchesInOtherShapes(String header) {
    assertThat(code(read(MAIL.replace("Subject", header + "\nSubject"))))
        .isEqualTo(SeriesCode.MAIL_UNSUPPORTED);
  }

  @Test
  void refusesDifferencesThatAreCutOffOrWrapped() {
    assertThat(code(read(MAIL.substring(0, MAIL.indexOf(" three")))))
        .isEqualTo(SeriesCode.MAIL_DIFF);
    assertThat(code(read(MAIL.replace("+zwei = ", "+zwei =\n")))).isEqualTo(SeriesCode.MAIL_DIFF);
    assertThat(code(read(MAIL.replace("+1,3 @@", "+1,4 @@")))).isEqualTo(SeriesCode.MAIL_DIFF);
    assertThat(code(read(MAIL.replace("@@ -1,3", "@@ x")))).isEqualTo(SeriesCode.MAIL_DIFF);
  }

  @Test
  void refusesSeriesWithGapsAndTwins() {
    assertThat(code(read(MAIL.replace("[PATCH]", "[PATCH 2/3]")))).isEqualTo(SeriesCode.MAIL_ORDER);
    String twice = MAIL.replace("[PATCH]", "[PATCH 1/2]");
    assertThat(code(read(twice + "From x@y Mon Sep 17 00:00:00 2001\n" + twice)))
        .isEqualTo(SeriesCode.MAIL_ORDER);
  }

  @Test
  void refusesFilesThatAreMissingOrThereAlready() {
    assertThat(code(read(MAIL.replace("drivers/f.c", "drivers/g.c"))))
        .isEqualTo(SeriesCode.MAIL_CONFLICT);
    String made =
        MAIL.replace("--- a/drivers/f.c", "--- /dev/null").replace("-1,3 +1,3", "-0,0 +1");
    made = made.replace(" one\n-two\n+zwei = é\n three\n", "+new\n");
    assertThat(code(read(made))).isEqualTo(SeriesCode.MAIL_CONFLICT);
  }

  @Test
  void refusesMailboxesWithoutAPatchAndTextThatIsNoMail() {
    assertThat(code(read(""))).isEqualTo(SeriesCode.MAIL_EMPTY);
    assertThat(code(read(HEAD + "\nHello\n"))).isEqualTo(SeriesCode.MAIL_EMPTY);
    assertThat(code(read("no header here\n"))).isEqualTo(SeriesCode.MAIL_SYNTAX);
    assertThat(code(read(MAIL.replace("jane@example.org", "nobody"))))
        .isEqualTo(SeriesCode.MAIL_SYNTAX);
  }

  @Test
  void boundsWhatItReads() {
    String separator = "From x@y Mon Sep 17 00:00:00 2001\nA: b\n\n";
    assertThat(code(read(separator.repeat(2001)))).isEqualTo(SeriesCode.MAIL_SIZE);
    assertThat(code(read("A: " + "x".repeat(70_000) + "\n\n"))).isEqualTo(SeriesCode.MAIL_SIZE);
    assertThat(code(read("\n".repeat((64 << 20) + 1)))).isEqualTo(SeriesCode.MAIL_SIZE);
    assertThat(code(read(MAIL + "\n".repeat(600_000)))).isEqualTo(SeriesCode.MAIL_SIZE);
    String packed = Base64.getEncoder().encodeToString("\n".repeat(600_000).getBytes(UTF_8));
    assertThat(code(read(HEAD + "Content-Transfer-Encoding: base64\n\n" + packed)))
        .isEqualTo(SeriesCode.MAIL_SIZE);
    assertThat(code(read(MAIL.replace("@@ -1,3", "@@ -1,999999999"))))
        .isEqualTo(SeriesCode.MAIL_DIFF);
  }

  /** Long runs of one thing are what makes careless patterns take for ever. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "[", "(", "<", "@", ";", "=?", "1:11:11 2001 ", "re:", "-", "a-a"})
  void takesNoLongerForLongRuns(String piece) {
    String run = piece.repeat(60_000 / piece.length());
    String longer = piece.repeat(2_000_000 / piece.length());
    read(MAIL.replace("Jane Doe", "Jane " + run));
    read(MAIL.replace("Say it", run));
    read(MAIL.replace("Subject", "Content-Type: text/plain" + run + "\nSubject"));
    read(HEAD + "\nFrom: " + longer + "x\n\nSubject: " + longer + "x\n" + longer + "x\n" + DIFF);
    read(MAIL + "From " + longer + "x\n");
    read(HEAD + "Content-Transfer-Encoding: quoted-printable\n\n" + longer + "x\n" + DIFF);
  }

  /** Whatever comes in, an outcome comes out. */
  @Test
  void survivesDamagedMails() {
    System.out.println("seed 5");
    Random random = new Random(5);
    List<String> pieces =
        List.of(
            "\n",
            "@@ ",
            "-",
            "+",
            " ",
            "=?",
            "?=",
            "diff --git ",
            "--- ",
            "+++ ",
            "\\ No",
            "é",
            "\0",
            "\r\n",
            ",",
            "0",
            "99999999999",
            "From x 1:11:11 2001\n",
            "rename to ",
            ":",
            "=3D");
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder mail = new StringBuilder(MAIL);
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(mail.length());
        int end = Math.min(mail.length(), at + random.nextInt(12));
        mail.replace(at, end, pieces.get(random.nextInt(pieces.size())));
      }
      read += read(mail.toString()).ok() ? 1 : 0;
    }
    assertThat(read).isBetween(1, 19_999);
  }
}
