// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.kernel.KernelReference;

/**
 * The kernel of a demo.
 *
 * @param name to be obtained
 * @param reason why it was chosen, when the user left the choice
 */
public record DemoKernel(String name, Optional<String> reason) {
  /** What a user writes to leave the choice. */
  public static final String AUTOMATIC = "auto";

  private static final String FIRST_CHOICE = "3.10.1";
  private static final String DISTRIBUTION = "debian:6.1";

  public DemoKernel {
    Objects.requireNonNull(name);
    Objects.requireNonNull(reason);
  }

  /**
   * The RFC's own kernel where it is given, cached, or reachable within five seconds; the
   * distribution's otherwise, and then it says so.
   */
  public static DemoKernel choose(Services services, String wish) {
    if (!wish.equals(AUTOMATIC)) {
      return new DemoKernel(wish, Optional.empty());
    }
    String given = services.environment().getOrDefault("VFIO_DT_LINUX_3_10", "");
    if (!given.isEmpty()) {
      return new DemoKernel(given, Optional.of("VFIO_DT_LINUX_3_10 names the kernel " + given));
    }
    KernelReference release = new KernelReference.Release(FIRST_CHOICE);
    return new KernelStage(services).store().reachable(release)
        ? new DemoKernel(FIRST_CHOICE, Optional.of("using Linux " + FIRST_CHOICE))
        : new DemoKernel(
            DISTRIBUTION,
            Optional.of(
                "Linux "
                    + FIRST_CHOICE
                    + " is neither given, cached nor reachable at kernel.org: using the"
                    + " distribution's linux-source-6.1 instead"));
  }

  /** Whether the kernel comes as a package of the distribution. */
  public boolean needsPackage() {
    return name.equals(DISTRIBUTION);
  }
}
