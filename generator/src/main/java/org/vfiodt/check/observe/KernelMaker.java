// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.vfiodt.data.Sha256;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildLogs;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.KernelBuild;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Observation;

/**
 * Builds the kernel of a tree, once. Objects are used again from patch to patch; before a patch is
 * blamed it is built again without any.
 */
final class KernelMaker {
  private static final String CONFIGURATION = "config";

  private final Workshop workshop;
  private final BuildRemarks remarks = new BuildRemarks("build.log");

  /** Errors that stood when everything was built anew; they need no second look. */
  private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

  KernelMaker(Workshop workshop) {
    this.workshop = workshop;
  }

  /** The build of a tree: image, device tree, modules, configuration and log. */
  Kept make(TreeUnderTest tree) {
    return workshop.store().keep(key(tree), folder -> build(tree, folder));
  }

  String key(TreeUnderTest tree) {
    return workshop.buildKey("build", tree).hex();
  }

  private Outcome<Observation> build(TreeUnderTest tree, Path folder) {
    return workshop.inTree(
        tree,
        path ->
            workshop
                .request(tree, path, workshop.asked(tree), List.of())
                .flatMap(request -> tried(request.unfinished(), folder)));
  }

  private Outcome<Observation> tried(BuildRequest request, Path folder) {
    KernelBuild build = new KernelBuild(workshop.services().runner());
    boolean reuses = BuildLogs.reuses(request);
    Outcome<BuildResult> first = build.build(request, workshop.ticks());
    boolean blames =
        !first.ok() && Observations.failed(first.diagnostics()).status() == Status.FAIL;
    if (!blames || !reuses || confirmed.containsAll(messages(first))) {
      return observed(request, first, folder);
    }
    return build
        .forget(request)
        .flatMap(
            clean -> {
              Outcome<BuildResult> second = build.build(clean, workshop.ticks());
              confirmed.addAll(messages(second));
              String note = second.ok() ? "failed among old objects, and not without them" : "";
              return observed(clean, second, folder)
                  .map(seen -> note.isEmpty() ? seen : seen.saying(List.of(note)));
            });
  }

  private static List<String> messages(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::message).toList();
  }

  private Outcome<Observation> observed(
      BuildRequest request, Outcome<BuildResult> result, Path folder) {
    try {
      remarks.keepLog(BuildLogs.of(request), folder);
      return Outcome.of(
          result.ok()
              ? made(request, result.get(), folder)
              : remarks.failed(result.diagnostics(), request, folder));
    } catch (IOException e) {
      return Outcome.failed(workshop.unwritable(folder));
    }
  }

  private Observation made(BuildRequest request, BuildResult result, Path folder)
      throws IOException {
    Map<String, String> artefacts = new TreeMap<>();
    for (Map.Entry<String, Path> file : products(result).entrySet()) {
      Path copy = folder.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.copy(file.getValue(), copy);
      artefacts.put(file.getKey(), Sha256.of(copy));
    }
    Files.copy(result.configuration(), folder.resolve(CONFIGURATION));
    String digest = Sha256.of(folder.resolve(CONFIGURATION));
    return Observation.of(Status.PASS, detail(result))
        .remarking(remarks.of(BuildRemarks.aboutCode(result.messages()), request, folder))
        .restingOn(new Evidence("", digest, workshop.compiler(), artefacts, Map.of()));
  }

  private static String detail(BuildResult result) {
    List<String> made = new ArrayList<>();
    result.image().ifPresent(image -> made.add(image.getFileName().toString()));
    result.deviceTree().ifPresent(blob -> made.add(blob.getFileName().toString()));
    made.add(result.modules().size() + " modules");
    return String.join(", ", made);
  }

  private static Map<String, Path> products(BuildResult result) {
    Map<String, Path> products = new TreeMap<>();
    result.image().ifPresent(image -> products.put(image.getFileName().toString(), image));
    result.deviceTree().ifPresent(blob -> products.put(blob.getFileName().toString(), blob));
    result.modules().forEach(file -> products.put("modules/" + file.getFileName(), file));
    return products;
  }

  /** Lines of the final configuration of a kept build. */
  List<String> configuration(Kept kept) {
    try {
      return Files.readAllLines(kept.folder().resolve(CONFIGURATION), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** What a kept build made, as the stages know it. */
  BuildResult result(Kept kept) {
    Path folder = kept.folder();
    List<Path> modules =
        kept.observation().evidence().artefacts().keySet().stream()
            .filter(name -> name.startsWith("modules/"))
            .map(folder::resolve)
            .toList();
    return new BuildResult(
        Optional.of(folder.resolve(workshop.board().image())),
        Optional.of(folder.resolve(workshop.board().deviceTree())),
        modules,
        folder.resolve(CONFIGURATION),
        List.of(),
        folder.resolve("build.log"),
        Duration.ZERO,
        true);
  }
}
