// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import org.vfiodt.kbuild.ContentDigest;

/**
 * A whole job.
 *
 * @param command the line that repeats it
 * @param spec what to generate
 * @param kernel as the user named it
 * @param board name of the board to build for
 * @param module whether the generated driver is built as a module
 * @param variant what else is built in, and what else the guest is told
 * @param loaders files of the vendor's boot loaders for the card, by their names
 * @param series what the user decides about the series
 * @param signature of the tool, below each mail
 */
public record JobRequest(
    String command,
    SpecText spec,
    String kernel,
    String board,
    boolean module,
    TestVariant variant,
    BootLoaderFiles loaders,
    SeriesOptions series,
    String signature,
    Goal goal) {
  private static final int LONGEST_NAME = 40;
  private static final int DIGITS = 8;

  public JobRequest {
    Objects.requireNonNull(command);
    Objects.requireNonNull(spec);
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(board);
    Objects.requireNonNull(variant);
    Objects.requireNonNull(loaders);
    Objects.requireNonNull(series);
    Objects.requireNonNull(signature);
    Objects.requireNonNull(goal);
  }

  /** The same request has the same run directory, so a rerun finds what is there. */
  public String identity() {
    String readable = kernel.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|-+$", "");
    String cut = readable.substring(Math.max(0, readable.length() - LONGEST_NAME));
    String digest =
        new ContentDigest()
            .add(spec.digest())
            .add(kernel)
            .add(board)
            .add(module ? "m" : "y")
            .add(String.join(" ", series.arguments()))
            .add(String.join(" ", variant.arguments()))
            .add(String.join(" ", loaders.arguments()))
            .hex();
    return String.join("-", goal.label(), board, cut, digest.substring(0, DIGITS));
  }
}
