// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildLogs;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.Fragment;
import org.vfiodt.kbuild.KbuildCode;
import org.vfiodt.kbuild.KernelBuild;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;

/**
 * Each option that the series has added by then is built in, made a module and left out, as far as
 * it can be; the value that the board has is what the build checks.
 */
public final class OptionsCheck implements Check {
  private final Workshop workshop;

  public OptionsCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
  }

  /** An option with a value other than the board's. */
  private record Variant(String option, String value) {
    Fragment fragment() {
      String name = "CONFIG_" + option;
      return Fragment.of(
          "the variant " + this,
          value.equals("n") ? "# " + name + " is not set\n" : name + "=" + value + "\n");
    }

    @Override
    public String toString() {
      return option + "=" + value;
    }
  }

  @Override
  public Look look(TreeUnderTest tree) {
    List<Variant> variants = variants(tree);
    if (variants.isEmpty()) {
      return new Look.Skip("the series has added no option so far");
    }
    String inputs = workshop.buildKey("options", tree).add(variants.toString()).hex();
    return new Look.Work(inputs, folder -> build(tree, variants, folder));
  }

  private static List<Variant> variants(TreeUnderTest tree) {
    List<Variant> variants = new ArrayList<>();
    for (AddedOptions.Option option : AddedOptions.of(tree)) {
      for (String value : option.tristate() ? List.of("n", "m", "y") : List.of("n", "y")) {
        variants.add(new Variant(option.name(), value));
      }
    }
    return variants;
  }

  private Outcome<Observation> build(TreeUnderTest tree, List<Variant> variants, Path folder) {
    return workshop.inTree(tree, path -> build(tree, path, variants, folder));
  }

  private Outcome<Observation> build(
      TreeUnderTest tree, Path path, List<Variant> variants, Path folder) {
    List<String> good = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (Variant variant : variants) {
      Outcome<BuildRequest> request =
          workshop.request(tree, path, workshop.asked(tree, variant.fragment()), List.of());
      if (!request.ok()) {
        return Outcome.failed(request.diagnostics());
      }
      BuildRequest asked = request.get().unfinished();
      BuildRemarks log = new BuildRemarks(variant + ".log");
      Outcome<BuildResult> result =
          new KernelBuild(workshop.services().runner()).build(asked, workshop.ticks());
      try {
        if (result.ok()) {
          log.keepLog(BuildLogs.of(asked), folder);
          good.add(variant.toString());
          remarks.addAll(log.of(result.get().messages(), asked, folder));
        } else if (result.diagnostics().stream().allMatch(OptionsCheck::lost)) {
          impossible.add(variant.toString());
        } else {
          log.keepLog(BuildLogs.of(asked), folder);
          Observation failed = log.failed(result.diagnostics(), asked, folder);
          return Outcome.of(failed.saying(List.of("with " + variant)));
        }
      } catch (IOException e) {
        return Outcome.failed(workshop.unwritable(folder));
      }
    }
    Status status = good.isEmpty() ? Status.SKIP : Status.PASS;
    String cannot =
        impossible.isEmpty() ? "" : "not to be had here: " + String.join(" ", impossible);
    return Outcome.of(
        Observation.of(status, (String.join(" ", good) + " " + cannot).strip()).remarking(remarks));
  }

  private static boolean lost(Diagnostic diagnostic) {
    return diagnostic.code() == KbuildCode.OPTION_LOST;
  }
}
