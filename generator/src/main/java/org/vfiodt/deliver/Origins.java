// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import java.util.List;
import java.util.Objects;

/**
 * What the deliverables were made from, beside the patches among them.
 *
 * @param tool that made them, with its version
 * @param board its name
 * @param kernelVersion as {@code uname -r} begins
 * @param kernelSource name of the kernel's sources; a folder's is made from what is in it
 * @param programs that built them
 */
public record Origins(
    String tool,
    String board,
    String kernelVersion,
    String kernelSource,
    List<BuildProgram> programs) {
  /** A program that took part in the build, and its version where it told one. */
  public record BuildProgram(String name, String title, String version) {
    public BuildProgram {
      Objects.requireNonNull(name);
      Objects.requireNonNull(title);
      Objects.requireNonNull(version);
    }
  }

  public Origins {
    Objects.requireNonNull(tool);
    Objects.requireNonNull(board);
    Objects.requireNonNull(kernelVersion);
    Objects.requireNonNull(kernelSource);
    programs = List.copyOf(programs);
  }
}
