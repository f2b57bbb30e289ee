// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.SeriesSpec;
import org.vfiodt.spec.SpecCode;

/** What is sent as mail: subjects, messages, cover letter. */
final class SeriesTexts implements SpecCheck {
  /** Lines at which git-mailinfo takes the message to be over and the diff to begin. */
  private static final Pattern CUT = Pattern.compile("---\\s*|--- .*|diff -.*|Index: .*");

  /** A first line that git-mailinfo takes for a header of its own. */
  private static final Pattern HEADER =
      Pattern.compile("(From|Date|Subject):\\s.*", Pattern.CASE_INSENSITIVE);

  @Override
  public void check(DriverSpec spec, Findings findings) {
    SeriesSpec series = spec.series();
    Texts texts = new Texts(findings);
    texts.subject(series.title());
    series.cover().ifPresent(texts::body);
    for (PatchSpec patch : series.patches()) {
      patch.subject().ifPresent(texts::subject);
      patch.message().filter(texts::body).ifPresent(message -> message(message, findings));
    }
  }

  private static void message(Located<String> message, Findings findings) {
    String[] lines = message.value().strip().split("\n", -1);
    Optional<String> cut =
        Arrays.stream(lines)
            .filter(line -> CUT.matcher(line).matches())
            .findFirst()
            .or(() -> Optional.of(lines[0]).filter(line -> HEADER.matcher(line).matches()));
    cut.ifPresent(
        line ->
            findings.add(
                message.at(),
                SpecCode.MESSAGE_CUT,
                "the line '" + line + "' is not part of the message once the mail is applied",
                "begin the line with something else"));
  }
}
