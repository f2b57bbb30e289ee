// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.recipe.RecipeBook;
import org.vfiodt.plan.Plan;
import org.vfiodt.plan.Planner;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.LeftOut;
import org.vfiodt.render.Overlay;
import org.vfiodt.render.RenderedSeries;
import org.vfiodt.render.SeriesRenderer;
import org.vfiodt.series.CommitTimes;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.series.SeriesBuilder;
import org.vfiodt.series.SeriesRequest;
import org.vfiodt.series.mailbox.MailReader;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.DriverSpec;

/** From a spec and a kernel to commits: plans, renders the prerequisites, then the series. */
public final class SeriesStage {
  private final Services services;
  private final KernelInput kernel;
  private final SeriesOptions options;
  private final OptionalLong epoch;
  private final List<PrerequisiteSeries> series = new ArrayList<>();
  private final List<Prerequisite> below = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Overlay overlay = Overlay.NONE;

  private SeriesStage(
      Services services, KernelInput kernel, SeriesOptions options, OptionalLong epoch) {
    this.services = services;
    this.kernel = kernel;
    this.options = options;
    this.epoch = epoch;
  }

  /** Generates the series of a spec for a kernel. */
  public static Outcome<Generated> generate(
      Services services, DriverSpec spec, KernelInput kernel, SeriesOptions options) {
    Optional<String> epoch = Optional.ofNullable(services.environment().get("SOURCE_DATE_EPOCH"));
    return CommitTimes.parse(epoch)
        .flatMap(
            time ->
                new Planner(services.data())
                    .plan(spec, kernel.name(), kernel.facts(), options.identity().toString())
                    .flatMap(
                        plan -> new SeriesStage(services, kernel, options, time).generate(plan)));
  }

  private Outcome<Generated> generate(Plan plan) {
    Map<String, MailReplacement> replaced = replacements(plan);
    for (String name : plan.series().requires()) {
      Outcome<?> done =
          replaced.containsKey(name) ? mailed(name, plan, replaced.get(name)) : ours(name, plan);
      diagnostics.addAll(done.diagnostics());
      if (!done.ok()) {
        return Outcome.failed(diagnostics);
      }
    }
    return SeriesRenderer.render(
            services.data(), plan.driver(), plan.series(), kernel.tree(), overlay)
        .flatMap(rendered -> commits(plan, rendered))
        .after(diagnostics);
  }

  private Outcome<Generated> commits(Plan plan, RenderedSeries rendered) {
    leftOut.addAll(rendered.leftOut());
    SeriesRequest request = request(versioned(plan.series()), rendered);
    return SeriesBuilder.build(request)
        .map(
            commits ->
                new Generated(
                    plan, series, request, commits, leftOut, overlay, rendered.overlay()));
  }

  /** One of our own prerequisite series; nothing happens when the kernel does not need it. */
  private Outcome<RenderedSeries> ours(String name, Plan plan) {
    return SeriesRenderer.prerequisite(services.data(), name, plan.driver(), kernel.tree(), overlay)
        .flatMap(
            rendered -> {
              leftOut.addAll(rendered.leftOut());
              return rendered.revisions().isEmpty()
                  ? Outcome.of(rendered)
                  : add(name, rendered).map(added -> rendered);
            });
  }

  private Outcome<PatchSeries> add(String name, RenderedSeries rendered) {
    SeriesPlan plan =
        new SeriesPlan(
            name, rendered.title(), Optional.empty(), 1, rendered.cover(), List.of(), List.of());
    return SeriesBuilder.build(request(plan, rendered))
        .peek(
            commits -> {
              series.add(new PrerequisiteSeries(name, commits));
              rendered.revisions().forEach(revision -> below.add(Prerequisite.of(revision)));
              overlay = rendered.overlay();
            });
  }

  private SeriesRequest request(SeriesPlan plan, RenderedSeries rendered) {
    return new SeriesRequest(
        plan,
        below,
        rendered.revisions(),
        kernel.base(),
        options.identity(),
        options.signOff(),
        epoch);
  }

  /** Somebody else's series from mail files, in place of ours. */
  private Outcome<List<Prerequisite>> mailed(String name, Plan plan, MailReplacement mails) {
    return read(mails)
        .flatMap(file -> MailReader.read(file, path -> overlay.read(kernel.tree(), path)))
        .peek(
            patches -> {
              below.addAll(patches);
              Map<String, Optional<String>> files = new TreeMap<>();
              patches.forEach(
                  patch -> patch.revision().changes().forEach(c -> files.put(c.path(), c.after())));
              overlay = overlay.with(files);
            });
  }

  private static Outcome<SourceFile> read(MailReplacement mails) {
    try {
      String text = new String(Files.readAllBytes(mails.mailbox()), StandardCharsets.ISO_8859_1);
      return Outcome.of(SourceFile.root(mails.mailbox().toString(), text));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + mails.mailbox())
              .hint("--prerequisite takes a file with the mails of a series"));
    }
  }

  private Map<String, MailReplacement> replacements(Plan plan) {
    Map<String, MailReplacement> replaced = new TreeMap<>();
    for (MailReplacement each : options.replacements()) {
      each.series().or(() -> lastNeeded(plan)).ifPresent(name -> replaced.put(name, each));
    }
    return replaced;
  }

  private Optional<String> lastNeeded(Plan plan) {
    return plan.series().requires().stream()
        .filter(name -> needed(name, plan))
        .reduce((first, second) -> second);
  }

  private boolean needed(String name, Plan plan) {
    return RecipeBook.series(services.data(), name)
        .value()
        .filter(recipe -> plan.driver().facts().hasAll(recipe.needs()))
        .isPresent();
  }

  private SeriesPlan versioned(SeriesPlan plan) {
    return options.version().isEmpty()
        ? plan
        : new SeriesPlan(
            plan.recipes(),
            plan.title(),
            plan.tag(),
            options.version().getAsInt(),
            plan.cover(),
            plan.requires(),
            plan.patches());
  }
}
