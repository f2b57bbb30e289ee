// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a build made.
 *
 * @param image the kernel image; empty when the targets did not include it
 * @param deviceTree the board's blob; empty when the targets did not include it
 * @param modules in the order of their paths
 * @param configuration the final {@code .config}
 * @param messages warnings of this and of earlier runs of make that still hold, in the order of
 *     files and lines
 * @param log everything that make wrote, led by the command line
 * @param time wall time
 * @param reused whether nothing had to be done
 */
public record BuildResult(
    Optional<Path> image,
    Optional<Path> deviceTree,
    List<Path> modules,
    Path configuration,
    List<BuildMessage> messages,
    Path log,
    Duration time,
    boolean reused) {
  public BuildResult {
    Objects.requireNonNull(image);
    Objects.requireNonNull(deviceTree);
    modules = List.copyOf(modules);
    Objects.requireNonNull(configuration);
    messages = List.copyOf(messages);
    Objects.requireNonNull(log);
    Objects.requireNonNull(time);
  }

  /** The same with further messages in front. */
  BuildResult saying(List<BuildMessage> more) {
    List<BuildMessage> all = new ArrayList<>(more);
    all.addAll(messages);
    return new BuildResult(image, deviceTree, modules, configuration, all, log, time, reused);
  }
}
