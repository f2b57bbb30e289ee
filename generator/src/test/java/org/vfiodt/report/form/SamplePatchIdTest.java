// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfiodt.series.mailbox.MailPatchId;

/** The ids are those that {@code git patch-id --stable} of git 2.39.5 gives the mails. */
class SamplePatchIdTest {
  @ParameterizedTest
  @CsvSource({
    "1, ba11a05299612472fe8c40dd7073f8fb684847ad",
    "2, 4db6603f4654a441d7b2e1a291b1b1a1bfe87ec0",
    "3, 269d28452b30bc608d183423087901859d52072a"
  })
  void isGitsOwn(int number, String id) {
    assertThat(MailPatchId.of(mail(number))).isEqualTo(id);
  }

  @Test
  void survivesOtherHeadersAndLines() {
    String moved =
        mail(3)
            .replaceFirst("(?s)^.*?\n\n", "Subject: something else\nX-Y: z\n\n")
            .replace("@@ -1,7 +1,4 @@", "@@ -101,7 +101,4 @@")
            .replace("\n", "\r\n");
    assertThat(moved).contains("-101,7");
    assertThat(MailPatchId.of(moved)).isEqualTo(MailPatchId.of(mail(3)));
  }

  @Test
  void tellsOtherPatchesApart() {
    String other = mail(3).replace("return -1", "return -2");
    assertThat(MailPatchId.of(other)).isNotEmpty().isNotEqualTo(MailPatchId.of(mail(3)));
  }

  @Test
  void isNothingForALetter() {
    assertThat(MailPatchId.of("Subject: hello\n\nworld\n")).isEmpty();
    assertThat(MailPatchId.of("")).isEmpty();
  }

  static String mail(int number) {
    return SampleMatrix.read(
        SampleMatrix.RUN.resolve("kernels/6.1.192/patches/" + SampleMatrix.mail(number)));
  }
}
