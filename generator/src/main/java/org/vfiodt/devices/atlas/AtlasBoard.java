// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.atlas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Platform;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.Property;

/**
 * One board of an atlas.
 *
 * @param source its device tree source, from the top of the kernel tree
 * @param model what the tree calls the board; empty where it does not say
 * @param tally how its devices were judged; empty where the source has errors
 * @param findings how many things are wrong with the tree, without a device being unanswered for it
 * @param errors why there is no answer
 */
public record AtlasBoard(
    String source,
    Optional<String> model,
    Optional<Tally> tally,
    int findings,
    List<Diagnostic> errors) {
  public AtlasBoard {
    Objects.requireNonNull(source);
    Objects.requireNonNull(model);
    Objects.requireNonNull(tally);
    errors = List.copyOf(errors);
  }

  public static AtlasBoard of(String source, Platform platform) {
    return new AtlasBoard(
        source,
        platform.tree().root().property("model").flatMap(Property::string),
        Optional.of(Tally.of(platform.devices())),
        platform.findings().size(),
        List.of());
  }

  /** A board whose source cannot be compiled. */
  public static AtlasBoard unread(String source, List<Diagnostic> errors) {
    return new AtlasBoard(source, Optional.empty(), Optional.empty(), 0, errors);
  }
}
