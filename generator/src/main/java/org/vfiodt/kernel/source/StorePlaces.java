// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where kernels come from and go to.
 *
 * @param cache absolute; the store keeps to {@code kernels/} in it
 * @param mirror address of a folder laid out like {@value #KERNEL_ORG}: http, https, file, or a
 *     path
 * @param distribution folder of the distribution's source packages
 */
public record StorePlaces(Path cache, String mirror, Path distribution) {
  public static final String KERNEL_ORG = "https://cdn.kernel.org/pub/linux/kernel";
  public static final Path USR_SRC = Path.of("/usr/src");

  public StorePlaces {
    cache = cache.toAbsolutePath().normalize();
  }

  public static StorePlaces in(Path cache) {
    return new StorePlaces(cache, KERNEL_ORG, USR_SRC);
  }

  /**
   * The places that a user's environment asks for.
   *
   * @param environment {@code VFIO_DT_CACHE}, {@code XDG_CACHE_HOME}, {@code HOME} and {@code
   *     VFIO_DT_KERNEL_MIRROR} are looked at
   * @param option what {@code --cache} says; wins
   */
  public static StorePlaces of(Map<String, String> environment, Optional<Path> option) {
    Path cache =
        option
            .or(() -> variable(environment, "VFIO_DT_CACHE").map(Path::of))
            .or(() -> variable(environment, "XDG_CACHE_HOME").map(xdg -> Path.of(xdg, "vfio-dt")))
            .or(() -> variable(environment, "HOME").map(home -> Path.of(home, ".cache/vfio-dt")))
            .orElse(Path.of(".vfio-dt-cache"));
    String mirror = variable(environment, "VFIO_DT_KERNEL_MIRROR").orElse(KERNEL_ORG);
    return new StorePlaces(cache, mirror, USR_SRC);
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  Path index() {
    return cache.resolve("kernels/index");
  }

  Path trees() {
    return cache.resolve("kernels/trees");
  }

  Path downloads() {
    return cache.resolve("kernels/downloads");
  }
}
