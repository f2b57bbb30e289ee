// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildLogs;
import org.vfiodt.kbuild.BuildMessage;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.BuildTool;
import org.vfiodt.kbuild.Fragment;
import org.vfiodt.kbuild.KernelBuild;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;

/**
 * Each option that the series has added by then is built in, made a module and left out, as far as
 * it can be; the value that the board has is what the build checks.
 */
public final class OptionsCheck implements Check {
  private final Workshop workshop;
  private final KernelMaker maker;

  public OptionsCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
    this.maker = new KernelMaker(workshop);
  }

  /** An option with a value other than the board's. */
  private record Variant(String option, String value) {
    Fragment fragment() {
      return Fragment.of("the variant " + this, line() + "\n");
    }

    /** As it stands in a configuration. */
    String line() {
      String name = "CONFIG_" + option;
      return value.equals("n") ? "# " + name + " is not set" : name + "=" + value;
    }

    /** Whether the kernel did not take the value: something that it depends on is not there. */
    boolean lost(BuildResult result) {
      return result.messages().stream()
          .filter(message -> message.tool() == BuildTool.KCONFIG)
          .anyMatch(message -> message.text().startsWith("CONFIG_" + option + " "));
    }

    @Override
    public String toString() {
      return option + "=" + value;
    }
  }

  @Override
  public Look look(TreeUnderTest tree) {
    List<AddedOptions.Option> options = AddedOptions.of(tree);
    if (options.isEmpty()) {
      return new Look.Skip("the series has added no option so far");
    }
    Kept built = maker.make(tree);
    if (built.observation().status() != Status.PASS) {
      return new Look.Skip("the kernel was not built");
    }
    List<Variant> variants = variants(options, maker.configuration(built));
    String inputs = workshop.buildKey("options", tree).add(variants.toString()).hex();
    return new Look.Work(inputs, folder -> build(tree, variants, folder));
  }

  /**
   * Every value but that of the board.
   *
   * @param board lines of its configuration
   */
  private static List<Variant> variants(List<AddedOptions.Option> options, List<String> board) {
    List<Variant> variants = new ArrayList<>();
    for (AddedOptions.Option option : options) {
      for (String value : option.tristate() ? List.of("n", "m", "y") : List.of("n", "y")) {
        Variant variant = new Variant(option.name(), value);
        if (!board.contains(variant.line())) {
          variants.add(variant);
        }
      }
    }
    return variants;
  }

  private Outcome<Observation> build(TreeUnderTest tree, List<Variant> variants, Path folder) {
    List<Remark> usual = maker.make(tree).observation().remarks();
    Set<String> known = usual.stream().map(Remark::signature).collect(Collectors.toSet());
    return workshop.inTree(
        tree,
        path -> {
          Results results = new Results();
          for (Variant variant : variants) {
            Outcome<BuildRequest> asked =
                workshop.request(tree, path, workshop.asked(tree, variant.fragment()), List.of());
            if (!asked.ok()) {
              return Outcome.failed(asked.diagnostics());
            }
            try {
              build(asked.get().unfinished(), variant, known, folder, results);
            } catch (IOException e) {
              return Outcome.failed(workshop.unwritable(folder));
            }
          }
          return Outcome.of(results.observation());
        });
  }

  private void build(
      BuildRequest request, Variant variant, Set<String> known, Path folder, Results results)
      throws IOException {
    BuildRemarks log = new BuildRemarks(variant + ".log");
    Outcome<BuildResult> result =
        new KernelBuild(workshop.services().runner()).tryOut(request, workshop.ticks());
    if (result.ok() && variant.lost(result.get())) {
      results.impossible.add(variant.toString());
      return;
    }
    log.keepLog(BuildLogs.of(request), folder);
    if (!result.ok()) {
      results.failed.add(log.failed(result.diagnostics(), request, folder));
      return;
    }
    results.good.add(variant.toString());
    List<BuildMessage> said = BuildRemarks.aboutCode(result.get().messages());
    log.of(said, request, folder).stream()
        .filter(remark -> !known.contains(remark.signature()))
        .forEach(remark -> results.only.add(finding(variant, remark)));
  }

  private static Finding finding(Variant variant, Remark remark) {
    return new Finding(
        Finding.Kind.NEW_WARNING,
        remark.source(),
        remark.line(),
        remark.text() + " (only with " + variant + ")",
        remark.log(),
        remark.logLine(),
        List.of(),
        0);
  }

  /** What came of the variants so far. */
  private static final class Results {
    private final List<String> good = new ArrayList<>();
    private final List<String> impossible = new ArrayList<>();
    private final List<Observation> failed = new ArrayList<>();
    private final List<Finding> only = new ArrayList<>();

    Observation observation() {
      if (!failed.isEmpty()) {
        return failed.get(0);
      }
      if (!only.isEmpty()) {
        return Observation.of(Status.FAIL, only.size() + " warnings of one value only")
            .finding(only);
      }
      String cannot =
          impossible.isEmpty() ? "" : " not to be had here: " + String.join(" ", impossible);
      Status status = good.isEmpty() ? Status.SKIP : Status.PASS;
      return Observation.of(status, (String.join(" ", good) + cannot).strip());
    }
  }
}
