// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import java.util.Map;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * A kernel with the patches up to one. Where a tree came from as an archive there is no commit to
 * name, so none is: its digest stands beside.
 */
record KcidbCheckout(FormRequest request, MatrixKernel kernel, MatrixPatch patch) {
  String id() {
    return Kcidb.id(request.matrix(), kernel, patch, "checkout");
  }

  Map<String, Object> json() {
    Map<String, Object> checkout = Kcidb.object(id());
    List<MatrixPatch> patches =
        kernel.patches().stream()
            .filter(each -> each.number() > 0 && each.number() <= patch.number())
            .toList();
    checkout.put("git_commit_name", Plain.line(kernel.id()));
    checkout.put("patchset_files", patches.stream().map(this::file).toList());
    checkout.put("patchset_hash", hash(patches));
    checkout.put("comment", Plain.line(kernel.title() + ": " + patch.subject()));
    checkout.put("valid", true);
    checkout.put("misc", Map.of("source", kernel.source()));
    return checkout;
  }

  private Map<String, String> file(MatrixPatch each) {
    String name = each.file().substring(each.file().lastIndexOf('/') + 1);
    return Kcidb.resource(name, request.url(each.file()));
  }

  /** As {@code sha256sum *.patch | cut -c-64 | sha256sum | cut -c-64} gives it. */
  private static String hash(List<MatrixPatch> patches) {
    StringBuilder lines = new StringBuilder();
    patches.forEach(each -> lines.append(each.digest()).append('\n'));
    return patches.isEmpty() ? "" : Sha256.of(lines.toString());
  }
}
