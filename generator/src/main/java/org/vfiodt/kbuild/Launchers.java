// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.source.SourceFile;

/** The launchers of {@code toolchain/launchers}: one file, one program. */
public final class Launchers {
  private static final String FOLDER = "toolchain/launchers";
  private static final String SUFFIX = ".toml";

  private Launchers() {}

  public static List<String> names(DataFolder data) {
    return data.names(FOLDER, SUFFIX);
  }

  /** Launchers by name, in this order; each can start the next, and is there. */
  public static Outcome<List<Launcher>> load(
      DataFolder data, List<String> names, CommandRunner runner) {
    return Outcome.all(names.stream().map(name -> load(data, name)).toList())
        .flatMap(
            launchers -> {
              List<Diagnostic> wrong = new ArrayList<>();
              for (int i = 0; i + 1 < launchers.size(); i++) {
                if (launchers.get(i).chain().isEmpty()) {
                  wrong.add(cannotChain(launchers.get(i), launchers.get(i + 1)));
                }
              }
              launchers.stream()
                  .filter(launcher -> !answers(launcher, runner))
                  .forEach(launcher -> wrong.add(missing(launcher)));
              return Outcome.of(launchers, wrong);
            });
  }

  private static Diagnostic cannotChain(Launcher first, Launcher second) {
    return Diagnostic.of(KbuildCode.LAUNCHERS, first.name() + " cannot start " + second.name())
        .hint("name a cache first, then what hands out the work: ccache, distcc");
  }

  private static Diagnostic missing(Launcher launcher) {
    return Diagnostic.of(
            KbuildCode.NO_TOOL, "the launcher '" + launcher.program() + "' is not installed")
        .hint("apt-get install --no-install-recommends " + launcher.debianPackage());
  }

  private static boolean answers(Launcher launcher, CommandRunner runner) {
    Command ask =
        Command.of(Path.of("").toAbsolutePath(), launcher.program(), "--version")
            .deadline(Duration.ofSeconds(20));
    return runner.run(ask).ok();
  }

  private static Outcome<Launcher> load(DataFolder data, String name) {
    String file = FOLDER + "/" + name + SUFFIX;
    Optional<String> text = data.text(file);
    if (!names(data).contains(name) || text.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(KbuildCode.LAUNCHERS, "there is no launcher '" + name + "'")
              .hint(
                  Suggestion.hint(name, names(data))
                      .or(() -> Optional.of(String.join(", ", names(data))))));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(SourceFile.root(file, text.get()), diagnostics);
    Launcher launcher =
        new Launcher(
            name,
            table.text("title"),
            table.text("program"),
            table.text("debian-package"),
            table.optionalText("chain"),
            table.textMap("environment"));
    table.finish();
    return Outcome.of(launcher, diagnostics);
  }
}
