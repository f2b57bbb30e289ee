// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.JsonText;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * KCIDB's JSON, schema 5.3: each patch on each kernel is a checkout with the patches up to it and
 * one build of it; every cell and every case of the guest is a test of that build.
 */
public final class Kcidb {
  static final String ORIGIN = "vfio_dt";

  private Kcidb() {}

  public static String write(FormRequest request) {
    List<Object> checkouts = new ArrayList<>();
    List<Object> builds = new ArrayList<>();
    List<Object> tests = new ArrayList<>();
    for (MatrixKernel kernel : request.matrix().kernels()) {
      for (MatrixPatch patch : kernel.patches()) {
        if (!patch.cells().isEmpty()) {
          KcidbCheckout checkout = new KcidbCheckout(request, kernel, patch);
          checkouts.add(checkout.json());
          builds.add(new KcidbBuild(request, kernel, patch, checkout.id()).json());
          tests.addAll(new KcidbTests(request, kernel, patch).json());
        }
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", version());
    all.put("checkouts", checkouts);
    all.put("builds", builds);
    all.put("tests", tests);
    return JsonText.write(all);
  }

  private static Map<String, Integer> version() {
    Map<String, Integer> version = new LinkedHashMap<>();
    version.put("major", 5);
    version.put("minor", 3);
    return version;
  }

  /** The same for the same sources and patches, whoever checks them and when. */
  static String id(Matrix matrix, MatrixKernel kernel, MatrixPatch patch, String... more) {
    List<String> words =
        new ArrayList<>(List.of(matrix.tool(), kernel.id(), kernel.source(), patch.tree()));
    words.add(String.valueOf(patch.number()));
    kernel.patches().stream()
        .filter(each -> each.number() <= patch.number())
        .forEach(each -> words.add(each.digest()));
    matrix.subject().forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(List.of(more));
    return ORIGIN + ":" + Sha256.of(String.join("\n", words));
  }

  /** A record that says where it comes from. */
  static Map<String, Object> object(String id) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", id);
    object.put("origin", ORIGIN);
    return object;
  }

  static Map<String, String> resource(String name, String url) {
    Map<String, String> resource = new LinkedHashMap<>();
    resource.put("name", name.replace('/', '-'));
    resource.put("url", url);
    return resource;
  }
}
