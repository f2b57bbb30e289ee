// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.exec.Command;

/**
 * The make command line of a build. What the image would take from the clock, the user and the host
 * is given; what a user's environment or the state of a git tree could change is emptied.
 */
final class Make {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("LC_ALL", "C", "MAKEFLAGS", "", "KBUILD_VERBOSE", "0", "KCONFIG_ALLCONFIG", "");

  private final BuildRequest request;

  Make(BuildRequest request) {
    this.request = request;
  }

  Command command(List<String> settings, List<String> targets, Path log) {
    List<String> argv = new ArrayList<>();
    argv.addAll(List.of("make", "-C", request.tree().toString()));
    argv.add("O=" + request.objects());
    argv.add("ARCH=" + request.board().architecture());
    argv.add("CROSS_COMPILE=" + request.toolchain().prefix());
    settings().forEach((name, value) -> argv.add(name + "=" + value));
    argv.add("KBUILD_BUILD_TIMESTAMP=" + request.timestamp());
    argv.add("KBUILD_BUILD_USER=vfio-dt");
    argv.add("KBUILD_BUILD_HOST=vfio-dt");
    argv.add("KBUILD_BUILD_VERSION=1");
    argv.add("LOCALVERSION=");
    argv.addAll(settings);
    argv.add("-j" + request.compiling().jobs());
    argv.add("--output-sync=target");
    argv.addAll(targets);
    Map<String, String> environment = new TreeMap<>(request.compiling().environment());
    environment.putAll(ENVIRONMENT);
    return Command.of(request.tree(), TreeInUse.held(request.tree(), argv))
        .environment(environment)
        .log(log);
  }

  /** Settings by name; {@code {tree}} in a value stands for the path of the sources. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    request
        .compiling()
        .settings(request.settings(), request.toolchain())
        .forEach(
            (name, value) ->
                settings.put(name, value.replace("{tree}", request.tree().toString())));
    return settings;
  }
}
