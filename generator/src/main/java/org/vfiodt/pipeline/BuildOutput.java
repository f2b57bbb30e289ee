// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildResult;

/**
 * Keeps what a build made in the run directory. The objects folder serves other runs too, and the
 * next of them may overwrite an image before this one has booted it.
 */
public final class BuildOutput {
  private final Path work;
  private final Path place;

  /**
   * @param work folder of the stage while it runs
   * @param place the same folder once the stage has ended
   */
  public BuildOutput(Path work, Path place) {
    this.work = work;
    this.place = place;
  }

  /** The same result, with copies of image, device tree, modules and configuration. */
  Outcome<BuildResult> keep(BuildResult build) {
    try {
      Optional<Path> image = keep(build.image());
      Optional<Path> deviceTree = keep(build.deviceTree());
      List<Path> modules = new ArrayList<>();
      for (Path module : build.modules()) {
        modules.add(keep(module, "modules"));
      }
      return Outcome.of(
          new BuildResult(
              image,
              deviceTree,
              modules,
              keep(build.configuration(), ""),
              build.messages(),
              build.log(),
              build.time(),
              build.reused()));
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(place));
    }
  }

  private Optional<Path> keep(Optional<Path> file) throws IOException {
    return file.isPresent() ? Optional.of(keep(file.get(), "")) : Optional.empty();
  }

  private Path keep(Path file, String folder) throws IOException {
    Path name = Path.of(folder).resolve(file.getFileName());
    Path copy = work.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return place.resolve(name);
  }
}
