// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.report.matrix.Matrix;

/**
 * What all jobs have in common. The guest has no shell to log in to: it prints KTAP and a last
 * word, so LAVA only listens.
 */
final class LavaJob {
  /** The kernel is up and goes over to the first process. */
  private static final String PROMPT = "Freeing (unused|init )[^\\r\\n]*memory";

  private static final String RESULT = "(?P<result>(not )?ok) \\d+ (?P<test_case_id>[^\\r\\n#]+)";

  private LavaJob() {}

  /**
   * All but the context and the actions.
   *
   * @param machine the board, or the emulator that stands in for it
   */
  static Map<String, Object> job(
      Matrix matrix, Matrix.Place place, String deviceType, String machine) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("device_type", deviceType);
    job.put("job_name", Plain.shortened("vfio-dt " + place.id() + " " + deviceType, 180));
    job.put("visibility", "public");
    job.put("priority", "medium");
    Map<String, Object> timeouts = new LinkedHashMap<>();
    timeouts.put("job", Map.of("minutes", 30));
    timeouts.put("action", Map.of("minutes", 20));
    timeouts.put("connection", Map.of("minutes", 2));
    job.put("timeouts", timeouts);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("machine", machine);
    metadata.put("tool", matrix.tool());
    metadata.put("cell", place.id());
    metadata.put("patch", Plain.line(place.patch().subject()));
    metadata.put("command", Plain.line(String.join(" ", place.cell().command())));
    job.put("metadata", metadata);
    return job;
  }

  static Map<String, Object> resource(FormRequest request, String file) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("url", request.url(file));
    LavaFiles.compression(file).ifPresent(name -> resource.put("compression", name));
    return resource;
  }

  static Map<String, Object> boot(String method) {
    Map<String, Object> boot = new LinkedHashMap<>();
    boot.put("method", method);
    boot.put("prompts", List.of(PROMPT));
    boot.put("timeout", Map.of("minutes", 5));
    return boot;
  }

  /** A case that was skipped counts as passed, as KTAP has it. */
  static Map<String, Object> test() {
    Map<String, Object> monitor = new LinkedHashMap<>();
    monitor.put("name", "vfio-dt");
    monitor.put("start", "KTAP version 1");
    monitor.put("end", "vfio-dt: done");
    monitor.put("pattern", RESULT);
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("ok", "pass");
    words.put("not ok", "fail");
    monitor.put("fixupdict", words);
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("timeout", Map.of("minutes", 20));
    test.put("monitors", List.of(monitor));
    return test;
  }

  static List<Map<String, Object>> actions(Map<String, Object> deploy, Map<String, Object> boot) {
    return List.of(Map.of("deploy", deploy), Map.of("boot", boot), Map.of("test", test()));
  }
}
