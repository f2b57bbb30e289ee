// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vfiodt.data.Sha256;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.JsonText;
import org.vfiodt.report.ReportCode;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixPatch;
import org.vfiodt.series.mailbox.MailPatchId;

/**
 * What b4 wants of a command that checks patches: a list with a result for each tool. A tool of
 * ours is a check on a kernel. Asked about a mail, the answer is that patch's alone.
 */
public final class B4Checks {
  private static final int LONGEST_SUMMARY = 300;
  private static final int LONGEST_DETAILS = 20_000;

  private B4Checks() {}

  public static Outcome<List<FormFile>> write(FormRequest request) {
    if (request.mail().isEmpty()) {
      return Outcome.of(file(results(request, patch -> patch.number() > 0, true)));
    }
    String mail = request.mail().get();
    String digest = Sha256.of(mail.getBytes(StandardCharsets.ISO_8859_1));
    String id = MailPatchId.of(mail);
    Predicate<MatrixPatch> same =
        patch ->
            patch.number() > 0
                && (patch.digest().equals(digest) || !id.isEmpty() && patch.patchId().equals(id));
    List<Map<String, String>> results = results(request, same, false);
    if (results.isEmpty()) {
      return Outcome.of(
          file(List.of(unknown())),
          List.of(
              Diagnostic.of(ReportCode.NO_PATCH, "this run has no patch like that of the mail")
                  .hint("patches are told by git's patch id: was this version checked?")));
    }
    return Outcome.of(file(results));
  }

  private static List<FormFile> file(List<Map<String, String>> results) {
    return List.of(new FormFile("b4.json", JsonText.write(results)));
  }

  private static List<Map<String, String>> results(
      FormRequest request, Predicate<MatrixPatch> wanted, boolean many) {
    return request
        .matrix()
        .places()
        .filter(place -> wanted.test(place.patch()))
        .map(place -> result(request, place, many))
        .toList();
  }

  private static Map<String, String> result(FormRequest request, Matrix.Place place, boolean many) {
    Cell cell = place.cell();
    Map<String, String> result = new LinkedHashMap<>();
    String number = many ? place.patch().number() + "/" : "";
    result.put("tool", "vfio-dt " + Plain.line(place.kernel().id() + "/" + number + cell.check()));
    result.put("status", status(cell.status()));
    result.put("summary", Plain.shortened(summary(cell), LONGEST_SUMMARY));
    if (request.artefacts().isPresent()) {
      result.put("url", request.url(place.folder()));
    }
    String details = details(place);
    if (!details.isEmpty()) {
      result.put("details", Plain.shortened(details, LONGEST_DETAILS));
    }
    return result;
  }

  private static String summary(Cell cell) {
    String detail = Plain.line(cell.detail());
    return switch (cell.status()) {
      case PASS, FAIL -> detail;
      case ERROR -> "not known: " + detail;
      case SKIP -> "not run: " + detail;
    };
  }

  private static String details(Matrix.Place place) {
    List<String> failed =
        place.cell().cases().stream()
            .filter(each -> !each.status().good())
            .map(Plain::name)
            .toList();
    return (Plain.lines(Finds.lines(place.cell())) + "\n" + Plain.lines(failed)).strip();
  }

  /** What is not known to be bad does not fail a patch. */
  private static String status(Status status) {
    return switch (status) {
      case PASS, SKIP -> "pass";
      case FAIL -> "fail";
      case ERROR -> "warn";
    };
  }

  private static Map<String, String> unknown() {
    Map<String, String> result = new LinkedHashMap<>();
    result.put("tool", "vfio-dt");
    result.put("status", "warn");
    result.put("summary", "not known: the run has no such patch");
    return result;
  }
}
