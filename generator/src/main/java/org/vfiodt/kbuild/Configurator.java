// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandRunner;

/**
 * Makes the {@code .config}: every option that no fragment asks for is off. A configuration that
 * comes out as it was is left untouched, so that make sees nothing new.
 */
final class Configurator {
  private static final String KEY = "configuration.key";
  private static final String DEPENDENCIES = "include/config/auto.conf.cmd";

  private final CommandRunner runner;
  private final BuildRequest request;
  private final ObjectsFolder objects;
  private final Make make;

  Configurator(CommandRunner runner, BuildRequest request, ObjectsFolder objects) {
    this.runner = runner;
    this.request = request;
    this.objects = objects;
    this.make = new Make(request);
  }

  /** The final configuration, checked against what was asked for. */
  Outcome<FinalConfiguration> configure(RequestedConfiguration requested, String compiler)
      throws IOException {
    Optional<String> known = objects.readNote(KEY);
    if (known.isEmpty() || !known.get().equals(key(requested, compiler))) {
      Outcome<Boolean> made = make(requested);
      if (!made.ok()) {
        return made.map(changed -> new FinalConfiguration(Map.of()));
      }
    }
    FinalConfiguration result =
        FinalConfiguration.parse(ObjectsFolder.read(objects.config()).orElse(""));
    List<Diagnostic> lost = new ArrayList<>();
    for (RequestedOption option : requested.options()) {
      if (!result.value(option.name()).equals(option.value())) {
        Diagnostic fault = lost(option, result);
        lost.add(request.partial() ? fault.asWarning() : fault);
      }
    }
    return Outcome.of(result, lost);
  }

  /** Notes what the configuration came from; make has listed the Kconfig files by now. */
  void remember(RequestedConfiguration requested, String compiler) throws IOException {
    objects.write(KEY, key(requested, compiler));
  }

  private Outcome<Boolean> make(RequestedConfiguration requested) throws IOException {
    Path wanted = objects.note("requested.config");
    Path fresh = objects.note("fresh.config");
    Files.deleteIfExists(objects.note(KEY));
    Files.deleteIfExists(fresh);
    objects.write("requested.config", requested.text());
    BuildLogParser parser =
        new BuildLogParser(
            new MessagePaths(request.tree(), request.objects()), false, BuildProgress.NONE);
    Path log = objects.note("configure.log");
    Command command =
        make.command(
                List.of("KCONFIG_ALLCONFIG=" + wanted, "KCONFIG_CONFIG=" + fresh),
                List.of("allnoconfig"),
                log)
            .listener(parser::line);
    return runner
        .run(command)
        .flatMap(
            result ->
                result.ok() && Files.isRegularFile(fresh)
                    ? Outcome.of(true)
                    : Outcome.failed(
                        new BuildFailure(request.tree(), log).explain(result, parser.messages())))
        .flatMap(ok -> install(fresh));
  }

  private Outcome<Boolean> install(Path fresh) {
    try {
      if (Files.isRegularFile(objects.config()) && Files.mismatch(fresh, objects.config()) < 0) {
        return Outcome.of(false);
      }
      Files.move(fresh, objects.config(), StandardCopyOption.REPLACE_EXISTING);
      return Outcome.of(true);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(KbuildCode.NO_ROOM, "cannot write '" + objects.config() + "'"));
    }
  }

  private String key(RequestedConfiguration requested, String compiler) throws IOException {
    ContentDigest digest =
        new ContentDigest()
            .add(requested.text())
            .add(compiler)
            .add(request.board().architecture())
            .add(make.settings().toString());
    for (String name : kconfigFiles()) {
      Path file = request.tree().resolve(name).normalize();
      digest.add(name).add(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
    }
    return digest.add(ObjectsFolder.read(objects.config()).orElse("")).hex();
  }

  /** Every Kconfig file that the configuration was made from, as the kernel's build lists them. */
  private TreeSet<String> kconfigFiles() throws IOException {
    TreeSet<String> files = new TreeSet<>();
    files.add("Kconfig");
    ObjectsFolder.read(request.objects().resolve(DEPENDENCIES))
        .orElse("")
        .lines()
        .map(line -> line.replace("\\", "").strip())
        .filter(word -> word.contains("Kconfig") && !word.contains(" ") && !word.startsWith("$"))
        .forEach(files::add);
    return files;
  }

  private Diagnostic lost(RequestedOption option, FinalConfiguration result) throws IOException {
    String got = result.value(option.name());
    Diagnostic diagnostic =
        Diagnostic.at(
            option.at(),
            KbuildCode.OPTION_LOST,
            option.name()
                + " is asked for as '"
                + option.value()
                + "' and the kernel made it '"
                + got
                + "'");
    Optional<KconfigEntry> entry = KconfigEntry.find(request.tree(), option.name());
    if (entry.isEmpty()) {
      return diagnostic.hint("this kernel has no such option");
    }
    Diagnostic placed = diagnostic.note(entry.get().at(), "the option is declared here");
    String depends = String.join(" && ", entry.get().depends());
    return depends.isEmpty()
        ? placed.hint("another option selects or hides it")
        : placed.hint("it depends on " + depends);
  }
}
