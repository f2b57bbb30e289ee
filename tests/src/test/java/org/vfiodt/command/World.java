// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vfiodt.cli.Cli;
import org.vfiodt.cli.Console;

/**
 * A folder with all that a command needs and nothing else: a copy of the project's data with the
 * fake board, a fake kernel, a home with a git identity, an empty cache.
 */
public record World(Path folder) {
  /** The spec that the project itself is tested with. */
  public static final String SPEC = "arndale-config/specs/rfc.vfio";

  /** A new world whose fake kernel has these switches. */
  public static World in(Path folder, Map<String, String> switches) {
    World world = new World(folder);
    for (String name : List.of("arndale-config", "kernel-patches", "templates", "toolchain")) {
      Folder.copy(Checkout.top().resolve(name), world.data().resolve(name), text -> text);
    }
    Folder.copy(
        Checkout.tests().resolve("guest"), world.data().resolve("tests/guest"), text -> text);
    Folder.copy(Checkout.tests().resolve("fake-kernel"), world.kernel(), text -> text);
    Folder.write(
        folder.resolve("home/.gitconfig"), "[user]\n\tname = A U Thor\n\temail = a@example.org\n");
    world.switches(switches);
    return world;
  }

  public static World in(Path folder) {
    return in(folder, Map.of());
  }

  /** Sets the switches of the fake kernel anew. */
  public void switches(Map<String, String> switches) {
    String text =
        new TreeMap<>(switches)
            .entrySet().stream()
                .map(each -> each.getKey() + " = \"" + each.getValue() + "\"")
                .collect(Collectors.joining(", "));
    Path tools = Checkout.tests().resolve("fake-tools");
    Folder.copy(
        Checkout.tests().resolve("fake-data"),
        data(),
        line -> line.replace("@TOOLS@", tools.toString()).replace("@SWITCHES@", text));
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path kernel() {
    return folder.resolve("linux");
  }

  public Path cache() {
    return folder.resolve("cache");
  }

  public Path runs() {
    return folder.resolve("runs");
  }

  public Path spec() {
    return data().resolve(SPEC);
  }

  /** Variables of the environment, with nothing of the machine that runs the tests. */
  public Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("VFIO_DT_CACHE", cache().toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    return environment;
  }

  /** Runs a command in this process. */
  public Said run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Runs a command in this process with further variables. */
  public Said run(Map<String, String> variables, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = environment();
    environment.putAll(variables);
    Console console = new Console(stream(out), stream(err), environment, false);
    int exitCode = new Cli(console).run(all(arguments).toArray(String[]::new));
    return new Said(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** {@code build} or {@code test} of the spec on the fake board. */
  public Said job(String command) {
    return job(command, kernel().toString(), Map.of());
  }

  public Said job(String command, String kernel, Map<String, String> variables) {
    return run(
        variables,
        command,
        spec().toString(),
        "--kernel",
        kernel,
        "--board",
        "fake",
        "--runs",
        runs().toString());
  }

  public Said generate(Path output) {
    return run(
        "generate", spec().toString(), "--kernel", kernel().toString(), "-o", output.toString());
  }

  List<String> all(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", data().toString()));
    all.addAll(List.of(arguments));
    return all;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
