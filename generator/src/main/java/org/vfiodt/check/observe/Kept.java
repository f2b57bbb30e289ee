// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.nio.file.Path;
import java.util.Objects;
import org.vfiodt.report.matrix.Observation;

/**
 * An observation with its files.
 *
 * @param key digest of all that it depends on
 * @param folder that holds the files which its evidence names
 * @param reused whether it was there already
 */
public record Kept(String key, Observation observation, Path folder, boolean reused) {
  public Kept {
    Objects.requireNonNull(key);
    Objects.requireNonNull(observation);
    Objects.requireNonNull(folder);
  }
}
