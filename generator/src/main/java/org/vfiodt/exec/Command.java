// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A process to run: an argument vector (no shell ever sees it), a directory, variables added to the
 * environment, a deadline, and where its output goes.
 *
 * @param argv program and arguments
 * @param directory working directory
 * @param environment variables set on top of the inherited ones
 * @param deadline after which the process and its children are ended
 * @param log file that receives standard output and error, led by the command line
 * @param listener called for each line of output, on a reader thread
 */
public record Command(
    List<String> argv,
    Path directory,
    Map<String, String> environment,
    Duration deadline,
    Optional<Path> log,
    Consumer<String> listener) {
  private static final Duration LONG_ENOUGH = Duration.ofHours(2);

  public Command {
    argv = List.copyOf(argv);
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    Objects.requireNonNull(directory);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(deadline);
    Objects.requireNonNull(log);
    Objects.requireNonNull(listener);
  }

  public static Command of(Path directory, List<String> argv) {
    return new Command(argv, directory, Map.of(), LONG_ENOUGH, Optional.empty(), line -> {});
  }

  public static Command of(Path directory, String... argv) {
    return of(directory, List.of(argv));
  }

  public Command environment(Map<String, String> variables) {
    return new Command(argv, directory, variables, deadline, log, listener);
  }

  public Command deadline(Duration limit) {
    return new Command(argv, directory, environment, limit, log, listener);
  }

  public Command log(Path file) {
    return new Command(argv, directory, environment, deadline, Optional.of(file), listener);
  }

  public Command listener(Consumer<String> lines) {
    return new Command(argv, directory, environment, deadline, log, lines);
  }

  public String program() {
    return argv.get(0);
  }

  /** The line that repeats this command in a shell, for the head of a log. */
  public String line() {
    List<String> words = new ArrayList<>();
    new TreeMap<>(environment).forEach((name, value) -> words.add(name + "=" + quoted(value)));
    argv.forEach(word -> words.add(quoted(word)));
    return String.join(" ", words);
  }

  /** A word as a shell reads it. */
  public static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
