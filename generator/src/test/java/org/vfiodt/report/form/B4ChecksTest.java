// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

class B4ChecksTest {
  @Test
  void answersForOnePatch() {
    String answer = answer(SamplePatchIdTest.mail(2)).get().get(0).text();
    assertThat(answer)
        .contains("vfio-dt 6.1.192/boot", "vfio-dt 3.10.108/style")
        .doesNotContain("/1/", "Add-a-driver");
    assertThat(answer.split("\"tool\"")).hasSize(1 + 2 * 4);
  }

  @Test
  void knowsThePatchWhoseHeadersAProgramChanged() {
    String mail = SamplePatchIdTest.mail(2).replaceFirst("From: ", "X-Seen: 1\nFrom: ");
    assertThat(answer(mail).get()).isEqualTo(answer(SamplePatchIdTest.mail(2)).get());
  }

  @Test
  void doesNotBlameAPatchThatItDoesNotKnow() {
    Outcome<List<FormFile>> answer = answer(SamplePatchIdTest.mail(3).replace("-1;", "-2;"));
    assertThat(answer.diagnostics())
        .extracting(each -> each.code().id())
        .containsExactly("REPORT-008");
    assertThat(answer.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(answer.get().get(0).text()).contains("\"warn\"").doesNotContain("fail", "pass");
  }

  @Test
  void aLetterIsNoPatchOfARunWithoutIds() {
    assertThat(answer("Subject: hello\n\n").diagnostics()).hasSize(1);
  }

  private static Outcome<List<FormFile>> answer(String mail) {
    return B4Checks.write(SampleMatrix.request(Optional.of(mail)));
  }
}
