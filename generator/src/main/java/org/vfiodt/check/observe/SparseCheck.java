// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Severity;
import org.vfiodt.exec.Command;
import org.vfiodt.kbuild.BuildLogs;
import org.vfiodt.kbuild.BuildMessage;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildTool;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.kbuild.KernelBuild;
import org.vfiodt.kbuild.SourceCheck;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;

/** Sparse looks at every file in the folders whose C files the series changes. */
public final class SparseCheck implements Check {
  /** How a tree says whether it can use the sparse at hand (Linux 5.18 and later). */
  private static final String VALID = "scripts/checker-valid.sh";

  private final Workshop workshop;

  public SparseCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
  }

  @Override
  public Look look(TreeUnderTest tree) {
    Set<String> folders = tree.series().folders();
    if (folders.isEmpty()) {
      return new Look.Skip("the series changes no C file");
    }
    ContentDigest digest = workshop.buildKey("sparse", tree);
    folders.forEach(digest::add);
    return new Look.Work(digest.hex(), folder -> check(tree, folder));
  }

  private Outcome<Observation> check(TreeUnderTest tree, Path folder) {
    return workshop.inTree(
        tree,
        path ->
            workshop
                .request(tree, path, workshop.asked(tree), List.of())
                .flatMap(request -> readable(path) ? check(tree, request, folder) : unreadable()));
  }

  /**
   * What is compiled on the way depends on the objects that were there; the build looks at that.
   */
  private static List<BuildMessage> bySparse(List<BuildMessage> said) {
    return said.stream().filter(message -> message.tool() == BuildTool.SPARSE).toList();
  }

  private boolean readable(Path tree) {
    if (!Files.isRegularFile(tree.resolve(VALID))) {
      return true;
    }
    Command ask = Command.of(tree, "sh", VALID, "sparse").deadline(Duration.ofMinutes(1));
    return workshop
        .services()
        .runner()
        .run(ask)
        .value()
        .map(result -> result.tail().equals(List.of("1")))
        .orElse(false);
  }

  private static Outcome<Observation> unreadable() {
    return Outcome.of(
        Observation.of(Status.SKIP, "the tree says that the sparse at hand cannot read it"));
  }

  private Outcome<Observation> check(TreeUnderTest tree, BuildRequest request, Path folder) {
    KernelBuild build = new KernelBuild(workshop.services().runner());
    List<Remark> remarks = new ArrayList<>();
    Set<String> looked = new TreeSet<>();
    for (String name : tree.series().folders()) {
      if (!Files.isDirectory(request.tree().resolve(name))) {
        continue;
      }
      BuildRemarks log = new BuildRemarks(name.replace('/', '-') + ".log");
      Outcome<List<BuildMessage>> said = build.check(request, name, Set.of(SourceCheck.SPARSE));
      try {
        log.keepLog(BuildLogs.ofCheck(request), folder);
        if (!said.ok()) {
          return Outcome.of(log.failed(said.diagnostics(), request, folder));
        }
        if (said.get().stream().anyMatch(message -> message.severity() == Severity.ERROR)) {
          return Outcome.of(
              Observation.of(Status.FAIL, "sparse finds errors in " + name)
                  .finding(log.errors(request, folder)));
        }
        remarks.addAll(log.of(bySparse(said.get()), request, folder));
        looked.add(name);
      } catch (IOException e) {
        return Outcome.failed(workshop.unwritable(folder));
      }
    }
    return Outcome.of(Observation.of(Status.PASS, String.join(", ", looked)).remarking(remarks));
  }
}
