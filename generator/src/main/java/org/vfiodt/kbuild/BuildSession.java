// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Severity;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;

/** One build or check while its objects folder is locked. */
final class BuildSession {
  private static final String MESSAGES = "messages";

  private final CommandRunner runner;
  private final BuildRequest request;
  private final ObjectsFolder objects;
  private final RequestedConfiguration requested;
  private final String compiler;
  private final long start;
  private final MessagePaths paths;
  private final Configurator configurator;

  /**
   * @param compiler the compiler's version in its own words
   * @param start {@link System#nanoTime} of the request
   */
  BuildSession(
      CommandRunner runner,
      BuildRequest request,
      ObjectsFolder objects,
      RequestedConfiguration requested,
      String compiler,
      long start) {
    this.runner = runner;
    this.request = request;
    this.objects = objects;
    this.requested = requested;
    this.compiler = compiler;
    this.start = start;
    this.paths = new MessagePaths(request.tree(), request.objects());
    this.configurator = new Configurator(runner, request, objects);
  }

  Outcome<BuildResult> build(BuildProgress progress) throws IOException {
    FinishedBuild finished = new FinishedBuild(objects, key());
    Optional<Products> before = request.inputs().isEmpty() ? Optional.empty() : finished.products();
    if (before.isPresent()) {
      return Outcome.of(result(before.get(), kept(), true));
    }
    finished.forget();
    Outcome<FinalConfiguration> configuration = configurator.configure(requested, compiler);
    if (!configuration.ok()) {
      return Outcome.failed(configuration.diagnostics());
    }
    if (!configuration.get().hasModules()) {
      Products.forgetModules(request.objects());
    }
    Outcome<Products> products = products(configuration.get());
    if (!products.ok()) {
      return Outcome.failed(products.diagnostics());
    }
    Outcome<BuildResult> made = make(products.get(), progress);
    if (made.ok()) {
      finished.remember(products.get());
    }
    List<BuildMessage> lost = configuration.diagnostics().stream().map(BuildSession::lost).toList();
    return made.map(result -> result.saying(lost));
  }

  Outcome<BuildResult> tryOut(BuildProgress progress) throws IOException {
    Optional<String> before = objects.readNote(MESSAGES);
    Outcome<BuildResult> result = build(progress);
    if (before.isPresent()) {
      objects.write(MESSAGES, before.get());
    }
    return result;
  }

  Outcome<List<BuildMessage>> check(String folder, Set<SourceCheck> checks) throws IOException {
    if (checks.contains(SourceCheck.EXTRA_WARNINGS)) {
      // the compiler says nothing about what is made already; sparse does
      removeObjects(request.objects().resolve(folder).normalize());
    }
    Outcome<FinalConfiguration> configuration = configurator.configure(requested, compiler);
    if (!configuration.ok()) {
      return Outcome.failed(configuration.diagnostics());
    }
    BuildLogParser parser =
        new BuildLogParser(paths, checks.contains(SourceCheck.SPARSE), BuildProgress.NONE);
    List<String> settings = new TreeSet<>(checks).stream().map(SourceCheck::setting).toList();
    return run(parser, settings, List.of(folder + "/"), objects.note("check.log"))
        .map(
            result ->
                parser.messages().stream()
                    .filter(message -> about(message, folder + "/", result))
                    .distinct()
                    .sorted()
                    .toList());
  }

  void forget() throws IOException {
    objects.clear();
  }

  private static BuildMessage lost(Diagnostic diagnostic) {
    return new BuildMessage(
        BuildTool.KCONFIG, "", 0, 0, Severity.WARNING, diagnostic.message(), "", "", 0);
  }

  private static boolean about(BuildMessage message, String folder, CommandResult result) {
    return message.file().startsWith(folder)
        || message.unit().startsWith(folder)
        || (!result.ok() && message.severity() == Severity.ERROR);
  }

  private void removeObjects(Path folder) throws IOException {
    if (folder.startsWith(request.objects()) && Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".o")).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Outcome<BuildResult> make(Products products, BuildProgress progress) throws IOException {
    Path log = objects.note("build.log");
    BuildLogParser parser = new BuildLogParser(paths, false, progress);
    Outcome<CommandResult> run = run(parser, List.of(), products.targets(), log);
    if (!run.ok()) {
      return Outcome.failed(run.diagnostics());
    }
    List<BuildMessage> messages = KeptMessages.after(kept(), parser.messages(), parser.made());
    objects.write(MESSAGES, KeptMessages.write(messages));
    configurator.remember(requested, compiler);
    if (!run.get().ok()) {
      return Outcome.failed(
          new BuildFailure(request.tree(), log).explain(run.get(), parser.messages()));
    }
    List<Diagnostic> missing = products.missing().stream().map(BuildSession::missing).toList();
    return missing.isEmpty()
        ? Outcome.of(result(products, messages, false))
        : Outcome.failed(missing);
  }

  private static Diagnostic missing(Path file) {
    return Diagnostic.of(KbuildCode.NO_PRODUCT, "make ended well and left no '" + file + "'");
  }

  private Outcome<CommandResult> run(
      BuildLogParser parser, List<String> settings, List<String> targets, Path log) {
    return runner.run(new Make(request).command(settings, targets, log).listener(parser::line));
  }

  private Outcome<Products> products(FinalConfiguration configuration) throws IOException {
    if (!request.targets().isEmpty()) {
      return Outcome.of(Products.named(request, request.targets()));
    }
    String blob = request.board().deviceTree();
    return Products.deviceTreeTarget(request)
        .map(target -> Outcome.of(Products.usual(request, target, configuration.hasModules())))
        .orElseGet(
            () ->
                Outcome.failed(
                    Diagnostic.of(
                        KbuildCode.NO_DEVICE_TREE,
                        "the kernel tree has no source of '" + blob + "'")));
  }

  private BuildResult result(Products products, List<BuildMessage> messages, boolean reused)
      throws IOException {
    return new BuildResult(
        products.image(),
        products.deviceTree(),
        Products.modules(request.objects()),
        objects.config(),
        messages,
        objects.note("build.log"),
        Duration.ofNanos(System.nanoTime() - start),
        reused);
  }

  private List<BuildMessage> kept() throws IOException {
    return KeptMessages.read(objects.readNote(MESSAGES).orElse(""));
  }

  /** Everything that the products depend on; the number of jobs is not among it. */
  private String key() {
    ContentDigest digest =
        new ContentDigest().add(request.inputs()).add(requested.text()).add(compiler);
    new Make(request)
        .command(List.of(), request.targets(), objects.config()).argv().stream()
            .filter(word -> !word.matches("-j\\d+"))
            .forEach(digest::add);
    if (request.targets().isEmpty()) {
      digest.add(request.board().deviceTree());
    }
    return digest.add(request.board().image()).hex();
  }
}
